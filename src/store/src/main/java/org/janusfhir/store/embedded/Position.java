package org.janusfhir.store.embedded;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.OptionalLong;
import org.janusfhir.store.ResourceKey;

/**
 * Where a resource stands among those of its type, the newest first: eight bytes of time and the
 * id. Every index key ends with it, so that each value's resources lie in the order of results.
 */
final class Position {
  /** Of resources without a time; stands after every time. */
  static final long NO_TIME = -1;

  private static final int TIME_DIGITS = 2 * Long.BYTES;

  private Position() {}

  /** The time as a number that, compared unsigned, is smaller the newer it is. */
  static long newestFirst(OptionalLong millis) {
    return millis.isPresent() ? ~(millis.getAsLong() ^ Long.MIN_VALUE) : NO_TIME;
  }

  static byte[] of(long newestFirst, String id) {
    return ByteBuffer.allocate(Long.BYTES + id.length())
        .putLong(newestFirst)
        .put(id.getBytes(US_ASCII))
        .array();
  }

  /** The position at the end of an index key. */
  static byte[] in(byte[] indexKey, int from) {
    return Arrays.copyOfRange(indexKey, from, indexKey.length);
  }

  static byte[] id(String id) {
    return id.getBytes(US_ASCII);
  }

  static String id(byte[] position) {
    return id(position, Long.BYTES);
  }

  /** The id at the end of a key. */
  static String id(byte[] key, int from) {
    return new String(key, from, key.length - from, US_ASCII);
  }

  /** The time of a position as {@link #newestFirst} has it. */
  static long newestFirst(byte[] position) {
    return ByteBuffer.wrap(position).getLong();
  }

  /** The smallest position after this one. */
  static byte[] after(byte[] position) {
    return Arrays.copyOf(position, position.length + 1);
  }

  /** What a page gives as its end. */
  static String toText(byte[] position) {
    return HexFormat.of().formatHex(position, 0, Long.BYTES) + id(position);
  }

  /**
   * The position of such a text.
   *
   * @throws IllegalArgumentException if no page ended there
   */
  static byte[] fromText(String text) {
    if (text.length() < TIME_DIGITS || !ResourceKey.isId(text.substring(TIME_DIGITS))) {
      throw new IllegalArgumentException("'" + text + "' is not where a page ended");
    }
    long time = HexFormat.fromHexDigitsToLong(text, 0, TIME_DIGITS);
    return of(time, text.substring(TIME_DIGITS));
  }
}
