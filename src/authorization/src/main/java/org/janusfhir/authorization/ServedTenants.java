package org.janusfhir.authorization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import org.janusfhir.server.ConfigurationCheck;
import org.janusfhir.server.JanusConfiguration;

/**
 * The tenants whose authorization server this is: those without an issuer of their own whose
 * secured roots are there.
 */
@ApplicationScoped
public class ServedTenants {
  private final Set<String> ids;

  /** Those of that configuration. */
  @Inject
  public ServedTenants(JanusConfiguration configuration) {
    Set<String> all = new HashSet<>();
    if (configuration.sandbox().enabled()) {
      all.add(ConfigurationCheck.SANDBOX);
    }
    configuration
        .tenants()
        .forEach(
            (id, tenant) -> {
              if (tenant.issuer().isPresent() || !tenant.secured()) {
                // People of a tenant whose users sign in elsewhere are nobody's to be seen here.
                all.remove(id);
              } else {
                all.add(id);
              }
            });
    this.ids = Set.copyOf(all);
  }

  /** Whether that tenant's clients are authorized here. */
  public boolean contains(String tenant) {
    return ids.contains(tenant);
  }
}
