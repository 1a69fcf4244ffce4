package org.janusfhir.store.codec;

/**
 * How {@link CompactWriter} says what JSON says, for {@link CompactReader}: each value begins with
 * one of these bytes. An object is names and values, an array values, until {@link #END}.
 *
 * <p>A name is one byte, or two from {@link #LONG_NAME} on, with its number in {@link
 * WordList#NAMES}, or {@link #OTHER_NAME} and a text.
 */
final class CompactForm {
  /** Of an object or an array; no name begins so. */
  static final int END = 0;

  static final int OBJECT = 1;
  static final int ARRAY = 2;
  static final int NULL = 3;
  static final int FALSE = 4;
  static final int TRUE = 5;

  /** A whole number, as a zigzag varint. */
  static final int NUMBER = 6;

  /** The number (a varint) of a text that stood before in the same content. */
  static final int AGAIN = 7;

  /** 16 bytes that are a UUID in lower case. */
  static final int UUID = 8;

  /** A length (a varint) and as many bytes of ASCII. */
  static final int ASCII = 9;

  /** The same of UTF-8. */
  static final int UTF8 = 10;

  /** Up to {@link #WORD} a text of 0 to 63 bytes of ASCII. */
  static final int SHORT_ASCII = 64;

  /** From here on two bytes with a number in {@link WordList#WORDS}. */
  static final int WORD = 128;

  /** A name that has no number. */
  static final int OTHER_NAME = 1;

  /** The number 0 in {@link WordList#NAMES}. */
  static final int NAME = 2;

  /** From here on names are two bytes. */
  static final int LONG_NAME = 240;

  /** Shorter texts are not said {@link #AGAIN}. */
  static final int REPEATED_LENGTH = 4;

  static final int UUID_LENGTH = 36;

  private CompactForm() {}

  /** Whether a hyphen stands there in a UUID. */
  static boolean hyphen(int index) {
    return index == 8 || index == 13 || index == 18 || index == 23;
  }
}
