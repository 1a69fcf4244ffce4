package org.janusfhir.app.access.token;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A good token, and what can be made of it without a key. */
record GoodToken(String header, String payload, String signature) {
  static GoodToken of(String token) {
    String[] parts = token.split("\\.", -1);
    return new GoodToken(parts[0], parts[1], parts[2]);
  }

  String text() {
    return header + '.' + payload + '.' + signature;
  }

  /** The same claims, said to be signed in another way. */
  String unsigned(String algorithm, String otherSignature) {
    return Forge.base64("{\"alg\":\"" + algorithm + "\",\"typ\":\"JWT\"}")
        + '.'
        + payload
        + '.'
        + otherSignature;
  }

  /** With a character more in its payload. */
  String inserted(char c, int at) {
    return header + '.' + payload.substring(0, at) + c + payload.substring(at) + '.' + signature;
  }

  /** With other claims below the same signature. */
  String tampered(String from, String to) {
    String json =
        new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8)
            .replace("\\/", "/");
    return header + '.' + Forge.base64(json.replace(from, to)) + '.' + signature;
  }

  /** The signature with one bit changed. */
  String changedSignature() {
    byte[] bytes = Base64.getUrlDecoder().decode(signature);
    bytes[bytes.length - 1] ^= 1;
    return Forge.base64(bytes);
  }
}
