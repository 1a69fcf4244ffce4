package org.janusfhir.server;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.janusfhir.wire.FhirVersion;

/** Finds everything that is wrong with a configuration, so that it can be said at once. */
public final class ConfigurationCheck {
  /** The id of the tenant with sample patients. */
  public static final String SANDBOX = "sandbox";

  private static final int LEAST_SECRET = 32;

  private ConfigurationCheck() {}

  /**
   * Accepts the configuration or not.
   *
   * @param versions those that are installed
   * @throws WrongConfigurationException naming everything that is wrong
   */
  public static void check(JanusConfiguration configuration, Collection<FhirVersion> versions) {
    List<String> errors = new ArrayList<>();
    configuration.baseUrl().ifPresent(url -> checkBaseUrl(url, errors));
    HttpConfigurationCheck.check(configuration, errors);
    TokenConfigurationCheck.check(configuration, errors);
    AccessConfigurationCheck.check(configuration, errors);
    checkCounts(configuration.search(), errors);
    configuration.tenants().keySet().forEach(id -> checkTenant(id, errors));
    checkStore(configuration.store(), errors);
    checkTracing(configuration.tracing(), errors);
    if (configuration.cache().maxBytes().stream().anyMatch(size -> size.asLongValue() < 0)) {
      errors.add("janus.cache.max-bytes must not be negative");
    }
    if (configuration.cache().maxPageBytes().stream().anyMatch(size -> size.asLongValue() < 0)) {
      errors.add("janus.cache.max-page-bytes must not be negative");
    }
    if (configuration.limits().pathLength() < 1 || configuration.limits().queryLength() < 1) {
      errors.add("janus.limits.path-length and janus.limits.query-length must be 1 or more");
    }
    errors.addAll(VersionPlans.of(configuration.versions(), versions).errors());
    checkLimits(configuration.limits(), errors);
    if (!errors.isEmpty()) {
      throw new WrongConfigurationException(
          "The configuration is wrong: " + String.join("; ", errors));
    }
  }

  private static void checkLimits(ClientLimits limits, List<String> errors) {
    if (limits.includes() < 0) {
      errors.add("janus.limits.includes must not be negative");
    }
    if (limits.idle().toSeconds() < 1 || limits.patience().toSeconds() < 1) {
      errors.add("janus.limits.idle and janus.limits.patience must be a second or more");
    }
    if (limits.connections() < 1 || limits.requestsUnderWay() < 1) {
      errors.add("janus.limits.connections and janus.limits.requests-under-way must be 1 or more");
    }
    if (limits.lag().isNegative() || limits.lag().isZero()) {
      errors.add("janus.limits.lag must be more than 0");
    }
  }

  private static void checkStore(JanusConfiguration.Store store, List<String> errors) {
    if (!List.of(JanusConfiguration.Store.EMBEDDED, JanusConfiguration.Store.POSTGRES)
        .contains(store.kind())) {
      errors.add(
          "janus.store.kind is '" + store.kind() + "', but there are only embedded and postgres");
    }
    JanusConfiguration.Postgres postgres = store.postgres();
    if (postgres.statementTimeout().isNegative() || postgres.connectionTimeout().isNegative()) {
      errors.add(
          "janus.store.postgres.statement-timeout and janus.store.postgres.connection-timeout must"
              + " not be negative");
    }
    if (postgres.waiting() < 0) {
      errors.add("janus.store.postgres.waiting must not be negative");
    }
  }

  private static void checkTracing(JanusConfiguration.Tracing tracing, List<String> errors) {
    if (!(tracing.share() >= 0 && tracing.share() <= 1)) {
      errors.add("janus.tracing.share must be between 0 and 1");
    }
    if (!tracing.endpoint().matches("https?://[^/?#]+/.*")) {
      errors.add(
          "janus.tracing.endpoint '"
              + tracing.endpoint()
              + "' must look like http://host:4318/v1/traces");
    }
  }

  private static void checkBaseUrl(String url, List<String> errors) {
    try {
      URI uri = URI.create(url);
      boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      if (!http || uri.getHost() == null || uri.getQuery() != null || uri.getFragment() != null) {
        errors.add("janus.base-url '" + url + "' must look like https://host/path");
      }
    } catch (IllegalArgumentException e) {
      errors.add("janus.base-url '" + url + "' is no address: " + e.getMessage());
    }
  }

  private static void checkCounts(JanusConfiguration.Search search, List<String> errors) {
    if (search.maxCount() < 1) {
      errors.add("janus.search.max-count must be 1 or more");
    }
    if (search.defaultCount() < 1 || search.defaultCount() > search.maxCount()) {
      errors.add("janus.search.default-count must be between 1 and janus.search.max-count");
    }
    search
        .pageSecret()
        .filter(secret -> secret.length() < LEAST_SECRET)
        .ifPresent(
            secret ->
                errors.add(
                    "janus.search.page-secret must have " + LEAST_SECRET + " characters or more"));
  }

  private static void checkTenant(String id, List<String> errors) {
    if (!isTenantId(id)) {
      errors.add(
          "janus.tenants: '" + id + "' is no tenant id: use 1 to 64 of A-Z a-z 0-9 - . and _");
    }
  }

  /** Whether the text can be the id of a tenant. */
  static boolean isTenantId(String text) {
    if (text.isEmpty() || text.length() > 64) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (!inTenantId(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean inTenantId(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '.'
        || c == '_';
  }
}
