package org.janusfhir.server;

import java.net.URI;
import java.util.List;
import org.janusfhir.server.http.cors.Cors;
import org.janusfhir.server.http.proxy.TrustedProxies;

/** Finds what is wrong with the part of a configuration that is about HTTP. */
final class HttpConfigurationCheck {
  private static final int BEST_COMPRESSION = 9;

  private HttpConfigurationCheck() {}

  static void check(JanusConfiguration configuration, List<String> errors) {
    try {
      TrustedProxies.of(configuration.proxies().orElse(List.of()));
    } catch (IllegalArgumentException e) {
      errors.add("janus.proxies: " + e.getMessage());
    }
    configuration.cors().origins().stream()
        .filter(origin -> !isOrigin(origin))
        .forEach(
            origin ->
                errors.add(
                    "janus.cors.origins: '" + origin + "' must look like https://app.example"));
    if (configuration.cors().maxAge().isNegative()) {
      errors.add("janus.cors.max-age must not be negative");
    }
    int level = configuration.compression().level();
    if (level < 1 || level > BEST_COMPRESSION) {
      errors.add("janus.compression.level must be 1 to " + BEST_COMPRESSION);
    }
    long minBytes = configuration.compression().minBytes().asLongValue();
    if (minBytes < 1 || minBytes > Integer.MAX_VALUE) {
      errors.add("janus.compression.min-bytes must be between 1 and 2G");
    }
    if (!configuration.cacheControl().chars().allMatch(c -> c >= ' ' && c <= '~')) {
      errors.add("janus.cache-control is no value of a header");
    }
  }

  /** Whether browsers write an origin like that: no path, no slash at the end. */
  private static boolean isOrigin(String text) {
    if (text.equals(Cors.ANY)) {
      return true;
    }
    try {
      URI uri = URI.create(text);
      return uri.getScheme() != null
          && uri.getRawAuthority() != null
          && uri.getRawPath().isEmpty()
          && uri.getRawQuery() == null
          && uri.getRawFragment() == null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
