package org.janusfhir.server.access.token;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * SHA-256 of a token and of where it was sent to, so that no token is kept and what was found out
 * about one holds for no other tenant or address.
 */
record TokenDigest(long first, long second, long third, long fourth) {
  private static final byte SEPARATOR = '\n';
  private static final MessageDigest SHA_256 = sha256();

  static TokenDigest of(String tenant, String base, String token) {
    MessageDigest sha256 = fresh();
    sha256.update(token.getBytes(StandardCharsets.ISO_8859_1));
    sha256.update(SEPARATOR);
    sha256.update(tenant.getBytes(StandardCharsets.UTF_8));
    sha256.update(SEPARATOR);
    ByteBuffer digest = ByteBuffer.wrap(sha256.digest(base.getBytes(StandardCharsets.UTF_8)));
    return new TokenDigest(digest.getLong(), digest.getLong(), digest.getLong(), digest.getLong());
  }

  /** A copy, because a digest has state and to look for the algorithm takes longer. */
  private static MessageDigest fresh() {
    try {
      return (MessageDigest) SHA_256.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("The platform's SHA-256 can be cloned", e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
