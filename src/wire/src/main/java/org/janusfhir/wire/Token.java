package org.janusfhir.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Bytes that every document is full of: names, brackets, markup. They are padded, so that {@link
 * Bytes} can copy them eight at a time without caring for where they end: most are short, and a
 * call that copies just so many bytes costs more than the copy.
 */
final class Token {
  final byte[] padded;
  final int length;

  private Token(byte[] bytes) {
    length = bytes.length;
    padded = Arrays.copyOf(bytes, length + Long.BYTES);
  }

  /** The text as UTF-8. */
  static Token of(String text) {
    return new Token(text.getBytes(StandardCharsets.UTF_8));
  }
}
