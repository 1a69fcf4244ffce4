package org.janusfhir.bench;

import java.util.List;
import org.janusfhir.server.access.LocalAuthorization;
import org.janusfhir.server.access.SmartEndpoints;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** An issuer with one key, made anew for each run. */
final class Issuer implements LocalAuthorization {
  private static final int RSA_BITS = 2048;
  private static final float HOUR = 60;

  private final String algorithm;
  private final PublicJsonWebKey key;

  /** Signs with that algorithm of JWS: RS256, RS384, ES256 or ES384. */
  Issuer(String algorithm) throws JoseException {
    this.algorithm = algorithm;
    key =
        switch (algorithm) {
          case "ES256" -> EcJwkGenerator.generateJwk(EllipticCurves.P256);
          case "ES384" -> EcJwkGenerator.generateJwk(EllipticCurves.P384);
          default -> RsaJwkGenerator.generateJwk(RSA_BITS);
        };
    key.setKeyId("bench");
  }

  /** A token for that secured root, with scopes as a clinical app has them. */
  String token(String audience) throws JoseException {
    JwtClaims claims = new JwtClaims();
    claims.setIssuer(Benched.BASE);
    claims.setAudience(audience);
    claims.setSubject("bench");
    claims.setGeneratedJwtId();
    claims.setExpirationTimeMinutesInTheFuture(HOUR);
    claims.setStringClaim("client_id", "bench-app");
    claims.setStringClaim("fhirUser", "Practitioner/bench");
    claims.setStringClaim("scope", "openid fhirUser user/Patient.read user/Observation.read");
    JsonWebSignature signed = new JsonWebSignature();
    signed.setPayload(claims.toJson());
    signed.setKey(key.getPrivateKey());
    signed.setKeyIdHeaderValue(key.getKeyId());
    signed.setAlgorithmHeaderValue(algorithm);
    return signed.getCompactSerialization();
  }

  @Override
  public SmartEndpoints endpoints(String tenant, String base) {
    String authorize = base + "/authorize";
    String token = base + "/token";
    return new SmartEndpoints(
        base, authorize, token, null, null, null, null, null, List.of(), List.of());
  }

  @Override
  public String keys(String tenant) {
    return new JsonWebKeySet(key).toJson();
  }

  @Override
  public boolean revoked(String tokenId) {
    return false;
  }
}
