package org.janusfhir.server;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds what is wrong with the part of a configuration that is about bearer tokens. */
public final class TokenConfigurationCheck {
  private static final Duration MAX_LEEWAY = Duration.ofMinutes(5);

  private TokenConfigurationCheck() {}

  static void check(JanusConfiguration configuration, List<String> errors) {
    Duration leeway = configuration.tokens().leeway();
    if (leeway.isNegative() || leeway.compareTo(MAX_LEEWAY) > 0) {
      errors.add("janus.tokens.leeway must be between 0 and 5 minutes");
    }
    if (configuration.tokens().cacheSize() < 1) {
      errors.add("janus.tokens.cache-size must be 1 or more");
    }
    if (configuration.tokens().keysRefresh().toSeconds() < 1) {
      errors.add("janus.tokens.keys-refresh must be a second or more");
    }
    if (configuration.tokens().keysPause().toSeconds() < 1) {
      errors.add("janus.tokens.keys-pause must be a second or more");
    }
    new TreeMap<>(configuration.tenants())
        .forEach((id, tenant) -> checkTenant(configuration, "janus.tenants." + id, tenant, errors));
  }

  /**
   * Finds tenants below whose secured root nobody could ever come.
   *
   * @param localAuthorization whether there is an authorization server in this process, which is
   *     the issuer of every tenant without another
   * @param openToo whether an open tenant needs an issuer, too
   * @throws WrongConfigurationException naming them and the ways out
   */
  public static void requireIssuers(
      JanusConfiguration configuration, boolean localAuthorization, boolean openToo) {
    List<String> errors = new ArrayList<>();
    if (!localAuthorization) {
      Map<String, Boolean> tenants = new TreeMap<>();
      if (configuration.sandbox().enabled()) {
        tenants.put(ConfigurationCheck.SANDBOX, true);
      }
      configuration.tenants().forEach((id, tenant) -> tenants.putIfAbsent(id, tenant.open()));
      tenants.forEach(
          (id, open) -> {
            JanusConfiguration.Tenant tenant = configuration.tenants().get(id);
            if ((tenant == null || tenant.issuer().isEmpty()) && (openToo || !open)) {
              errors.add("tenant '" + id + "' has no issuer of tokens and there is no other");
            }
          });
    }
    if (!errors.isEmpty()) {
      throw new WrongConfigurationException(
          "The configuration is wrong: "
              + String.join("; ", errors)
              + ". Either set janus.tenants.<id>.issuer to the issuer whose tokens it takes, or run"
              + " with the sandbox authorization server");
    }
  }

  private static void checkTenant(
      JanusConfiguration configuration, String prefix, TenantTokens tenant, List<String> errors) {
    TenantTokens.Endpoints endpoints = tenant.endpoints();
    checkAddress(prefix + ".issuer", tenant.issuer(), errors);
    checkAddress(prefix + ".endpoints.authorize", endpoints.authorize(), errors);
    checkAddress(prefix + ".endpoints.token", endpoints.token(), errors);
    checkAddress(prefix + ".endpoints.introspect", endpoints.introspect(), errors);
    checkAddress(prefix + ".endpoints.revoke", endpoints.revoke(), errors);
    checkAddress(prefix + ".endpoints.register", endpoints.register(), errors);
    checkAddress(prefix + ".endpoints.manage", endpoints.manage(), errors);
    boolean trusts = tenant.jwks().isPresent() || tenant.audiences().isPresent();
    if (trusts && tenant.issuer().isEmpty()) {
      errors.add(prefix + ".jwks and " + prefix + ".audiences need " + prefix + ".issuer");
    }
    boolean fixed = tenant.audiences().isPresent() || configuration.baseUrl().isPresent();
    if (tenant.issuer().isPresent() && !fixed) {
      // Whoever chooses the address by the header Host would choose the audience by it.
      errors.add(
          prefix
              + ".issuer needs "
              + prefix
              + ".audiences or janus.base-url, else clients choose what a token must be for");
    }
  }

  private static void checkAddress(String name, Optional<String> value, List<String> errors) {
    if (value.isPresent() && !isAddress(value.get())) {
      errors.add(name + " '" + value.get() + "' must look like https://host/path");
    }
  }

  private static boolean isAddress(String text) {
    try {
      URI uri = URI.create(text);
      return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
          && uri.getRawAuthority() != null
          && uri.getRawFragment() == null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
