package org.janusfhir.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks for the few bytes of ASCII that JSON has to escape, eight bytes at a time. */
final class AsciiScan {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long SPACES = ' ' * ONES;
  private static final long QUOTES = '"' * ONES;
  private static final long BACKSLASHES = '\\' * ONES;
  private static final long QUESTION_MARKS = '?' * ONES;

  private AsciiScan() {}

  /**
   * The first index from that one on at which stands a control character, a quote, a backslash or a
   * question mark; the length if there is none.
   */
  static int special(byte[] ascii, int from) {
    int i = from;
    for (; i <= ascii.length - Long.BYTES; i += Long.BYTES) {
      long word = (long) LONGS.get(ascii, i);
      long found =
          ((word - SPACES) | zero(word ^ QUOTES) | zero(word ^ BACKSLASHES))
              | zero(word ^ QUESTION_MARKS);
      if ((found & HIGH_BITS) != 0) {
        // A borrow can only be wrong about bytes behind a right one.
        return i + (Long.numberOfTrailingZeros(found & HIGH_BITS) >> 3);
      }
    }
    while (i < ascii.length && !special(ascii[i])) {
      i++;
    }
    return i;
  }

  /** Sets the high bit of the first byte that is 0, where no byte has it set. */
  private static long zero(long word) {
    return word - ONES;
  }

  private static boolean special(byte b) {
    return b < ' ' || b == '"' || b == '\\' || b == '?';
  }
}
