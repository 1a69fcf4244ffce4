package org.janusfhir.server.search;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.janusfhir.server.problem.RefusedException;
import org.janusfhir.wire.IssueCode;

/**
 * Opaque tokens by which a client goes on to the next page. They carry the whole search and the
 * position, and a MAC over these and over where they are valid, so that any replica with the key
 * can go on, and nobody can make one or use one elsewhere.
 */
public final class PageTokens {
  /** The parameter that holds a token; it stands for all others. */
  public static final String PARAMETER = "_page";

  private static final String ALGORITHM = "HmacSHA256";

  /** The key may serve other purposes too; what is signed here is good for nothing else. */
  private static final byte[] PURPOSE = "page-token/2\0".getBytes(StandardCharsets.UTF_8);

  private static final int MAC_LENGTH = 32;
  private static final int LENGTH_BYTES = 4;

  private final Mac prototype;

  /**
   * A place in a search.
   *
   * @param understood the search as an encoded query
   * @param after the position in the store's terms
   */
  public record Place(String understood, String after) {}

  /** Tokens of that secret key, at least 32 bytes. */
  public PageTokens(byte[] key) {
    try {
      prototype = Mac.getInstance(ALGORITHM);
      prototype.init(new SecretKeySpec(key, ALGORITHM));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
    }
  }

  /**
   * A token for that place.
   *
   * @param scope where alone it is valid
   */
  public String write(String scope, Place place) {
    byte[] after = place.after().getBytes(StandardCharsets.UTF_8);
    byte[] understood = TokenText.pack(place.understood());
    ByteBuffer token =
        ByteBuffer.allocate(LENGTH_BYTES + after.length + understood.length + MAC_LENGTH);
    token.putInt(after.length).put(after).put(understood);
    token.put(mac(scope, token.array(), token.position()));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
  }

  /**
   * The place that a token stands for.
   *
   * @throws RefusedException if the token was not made here for that scope
   */
  public Place read(String scope, String token) {
    byte[] bytes = decode(token);
    int length = bytes.length - MAC_LENGTH;
    if (length < LENGTH_BYTES
        || !MessageDigest.isEqual(
            mac(scope, bytes, length), Arrays.copyOfRange(bytes, length, bytes.length))) {
      throw notValid();
    }
    int afterLength = ByteBuffer.wrap(bytes).getInt();
    int understoodStart = LENGTH_BYTES + afterLength;
    return new Place(
        TokenText.unpack(bytes, understoodStart, length),
        new String(bytes, LENGTH_BYTES, afterLength, StandardCharsets.UTF_8));
  }

  /**
   * The search of a token that has been read before, as an encoded query.
   *
   * @throws RefusedException if it cannot have been
   */
  public static String understood(String token) {
    byte[] bytes = decode(token);
    int length = bytes.length - MAC_LENGTH;
    int start = length < LENGTH_BYTES ? -1 : LENGTH_BYTES + ByteBuffer.wrap(bytes).getInt();
    if (start < LENGTH_BYTES || start > length) {
      throw notValid();
    }
    return TokenText.unpack(bytes, start, length);
  }

  private static byte[] decode(String token) {
    try {
      return Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException e) {
      throw notValid();
    }
  }

  private byte[] mac(String scope, byte[] bytes, int length) {
    try {
      Mac mac = (Mac) prototype.clone(); // a Mac has state and is not safe for threads
      mac.update(PURPOSE);
      mac.update(scope.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      mac.update(bytes, 0, length);
      return mac.doFinal();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("The platform's " + ALGORITHM + " can be cloned", e);
    }
  }

  /** What a token is refused with that leads nowhere. */
  public static RefusedException notValid() {
    return RefusedException.parameter(
        PARAMETER,
        IssueCode.VALUE,
        "This is no page of this search. Follow the links of a Bundle as they are, or search"
            + " again.");
  }
}
