package org.janusfhir.authorization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import org.janusfhir.server.ConfigurationCheck;
import org.janusfhir.server.JanusConfiguration;

/** The tenants whose authorization server this is: those without an issuer of their own. */
@ApplicationScoped
public class ServedTenants {
  private final Set<String> ids;

  /** Those of that configuration. */
  @Inject
  public ServedTenants(JanusConfiguration configuration) {
    Set<String> all = new HashSet<>(configuration.tenants().keySet());
    if (configuration.sandbox().enabled()) {
      all.add(ConfigurationCheck.SANDBOX);
    }
    this.ids = Set.copyOf(all);
  }

  /** Whether that tenant's clients are authorized here. */
  public boolean contains(String tenant) {
    return ids.contains(tenant);
  }
}
