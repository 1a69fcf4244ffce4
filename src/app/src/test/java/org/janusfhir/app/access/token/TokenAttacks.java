package org.janusfhir.app.access.token;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/**
 * Two tenants of one issuer, whose keys the attackers do not have, and two of the sandbox
 * authorization server. Everything that can be logged is, and nobody is slowed down.
 */
public final class TokenAttacks implements QuarkusTestProfile {
  /** A file with the keys of the issuer, private parts included. */
  static final String KEYS = "attacks.keys";

  static final String ISSUER = "https://issuer.example/tenants/a";
  static final String AUDIENCE = "https://fhir.example/clinic";
  static final String OTHER_AUDIENCE = "https://fhir.example/crowd";

  @Override
  public Map<String, String> getConfigOverrides() {
    try {
      Path folder = Files.createTempDirectory(Path.of("target"), "attacks");
      JsonWebKeySet keys = new JsonWebKeySet(List.of(rsa("rsa", 2048), ec(), rsa("weak", 1024)));
      Path all =
          Files.writeString(
              folder.resolve("keys.json"), keys.toJson(OutputControlLevel.INCLUDE_PRIVATE));
      Path published =
          Files.writeString(
              folder.resolve("jwks.json"), keys.toJson(OutputControlLevel.PUBLIC_ONLY));
      return settings(all, published);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> settings(Path keys, Path published) {
    Map<String, String> settings = new HashMap<>();
    settings.put(KEYS, keys.toString());
    trust("clinic", AUDIENCE, published, settings);
    trust("crowd", OTHER_AUDIENCE, published, settings);
    for (String setting :
        List.of("issuer", "audiences", "jwks", "endpoints.authorize", "endpoints.token")) {
      settings.put("janus.tenants.closed-clinic." + setting, "");
    }
    settings.put("janus.tenants.other-clinic.open", "false");
    settings.put("janus.authorization.tenants", "closed-clinic,other-clinic,own-clinic");
    settings.put("janus.sandbox.enabled", "false");
    settings.put("janus.rate-limit.failures.per-second", "0");
    settings.put("quarkus.log.level", "DEBUG");
    settings.put("quarkus.log.console.level", "WARN");
    return settings;
  }

  private static void trust(
      String tenant, String audience, Path published, Map<String, String> settings) {
    String prefix = "janus.tenants." + tenant + '.';
    settings.put(prefix + "issuer", ISSUER);
    settings.put(prefix + "audiences", audience);
    settings.put(prefix + "jwks", published.toString());
    settings.put(prefix + "endpoints.authorize", ISSUER + "/authorize");
    settings.put(prefix + "endpoints.token", ISSUER + "/token");
  }

  private static PublicJsonWebKey rsa(String id, int bits) throws JoseException {
    PublicJsonWebKey key = RsaJwkGenerator.generateJwk(bits);
    key.setKeyId(id);
    return key;
  }

  private static PublicJsonWebKey ec() throws JoseException {
    PublicJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
    key.setKeyId("ec");
    return key;
  }
}
