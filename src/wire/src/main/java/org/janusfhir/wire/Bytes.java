package org.janusfhir.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** A growing array of bytes with the few ways of appending that writing FHIR needs. */
public final class Bytes {
  private byte[] array;
  private int size;

  /** An empty array with room for that many bytes. */
  public Bytes(int capacity) {
    array = new byte[capacity];
  }

  /** How many bytes there are. */
  public int size() {
    return size;
  }

  /** Forgets everything after the first <code>newSize</code> bytes. */
  void truncate(int newSize) {
    size = newSize;
  }

  /** The last byte, or 0 if there is none. */
  byte last() {
    return size == 0 ? 0 : array[size - 1];
  }

  /** Appends one byte. */
  public void add(byte b) {
    if (size == array.length) {
      grow(1);
    }
    array[size++] = b;
  }

  /** Appends all of <code>source</code>. */
  public void add(byte[] source) {
    int length = source.length;
    if (array.length - size < length) {
      grow(length);
    }
    System.arraycopy(source, 0, array, size, length);
    size += length;
  }

  /** Appends text that is known to be ASCII. */
  @SuppressWarnings("deprecation") // the one copy from String to bytes without an encoder
  public void ascii(String text) {
    int length = text.length();
    if (array.length - size < length) {
      grow(length);
    }
    text.getBytes(0, length, array, size);
    size += length;
  }

  /** Appends one character, or a surrogate pair, as UTF-8; returns how many chars were used. */
  int utf8(String text, int index) {
    char c = text.charAt(index);
    if (array.length - size < 4) {
      grow(4);
    }
    if (c < 0x80) {
      array[size++] = (byte) c;
    } else if (c < 0x800) {
      array[size++] = (byte) (0xC0 | (c >> 6));
      array[size++] = (byte) (0x80 | (c & 0x3F));
    } else if (Character.isHighSurrogate(c)
        && index + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(index + 1))) {
      int point = Character.toCodePoint(c, text.charAt(index + 1));
      array[size++] = (byte) (0xF0 | (point >> 18));
      array[size++] = (byte) (0x80 | ((point >> 12) & 0x3F));
      array[size++] = (byte) (0x80 | ((point >> 6) & 0x3F));
      array[size++] = (byte) (0x80 | (point & 0x3F));
      return 2;
    } else if (Character.isSurrogate(c)) {
      array[size++] = '?';
    } else {
      array[size++] = (byte) (0xE0 | (c >> 12));
      array[size++] = (byte) (0x80 | ((c >> 6) & 0x3F));
      array[size++] = (byte) (0x80 | (c & 0x3F));
    }
    return 1;
  }

  /** A copy of exactly the bytes written. */
  public byte[] toArray() {
    return Arrays.copyOf(array, size);
  }

  /** The bytes written so far, not copied; nothing may be appended while it is in use. */
  public ByteBuffer view() {
    return ByteBuffer.wrap(array, 0, size);
  }

  /** Writes the bytes to a stream. */
  public void writeTo(OutputStream target) throws IOException {
    target.write(array, 0, size);
  }

  private void grow(int needed) {
    array = Arrays.copyOf(array, Math.max(array.length * 2, size + needed));
  }
}
