package org.janusfhir.authorization;

import io.quarkus.runtime.configuration.ConfigUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.janusfhir.server.ConfigurationCheck;
import org.jboss.logging.Logger;

/** Tells the operator once whose people anybody can sign in as. */
final class PublishedSecrets {
  private static final Logger LOG = Logger.getLogger(PublishedSecrets.class);

  private PublishedSecrets() {}

  /** Warns of what everybody can read in the documentation, unless only sample data are behind. */
  static void warn(AuthorizationConfiguration configuration, ServedTenants tenants) {
    warning(configuration, tenants, ConfigUtils.isProfileActive("production")).ifPresent(LOG::warn);
  }

  /** What to warn of; empty if there is nothing. */
  static Optional<String> warning(
      AuthorizationConfiguration configuration, ServedTenants tenants, boolean production) {
    List<String> exposed =
        tenants.all().stream()
            .filter(id -> production || !id.equals(ConfigurationCheck.SANDBOX))
            .toList();
    List<String> known = known(configuration);
    return exposed.isEmpty() || known.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "event=published-secrets tenants="
                + String.join(",", exposed)
                + " settings="
                + String.join(",", known)
                + " Everybody who has read the documentation of Janus can sign in there or get its"
                + " data: set others.");
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
