package org.janusfhir.authorization;

import io.quarkus.runtime.configuration.ConfigUtils;
import java.util.ArrayList;
import java.util.List;
import org.janusfhir.server.ConfigurationCheck;
import org.jboss.logging.Logger;

/** Tells the operator once whose people anybody can sign in as. */
final class PublishedSecrets {
  private static final Logger LOG = Logger.getLogger(PublishedSecrets.class);

  private PublishedSecrets() {}

  /** Warns of what everybody can read in the documentation, unless only sample data are behind. */
  static void warn(AuthorizationConfiguration configuration, ServedTenants tenants) {
    boolean production = ConfigUtils.isProfileActive("production");
    List<String> exposed =
        tenants.all().stream()
            .filter(id -> production || !id.equals(ConfigurationCheck.SANDBOX))
            .toList();
    List<String> known = known(configuration);
    if (!exposed.isEmpty() && !known.isEmpty()) {
      LOG.warnf(
          "event=published-secrets tenants=%s settings=%s"
              + " The sandbox authorization server lets everybody in who has read its"
              + " documentation.",
          String.join(",", exposed), String.join(",", known));
    }
  }

  private static List<String> known(AuthorizationConfiguration configuration) {
    List<String> known = new ArrayList<>();
    if (configuration.password().equals(AuthorizationConfiguration.DEFAULT_PASSWORD)) {
      known.add("janus.authorization.password");
    }
    if (configuration
        .demoClientSecret()
        .equals(AuthorizationConfiguration.DEFAULT_DEMO_CLIENT_SECRET)) {
      known.add("janus.authorization.demo-client-secret");
    }
    return known;
  }
}
