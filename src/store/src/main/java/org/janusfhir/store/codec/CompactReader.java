package org.janusfhir.store.codec;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.avaje.json.JsonAdapter;
import io.avaje.json.JsonDataException;
import io.avaje.json.JsonReader;
import io.avaje.json.PropertyNames;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Objects;

/**
 * Reads the {@link CompactForm}. Damaged bytes end in {@link JsonDataException} or {@link
 * IndexOutOfBoundsException}.
 */
final class CompactReader implements JsonReader {
  /** The two digits of each byte. */
  private static final byte[] HEX = hex();

  private final byte[] in;
  private int at;

  /** The name read last. */
  private String field = "";

  /** The texts that may be said again. */
  private String[] texts = new String[16];

  private int textCount;

  /** The lowest number of a text that was said again in the value being read. */
  private int lowestAgain = Integer.MAX_VALUE;

  /** Reads what begins there. */
  CompactReader(byte[] in, int from) {
    this.in = in;
    this.at = from;
  }

  /** Whether all has been read. */
  boolean atEnd() {
    return at == in.length;
  }

  @Override
  public void beginObject(PropertyNames names) {
    beginObject();
  }

  @Override
  public void beginObject() {
    expect(CompactForm.OBJECT);
  }

  @Override
  public boolean hasNextField() {
    return in[at] != CompactForm.END;
  }

  @Override
  public String nextField() {
    field = name();
    return field;
  }

  private String name() {
    int first = in[at++] & 0xFF;
    if (first >= CompactForm.LONG_NAME) {
      int high = (first - CompactForm.LONG_NAME) << 8;
      int low = in[at++] & 0xFF;
      return WordList.NAMES.word(CompactForm.LONG_NAME - CompactForm.NAME + (high | low));
    }
    if (first != CompactForm.OTHER_NAME) {
      return WordList.NAMES.word(first - CompactForm.NAME);
    }
    String name = readString();
    if (name == null) {
      throw wrong(CompactForm.NULL);
    }
    return name;
  }

  @Override
  public void endObject() {
    expect(CompactForm.END);
  }

  @Override
  public void beginArray() {
    expect(CompactForm.ARRAY);
  }

  @Override
  public boolean hasNextElement() {
    return in[at] != CompactForm.END;
  }

  @Override
  public void endArray() {
    expect(CompactForm.END);
  }

  @Override
  public boolean isNullValue() {
    if (in[at] == CompactForm.NULL) {
      at++;
      return true;
    }
    return false;
  }

  @Override
  public boolean readBoolean() {
    int value = in[at++];
    if (value != CompactForm.TRUE && value != CompactForm.FALSE) {
      throw wrong(value);
    }
    return value == CompactForm.TRUE;
  }

  @Override
  public int readInt() {
    return Math.toIntExact(readLong());
  }

  @Override
  public long readLong() {
    expect(CompactForm.NUMBER);
    long coded = varint();
    return (coded >>> 1) ^ -(coded & 1);
  }

  @Override
  public String readString() {
    int first = in[at++] & 0xFF;
    if (first >= CompactForm.WORD) {
      int low = in[at++] & 0xFF;
      return WordList.WORDS.word(((first - CompactForm.WORD) << 8) | low);
    }
    if (first >= CompactForm.SHORT_ASCII) {
      return ascii(first - CompactForm.SHORT_ASCII);
    }
    return switch (first) {
      case CompactForm.AGAIN -> again();
      case CompactForm.UUID -> uuid();
      case CompactForm.ASCII -> ascii((int) varint());
      case CompactForm.UTF8 -> utf8((int) varint());
      case CompactForm.NULL -> null;
      default -> throw wrong(first);
    };
  }

  @Override
  public void skipValue() {
    int first = in[at] & 0xFF;
    switch (first) {
      case CompactForm.OBJECT -> {
        at++;
        while (hasNextField()) {
          nextField();
          skipValue();
        }
        at++;
      }
      case CompactForm.ARRAY -> {
        at++;
        while (hasNextElement()) {
          skipValue();
        }
        at++;
      }
      case CompactForm.FALSE, CompactForm.TRUE -> at++;
      case CompactForm.NUMBER -> readLong();
      default -> readString(); // which may be said again
    }
  }

