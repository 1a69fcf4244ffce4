package org.janusfhir.store.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.avaje.json.JsonWriter;
import io.avaje.json.PropertyNames;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Writes the {@link CompactForm}; fields that are null or empty lists are left out. */
final class CompactWriter implements JsonWriter {
  private static final FieldNames NO_NAMES = FieldNames.of();

  private final ByteArrayOutputStream out = new ByteArrayOutputStream(512);
  private final Map<String, Integer> texts = new HashMap<>();
  private final Deque<FieldNames> open = new ArrayDeque<>();

  /** The field that has a name but no value yet; its number is -1 if it has none. */
  private String name;

  private int number;

  /** Writes after those bytes. */
  CompactWriter(byte... head) {
    out.writeBytes(head);
  }

  byte[] toBytes() {
    return out.toByteArray();
  }

  @Override
  public void beginObject() {
    beginObject(NO_NAMES);
  }

  @Override
  public void beginObject(PropertyNames names) {
    begin(CompactForm.OBJECT);
    open.push((FieldNames) names);
  }

  @Override
  public void endObject() {
    open.pop();
    name = null;
    out.write(CompactForm.END);
  }

  @Override
  public void name(int index) {
    FieldNames names = open.element();
    name = names.names()[index];
    number = names.numbers()[index];
  }

  @Override
  public void name(String field) {
    name = field;
    number = WordList.NAMES.number(field);
  }

  @Override
  public void beginArray() {
    begin(CompactForm.ARRAY);
  }

  @Override
  public void endArray() {
    out.write(CompactForm.END);
  }

  @Override
  public void emptyArray() {
    if (name == null) {
      beginArray();
      endArray();
    }
    name = null;
  }

  @Override
  public void nullValue() {
    if (name == null) {
      out.write(CompactForm.NULL);
    }
    name = null;
  }

  @Override
  public void value(String value) {
    if (value == null) {
      nullValue();
    } else {
      named();
      text(value);
    }
  }

  @Override
  public void value(boolean value) {
    begin(value ? CompactForm.TRUE : CompactForm.FALSE);
  }

  @Override
  public void value(int value) {
    value((long) value);
  }

  @Override
  public void value(long value) {
    begin(CompactForm.NUMBER);
    varint((value << 1) ^ (value >> 63));
  }

  @Override
  public void value(Boolean value) {
    if (value == null) {
      nullValue();
    } else {
      value(value.booleanValue());
    }
  }

  @Override
  public void value(Integer value) {
    if (value == null) {
      nullValue();
    } else {
      value(value.longValue());
    }
  }

  @Override
  public void value(Long value) {
    if (value == null) {
      nullValue();
    } else {
      value(value.longValue());
    }
  }

  @Override
  public boolean serializeNulls() {
    return false;
  }

  @Override
  public boolean serializeEmpty() {
    return false;
  }

  @Override
  public void serializeNulls(boolean nulls) {}

  @Override
  public void serializeEmpty(boolean empty) {}

  @Override
  public void pretty(boolean pretty) {}

  @Override
  public String path() {
    return "byte " + out.size();
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  @Override
  public void markIncomplete() {}

  @Override
  public void allNames(PropertyNames names) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void value(double value) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void value(Double value) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void value(BigDecimal value) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void value(BigInteger value) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void value(byte[] value) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void jsonValue(Object value) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void rawValue(String value) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void rawChunkStart() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void rawChunk(char chunk) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void rawChunk(String chunk) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void rawChunkEncode(String chunk) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void rawChunkEnd() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void writeNewLine() {
    throw new UnsupportedOperationException();
  }

  @Override
  public <T> T unwrap(Class<T> type) {
    throw new UnsupportedOperationException();
  }

  private void begin(int token) {
    named();
    out.write(token);
  }

  private void named() {
    if (name == null) {
      return;
    }
    int first = CompactForm.NAME + number;
    if (number < 0) {
      out.write(CompactForm.OTHER_NAME);
      text(name);
    } else if (first < CompactForm.LONG_NAME) {
      out.write(first);
    } else {
      int rest = first - CompactForm.LONG_NAME;
      out.write(CompactForm.LONG_NAME + (rest >> 8));
      out.write(rest);
    }
    name = null;
  }

  private void text(String text) {
    int word = WordList.WORDS.number(text);
    if (word >= 0) {
      out.write(CompactForm.WORD + (word >> 8));
      out.write(word);
    } else if (text.length() < CompactForm.REPEATED_LENGTH) {
      spelled(text);
    } else {
      Integer before = texts.putIfAbsent(text, texts.size());
      if (before != null) {
        out.write(CompactForm.AGAIN);
        varint(before);
      } else if (isUuid(text)) {
        uuid(text);
      } else {
        spelled(text);
      }
    }
  }

  private void spelled(String text) {
    byte[] utf8 = text.getBytes(UTF_8);
    boolean ascii = true;
    for (byte b : utf8) {
      ascii &= b >= 0;
    }
    if (ascii && utf8.length < CompactForm.WORD - CompactForm.SHORT_ASCII) {
      out.write(CompactForm.SHORT_ASCII + utf8.length);
    } else {
      out.write(ascii ? CompactForm.ASCII : CompactForm.UTF8);
      varint(utf8.length);
    }
    out.writeBytes(utf8);
  }

  private static boolean isUuid(String text) {
    if (text.length() != CompactForm.UUID_LENGTH) {
      return false;
    }
    for (int i = 0; i < CompactForm.UUID_LENGTH; i++) {
      char c = text.charAt(i);
      boolean hex = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
      if (CompactForm.hyphen(i) ? c != '-' : !hex) {
        return false;
      }
    }
    return true;
  }

  private void uuid(String text) {
    out.write(CompactForm.UUID);
    for (int i = 0; i < CompactForm.UUID_LENGTH; i += 2) {
      if (CompactForm.hyphen(i)) {
        i++;
      }
      int high = Character.digit(text.charAt(i), 16);
      out.write((high << 4) | Character.digit(text.charAt(i + 1), 16));
    }
  }

  private void varint(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      out.write((int) ((rest & 0x7F) | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
  }
}
