package org.janusfhir.server;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

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
    if (configuration.tokens().keysPause().toSeconds() < 1) {
      errors.add("janus.tokens.keys-pause must be a second or more");
    }
    if (configuration.tokens().keysRefresh().compareTo(configuration.tokens().keysPause()) < 0) {
      errors.add("janus.tokens.keys-refresh must not be less than janus.tokens.keys-pause");
    }
    new TreeMap<>(configuration.tenants())
        .forEach(
            (id, tenant) -> {
              String prefix = "janus.tenants." + id;
              checkTenant(configuration, prefix, tenant, errors);
              boolean sandbox = id.equals(ConfigurationCheck.SANDBOX);
              boolean open = tenant.open() || (sandbox && configuration.sandbox().enabled());
              checkRoots(prefix, tenant, open, errors);
            });
  }

  /**
   * Finds tenants below whose secured root nobody could ever come.
   *
   * @param localAuthorization whether there is an authorization server in this process, which is
   *     the issuer of every tenant without another
   * @throws WrongConfigurationException naming them and the ways out
   */
  public static void requireIssuers(JanusConfiguration configuration, boolean localAuthorization) {
    List<String> errors = new ArrayList<>();
    if (!localAuthorization) {
      Set<String> tenants = new TreeSet<>(configuration.tenants().keySet());
      if (configuration.sandbox().enabled()) {
        tenants.add(ConfigurationCheck.SANDBOX);
      }
      for (String id : tenants) {
        JanusConfiguration.Tenant tenant = configuration.tenants().get(id);
        if (tenant == null || (tenant.issuer().isEmpty() && tenant.secured())) {
          errors.add("tenant '" + id + "' has no issuer of tokens and there is no other");
        }
      }
    }
    if (!errors.isEmpty()) {
      throw new WrongConfigurationException(
          "The configuration is wrong: "
              + String.join("; ", errors)
              + ". Either set janus.tenants.<id>.issuer to the issuer whose tokens it takes, or"
              + " janus.tenants.<id>.secured=false if it is only for everybody, or run with the"
              + " sandbox authorization server (janus.authorization.enabled=true), which is not for"
              + " production");
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
    tenant.jwks().ifPresent(keys -> checkKeys(prefix + ".jwks", keys, errors));
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

  private static void checkRoots(
      String prefix, JanusConfiguration.Tenant tenant, boolean open, List<String> errors) {
    if (!tenant.secured() && tenant.issuer().isPresent()) {
      errors.add(prefix + ".issuer is of no use with " + prefix + ".secured=false");
    }
    if (!tenant.secured() && !open) {
      errors.add(prefix + ".secured=false needs " + prefix + ".open=true, else nobody gets in");
    }
  }

  /** What is at an address may come later; a file that is not there never does by itself. */
  private static void checkKeys(String name, String location, List<String> errors) {
    boolean address = location.startsWith("https://") || location.startsWith("http://");
    if (!address && !isReadable(location)) {
      errors.add(
          name
              + " '"
              + location
              + "' is no file that can be read: give the path of the issuer's JWK set, or its"
              + " address, https://host/path");
    }
  }

  private static boolean isReadable(String path) {
    try {
      return Files.isRegularFile(Path.of(path)) && Files.isReadable(Path.of(path));
    } catch (InvalidPathException e) {
      return false;
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
