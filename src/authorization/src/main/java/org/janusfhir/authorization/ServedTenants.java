package org.janusfhir.authorization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.janusfhir.server.ConfigurationCheck;
import org.janusfhir.server.JanusConfiguration;
import org.janusfhir.server.JanusConfiguration.Tenant;
import org.janusfhir.server.WrongConfigurationException;

/**
 * The tenants whose authorization server this is: those that <code>janus.authorization.tenants
 * </code> lists, without an issuer of their own and with a secured root.
 */
@ApplicationScoped
public class ServedTenants {
  private final JanusConfiguration configuration;
  private final List<String> listed;
  private final Set<String> ids;

  /** Those of that configuration. */
  @Inject
  public ServedTenants(JanusConfiguration configuration, AuthorizationConfiguration authorization) {
    this.configuration = configuration;
    // What nobody has listed may be missing.
    this.listed = authorization.tenants().orElse(List.of());
    Set<String> all = new TreeSet<>(authorization.tenants().orElse(List.of(sandbox())));
    // People of a tenant whose users sign in elsewhere are nobody's to be seen here.
    all.removeIf(id -> !isWithoutIssuer(id));
    this.ids = Set.copyOf(all);
  }

  /** Whether that tenant's clients are authorized here. */
  public boolean contains(String tenant) {
    return ids.contains(tenant);
  }

  /** All, in the order of their ids. */
  public List<String> all() {
    return List.copyOf(new TreeSet<>(ids));
  }

  /**
   * Finds tenants that nobody has said whose tokens they take, and lists of what is not there.
   *
   * @throws WrongConfigurationException naming them and the ways out
   */
  void check() {
    List<String> errors = new ArrayList<>();
    for (String id : new TreeSet<>(listed)) {
      if (!isThere(id)) {
        errors.add("janus.authorization.tenants names '" + id + "', which is no tenant");
      } else if (!isWithoutIssuer(id)) {
        errors.add(
            "janus.authorization.tenants names '"
                + id
                + "', which has an issuer of its own, or no secured root");
      }
    }
    Set<String> forgotten = new TreeSet<>(configuration.tenants().keySet());
    forgotten.add(sandbox());
    forgotten.removeIf(id -> !isWithoutIssuer(id) || contains(id));
    for (String id : forgotten) {
      errors.add(
          "nobody has said whose tokens tenant '"
              + id
              + "' takes: set janus.tenants."
              + id
              + ".issuer, or list it in janus.authorization.tenants if anybody may sign in with the"
              + " sandbox's password, or set janus.tenants."
              + id
              + ".secured=false if it is only for everybody");
    }
    if (!errors.isEmpty()) {
      throw new WrongConfigurationException(
          "The configuration is wrong: " + String.join("; ", errors));
    }
  }

  private boolean isThere(String id) {
    return configuration.tenants().containsKey(id)
        || (configuration.sandbox().enabled() && id.equals(sandbox()));
  }

  private boolean isWithoutIssuer(String id) {
    Tenant tenant = configuration.tenants().get(id);
    return tenant == null ? isThere(id) : tenant.issuer().isEmpty() && tenant.secured();
  }

  private static String sandbox() {
    return ConfigurationCheck.SANDBOX;
  }
}
