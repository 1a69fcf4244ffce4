package org.janusfhir.server.access.token;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.janusfhir.server.JanusConfiguration;
import org.janusfhir.server.TenantTokens;

/** The configuration of a tenant, as it is read from settings. */
final class Settings {
  /** Between two attempts to read keys. */
  static final Duration PAUSE = Duration.ofSeconds(10);

  private Settings() {}

  /** The settings are pairs of names below the tenant and values. */
  static TenantTokens tenant(String... settings) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < settings.length; i += 2) {
      values.put("janus.tenants.t." + settings[i], settings[i + 1]);
    }
    return new SmallRyeConfigBuilder()
        .addDiscoveredConverters()
        .withMapping(JanusConfiguration.class)
        .withDefaultValues(values)
        .build()
        .getConfigMapping(JanusConfiguration.class)
        .tenants()
        .get("t");
  }
}
