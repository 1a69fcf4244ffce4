package org.janusfhir.app.access.issuer;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.janusfhir.app.FreePort;

/**
 * Two tenants with an issuer each, of which nothing but its name is configured, and who are not
 * there yet when the application starts. It is a resource server and nothing else.
 */
public final class ForeignIssuers implements QuarkusTestProfile {
  static final String AUDIENCE = "https://fhir.example/";

  @Override
  public Map<String, String> getConfigOverrides() {
    Map<String, String> settings = new HashMap<>();
    trust("clinic", settings);
    trust("crowd", settings);
    settings.put("janus.authorization.enabled", "false");
    settings.put("janus.tenants.own-clinic.open", "true");
    settings.put("janus.tenants.own-clinic.secured", "false");
    settings.put("janus.sandbox.enabled", "false");
    settings.put("janus.rate-limit.failures.per-second", "0");
    settings.put("janus.tokens.keys-pause", "1S");
    settings.put("janus.tokens.keys-refresh", "2S");
    return settings;
  }

  private static void trust(String tenant, Map<String, String> settings) {
    String prefix = "janus.tenants." + tenant + '.';
    try {
      settings.put(prefix + "issuer", "http://localhost:" + FreePort.find() + '/' + tenant);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    settings.put(prefix + "audiences", AUDIENCE + tenant);
  }
}
