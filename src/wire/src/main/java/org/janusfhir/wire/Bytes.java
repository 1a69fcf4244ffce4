package org.janusfhir.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** A growing array of bytes with the few ways of appending that writing FHIR needs. */
public final class Bytes {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /**
   * One text in so many that are not known becomes known: those that come again and again are soon
   * among them, and the others hardly cost anything.
   */
  private static final int LEARNED = 32;

  private byte[] array;
  private int size;
  private int unknown;

  /** An empty array with room for that many bytes. */
  public Bytes(int capacity) {
    array = new byte[capacity];
  }

  /** How many bytes there are. */
  public int size() {
    return size;
  }

  /**
   * Forgets what was added since there were <code>mark</code> bytes, unless something came after
   * the first <code>start</code> ones; answers whether it did.
   */
  boolean takeBack(int mark, int start) {
    if (size != start) {
      return false;
    }
    size = mark;
    return true;
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

  /** Appends a token. */
  void add(Token token) {
    add(token, 0);
  }

  /**
   * Appends a token without its first <code>skipped</code> bytes, at most 8. Some more bytes behind
   * the new end are overwritten too.
   */
  void add(Token token, int skipped) {
    byte[] source = token.padded;
    int length = token.length - skipped;
    if (array.length - size < length + Token.STRIDE) {
      grow(length + Token.STRIDE);
    }
    byte[] target = array;
    LONGS.set(target, size, (long) LONGS.get(source, skipped));
    LONGS.set(target, size + Long.BYTES, (long) LONGS.get(source, skipped + Long.BYTES));
    for (int i = Token.STRIDE; i < length; i += Long.BYTES) {
      LONGS.set(target, size + i, (long) LONGS.get(source, skipped + i));
    }
    size += length;
  }

  /** Appends a text if it is among the {@link KnownTexts}; answers whether it was. */
  boolean known(String text) {
    Token token = KnownTexts.find(text);
    if (token != null) {
      add(token, 0);
      return true;
    }
    if (++unknown % LEARNED == 0) {
      KnownTexts.keep(text);
    }
    return false;
  }

  /**
   * Appends a text up to the first char that is not plain.
   *
   * @param plain for each char of ASCII, whether it is plain; no other is
   * @return the index of that char; the length if there is none
   */
  int plain(String text, int from, int to, boolean[] plain) {
    if (array.length - size < to - from) {
      grow(to - from);
    }
    byte[] target = array;
    int shift = size - from;
    int i = from;
    for (; i < to; i++) {
      char c = text.charAt(i);
      if (c >= plain.length || !plain[c]) {
        break;
      }
      target[shift + i] = (byte) c;
    }
    size = shift + i;
    return i;
  }

  /** Appends a part of <code>source</code>. */
  void add(byte[] source, int from, int to) {
    int length = to - from;
    if (array.length - size < length) {
      grow(length);
    }
    System.arraycopy(source, from, array, size, length);
    size += length;
  }

  /** Appends once more what is there from one index to another. */
  void again(int from, int to) {
    int length = to - from;
    if (array.length - size < length) {
      grow(length);
    }
    System.arraycopy(array, from, array, size, length);
    size += length;
  }

  /** Appends text that is known to be ASCII. */
  public void ascii(String text) {
    ascii(text, 0, text.length());
  }

  /** Appends a part of a text, known to be ASCII: one copy without an encoder. */
  @SuppressWarnings("deprecation") // drops the high byte of each char, which is 0 in ASCII
  void ascii(String text, int from, int to) {
    int length = to - from;
    if (array.length - size < length) {
      grow(length);
    }
    text.getBytes(from, to, array, size);
    size += length;
  }

  /**
   * Appends one character, or a surrogate pair, as UTF-8; returns how many chars were used. Half a
   * pair is no character: U+FFFD stands for it.
   */
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
      return replacement();
    } else {
      array[size++] = (byte) (0xE0 | (c >> 12));
      array[size++] = (byte) (0x80 | ((c >> 6) & 0x3F));
      array[size++] = (byte) (0x80 | (c & 0x3F));
    }
    return 1;
  }

  /** Appends U+FFFD in place of one char that cannot be written; returns 1. */
  int replacement() {
    return utf8("\uFFFD", 0);
  }

  /**
   * Where the first string that begins with # does so, after a position.
   *
   * @return the position of its #; -1 if there is none
   */
  int fragment(int from) {
    for (int i = Math.max(from, 1); i < size; i++) {
      if (array[i] == '#' && array[i - 1] == '"') {
        return i;
      }
    }
    return -1;
  }

  /** Whether that ASCII text is at a position of what has been written. */
  boolean hasAt(int at, String text) {
    if (size - at < text.length()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (array[at + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** A copy of what was written after the first <code>mark</code> bytes. */
  byte[] after(int mark) {
    return Arrays.copyOfRange(array, mark, size);
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
