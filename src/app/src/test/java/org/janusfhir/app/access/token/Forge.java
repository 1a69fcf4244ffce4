package org.janusfhir.app.access.token;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/** Where tokens are made by hand, good ones and others. */
final class Forge {
  static final String RS256 = "SHA256withRSA";
  static final String ES256 = "SHA256withECDSAinP1363Format";

  /** A header that says how good tokens are signed. */
  static final String RSA_HEADER = "{\"alg\":\"RS256\",\"kid\":\"rsa\",\"typ\":\"JWT\"}";

  static final String EC_HEADER = "{\"alg\":\"ES256\",\"kid\":\"ec\",\"typ\":\"JWT\"}";

  private static final int P256_BYTES = 32;

  private final PublicJsonWebKey rsa;
  private final PublicJsonWebKey ec;
  private final PublicJsonWebKey weak;
  private final KeyPair strange;

  private Forge(JsonWebKeySet keys, KeyPair strange) {
    this.rsa = key("rsa", keys);
    this.ec = key("ec", keys);
    this.weak = key("weak", keys);
    this.strange = strange;
  }

  /** With the keys of the issuer, and one of a stranger. */
  static Forge of(Path keys) {
    try {
      JsonWebKeySet set = new JsonWebKeySet(Files.readString(keys));
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return new Forge(set, generator.generateKeyPair());
    } catch (IOException | JoseException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PublicJsonWebKey key(String id, JsonWebKeySet keys) {
    return (PublicJsonWebKey) keys.findJsonWebKey(id, null, null, null);
  }

  /** Claims that are good for ten minutes, with changes. */
  static String claims(Consumer<Map<String, Object>> change) {
    long now = Instant.now().getEpochSecond();
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", TokenAttacks.ISSUER);
    claims.put("aud", TokenAttacks.AUDIENCE);
    claims.put("sub", "somebody");
    claims.put("client_id", "an-app");
    claims.put("scope", "user/*.read");
    claims.put("fhirUser", "Practitioner/p1");
    claims.put("iat", now - 600);
    claims.put("exp", now + 600);
    change.accept(claims);
    return JsonUtil.toJson(claims);
  }

  static String claims() {
    return claims(all -> {});
  }

  /** A token of the issuer that is good but for those changes. */
  String issued(Consumer<Map<String, Object>> change) {
    return issued(RSA_HEADER, claims(change));
  }

  /** Signed by the issuer, whatever it says. */
  String issued(String header, String payload) {
    return token(header, payload, Signer.with(RS256, rsa.getPrivateKey()));
  }

  /** Signed by the issuer with its elliptic curve. */
  String issuedEc() {
    return token(EC_HEADER, claims(), Signer.with(ES256, ec.getPrivateKey()));
  }

  /** Signed by a stranger. */
  String strange(String header) {
    return strange(header, claims());
  }

  String strange(String header, String payload) {
    return token(header, payload, Signer.with(RS256, strange.getPrivate()));
  }

  static String token(String header, String payload, Signer signer) {
    String input = base64(header) + '.' + base64(payload);
    try {
      return input + '.' + base64(signer.sign(input.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A header that says so. */
  static String header(String algorithm, String kid) {
    return "{\"alg\":\"" + algorithm + "\",\"kid\":\"" + kid + "\"}";
  }

  PublicJsonWebKey rsa() {
    return rsa;
  }

  PublicJsonWebKey ec() {
    return ec;
  }

  /** Of 1024 bits. */
  PublicJsonWebKey weak() {
    return weak;
  }

  /** The stranger's key as a JWK. */
  String strangeJwk() {
    try {
      return PublicJsonWebKey.Factory.newPublicJwk(strange.getPublic())
          .toJson(OutputControlLevel.PUBLIC_ONLY);
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The other signature that is as good as a signature of an elliptic curve. */
  String mirrored(String token) {
    int start = token.lastIndexOf('.') + 1;
    byte[] signature = Base64.getUrlDecoder().decode(token.substring(start));
    BigInteger s = new BigInteger(1, Arrays.copyOfRange(signature, P256_BYTES, 2 * P256_BYTES));
    byte[] other =
        ((ECPublicKey) ec.getPublicKey()).getParams().getOrder().subtract(s).toByteArray();
    Arrays.fill(signature, P256_BYTES, 2 * P256_BYTES, (byte) 0);
    int length = Math.min(other.length, P256_BYTES);
    System.arraycopy(other, other.length - length, signature, signature.length - length, length);
    return token.substring(0, start) + base64(signature);
  }

  /** As a file of PEM has it. */
  static String pem(byte[] key) {
    return "-----BEGIN PUBLIC KEY-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key)
        + "\n-----END PUBLIC KEY-----\n";
  }

  static String base64(String text) {
    return base64(text.getBytes(StandardCharsets.UTF_8));
  }

  static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
