package org.janusfhir.server.access.token;

import java.security.Key;
import java.util.List;
import java.util.function.Consumer;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** An issuer with keys, and tokens of it. */
final class Issuing {
  static final String ISSUER = "https://issuer.example/tenants/a";

  private Issuing() {}

  static PublicJsonWebKey rsa(String keyId) {
    try {
      PublicJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
      key.setKeyId(keyId);
      return key;
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  static PublicJsonWebKey ec256(String keyId) {
    return ec(keyId, EllipticCurves.P256);
  }

  static PublicJsonWebKey ec384(String keyId) {
    return ec(keyId, EllipticCurves.P384);
  }

  private static PublicJsonWebKey ec(String keyId, java.security.spec.ECParameterSpec curve) {
    try {
      PublicJsonWebKey key = EcJwkGenerator.generateJwk(curve);
      key.setKeyId(keyId);
      return key;
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  static String jwks(PublicJsonWebKey... keys) {
    return new JsonWebKeySet(List.of(keys)).toJson(OutputControlLevel.PUBLIC_ONLY);
  }

  /** Claims that are good for ten minutes. */
  static JwtClaims claims(String audience, Consumer<JwtClaims> change) {
    JwtClaims claims = new JwtClaims();
    claims.setIssuer(ISSUER);
    claims.setAudience(audience);
    claims.setSubject("somebody");
    claims.setStringClaim("client_id", "an-app");
    claims.setStringClaim("scope", "user/*.read openid fhirUser");
    claims.setStringClaim("fhirUser", "Practitioner/p1");
    claims.setGeneratedJwtId();
    claims.setIssuedAtToNow();
    claims.setExpirationTimeMinutesInTheFuture(10);
    change.accept(claims);
    return claims;
  }

  static NumericDate inSeconds(long seconds) {
    return NumericDate.fromMilliseconds(System.currentTimeMillis() + seconds * 1000);
  }

  /** Has claims of a token that was good until then. */
  static void expired(JwtClaims claims, int secondsAgo) {
    claims.setIssuedAt(inSeconds(-600));
    claims.setExpirationTime(inSeconds(-secondsAgo));
  }

  static String signed(JwtClaims claims, String algorithm, PublicJsonWebKey key) {
    return signed(claims.toJson(), algorithm, key.getPrivateKey(), key.getKeyId());
  }

  /** A token however wrong. */
  static String signed(String payload, String algorithm, Key key, String keyId) {
    JsonWebSignature signature = new JsonWebSignature();
    signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
    signature.setAlgorithmHeaderValue(algorithm);
    signature.setPayload(payload);
    signature.setKey(key);
    signature.setDoKeyValidation(false);
    if (keyId != null) {
      signature.setKeyIdHeaderValue(keyId);
    }
    try {
      return signature.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }
}
