package org.janusfhir.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Bytes that every document is full of: names, brackets, markup. They are padded, so that {@link
 * Bytes} can copy them in strides without caring for where they end: most are short, and a call
 * that copies just so many bytes costs more than the copy.
 */
final class Token {
  /** What is copied at least: most tokens are no longer. */
  static final int STRIDE = 2 * Long.BYTES;

  final String text;
  final byte[] padded;
  final int length;

  private Token(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    this.text = text;
    length = bytes.length;
    padded = Arrays.copyOf(bytes, length + STRIDE + Long.BYTES);
  }

  /** The text as UTF-8. */
  static Token of(String text) {
    return new Token(text);
  }
}
