package org.janusfhir.authorization.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;

/**
 * Sets of keys as they are kept, wherever that is. Keys with a private part sign; those without are
 * retired and say until when tokens may be signed by them.
 */
final class KeySets {
  private static final int RSA_BITS = 2048;

  /** A server signs with the old keys for moments after a rotation, and clocks differ. */
  private static final Duration MARGIN = Duration.ofMinutes(1);

  private KeySets() {}

  /**
   * A set after a rotation.
   *
   * @param fresh the names of its new keys
   */
  record Rotated(List<JWK> all, List<String> fresh) {}

  /** New keys, and those known so far as long as there may be tokens that they have signed. */
  static Rotated rotated(List<JWK> known, Duration longestToken, Instant now) {
    List<JWK> fresh = generate(now);
    List<JWK> all = new ArrayList<>(fresh);
    for (JWK key : known) {
      if (key.isPrivate()) {
        all.add(retired(key, now.plus(longestToken).plus(MARGIN)));
      } else if (verifies(key, now)) {
        all.add(key);
      }
    }
    return new Rotated(all, fresh.stream().map(JWK::getKeyID).toList());
  }

  /** Whether there may still be a token that is signed with that key. */
  static boolean verifies(JWK key, Instant now) {
    return key.getExpirationTime() == null || key.getExpirationTime().toInstant().isAfter(now);
  }

  /** As it is kept, private parts too. */
  static String json(List<JWK> keys) {
    return new JWKSet(keys, Map.of()).toString(false);
  }

  /** As the documented service does, a key's name is the time of its making and its kind. */
  static List<JWK> generate(Instant now) {
    try {
      return List.of(
          new ECKeyGenerator(Curve.P_256)
              .keyUse(KeyUse.SIGNATURE)
              .algorithm(JWSAlgorithm.ES256)
              .keyID(now + ".ec")
              .generate(),
          new RSAKeyGenerator(RSA_BITS)
              .keyUse(KeyUse.SIGNATURE)
              .algorithm(JWSAlgorithm.RS256)
              .keyID(now + ".rsa")
              .generate());
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JWK retired(JWK key, Instant until) {
    Date end = Date.from(until);
    return key instanceof RSAKey rsa
        ? new RSAKey.Builder(rsa.toPublicJWK()).expirationTime(end).build()
        : new ECKey.Builder(key.toECKey().toPublicJWK()).expirationTime(end).build();
  }
}