  @Override
  public void unmappedField(String name) {}

  @Override
  public String location() {
    return "byte " + at;
  }

  @Override
  public void close() {}

  @Override
  public Token currentToken() {
    throw new UnsupportedOperationException();
  }

  @Override
  public double readDouble() {
    throw new UnsupportedOperationException();
  }

  @Override
  public BigDecimal readDecimal() {
    throw new UnsupportedOperationException();
  }

  @Override
  public BigInteger readBigInteger() {
    throw new UnsupportedOperationException();
  }

  @Override
  public byte[] readBinary() {
    throw new UnsupportedOperationException();
  }

  @Override
  public String readRaw() {
    throw new UnsupportedOperationException();
  }

  @Override
  public <T> T unwrap(Class<T> type) {
    throw new UnsupportedOperationException();
  }

  /** The name of the field that is being read, before any name in it has been. */
  String field() {
    return field;
  }

  /** The value that begins here, which may be known; else that adapter reads it. */
  <T> T known(KnownValues<T> values, JsonAdapter<T> adapter) {
    KnownValues.Known<T> known = values.find(in, at, textCount);
    if (known != null) {
      at += known.form().length;
      lowestAgain = Math.min(lowestAgain, known.lowestAgain());
      for (String text : known.texts()) {
        kept(text);
      }
      return known.value();
    }
    int lowestBefore = lowestAgain;
    lowestAgain = Integer.MAX_VALUE;
    int from = at;
    int textsBefore = textCount;
    T value = adapter.fromJson(this);
    if (lowestAgain >= textsBefore) {
      String[] said = Arrays.copyOfRange(texts, textsBefore, textCount);
      byte[] form = Arrays.copyOfRange(in, from, at);
      values.keep(in, from, new KnownValues.Known<>(form, value, textsBefore, said, lowestAgain));
    }
    lowestAgain = Math.min(lowestAgain, lowestBefore);
    return value;
  }

  private String again() {
    int number = Objects.checkIndex((int) varint(), textCount);
    lowestAgain = Math.min(lowestAgain, number);
    return texts[number];
  }

  private String ascii(int length) {
    String text = new String(in, at, length, ISO_8859_1);
    at += length;
    return length < CompactForm.REPEATED_LENGTH ? text : kept(text);
  }

  private String utf8(int length) {
    String text = new String(in, at, length, UTF_8);
    at += length;
    return text.length() < CompactForm.REPEATED_LENGTH ? text : kept(text);
  }

  private String uuid() {
    byte[] text = new byte[CompactForm.UUID_LENGTH];
    for (int i = 0; i < text.length; ) {
      if (CompactForm.hyphen(i)) {
        text[i++] = '-';
      }
      int digits = (in[at++] & 0xFF) << 1;
      text[i++] = HEX[digits];
      text[i++] = HEX[digits + 1];
    }
    return kept(new String(text, ISO_8859_1));
  }

  private static byte[] hex() {
    StringBuilder digits = new StringBuilder(512);
    for (int i = 0; i < 256; i++) {
      digits.append(Character.forDigit(i >> 4, 16)).append(Character.forDigit(i & 15, 16));
    }
    return digits.toString().getBytes(ISO_8859_1);
  }

  private String kept(String text) {
    if (textCount == texts.length) {
      texts = Arrays.copyOf(texts, 2 * textCount);
    }
    texts[textCount++] = text;
    return text;
  }

  private long varint() {
    long value = 0;
    int shift = 0;
    byte next;
    do {
      next = in[at++];
      value |= (long) (next & 0x7F) << shift;
      shift += 7;
    } while (next < 0);
    return value;
  }

  private void expect(int wanted) {
    int found = in[at++];
    if (found != wanted) {
      throw wrong(found);
    }
  }

  private JsonDataException wrong(int found) {
    return new JsonDataException("There is " + found + " before byte " + at);
  }
}
