package org.janusfhir.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** Tokens of the issuer that the closed clinic trusts; its key is for tests only. */
public final class Tokens {
  static final String ISSUER = "https://issuer.example";
  static final String AUDIENCE = "closed-clinic";

  private Tokens() {}

  /** A provider's, good for ten minutes. */
  static String provider(String audience, String scope) {
    JwtClaims claims = new JwtClaims();
    claims.setIssuer(ISSUER);
    claims.setAudience(audience);
    claims.setSubject("somebody");
    claims.setStringClaim("client_id", "an-app");
    claims.setStringClaim("scope", scope);
    claims.setStringClaim("fhirUser", "Practitioner/p1");
    claims.setExpirationTimeMinutesInTheFuture(10);
    return signed(claims);
  }

  /**
   * Somebody's, good for ten minutes.
   *
   * @param claims beside the issuer and when it expires
   */
  public static String with(Map<String, ?> claims) {
    JwtClaims all = new JwtClaims();
    claims.forEach(all::setClaim);
    all.setIssuer(ISSUER);
    all.setExpirationTimeMinutesInTheFuture(10);
    return signed(all);
  }

  private static String signed(JwtClaims claims) {
    try (InputStream jwk = Tokens.class.getResourceAsStream("/tokens/issuer-private.jwk")) {
      PublicJsonWebKey key =
          PublicJsonWebKey.Factory.newPublicJwk(
              new String(jwk.readAllBytes(), StandardCharsets.UTF_8));
      JsonWebSignature signature = new JsonWebSignature();
      signature.setAlgorithmHeaderValue("ES256");
      signature.setKeyIdHeaderValue(key.getKeyId());
      signature.setPayload(claims.toJson());
      signature.setKey(key.getPrivateKey());
      return signature.getCompactSerialization();
    } catch (IOException | JoseException e) {
      throw new IllegalStateException(e);
    }
  }
}
