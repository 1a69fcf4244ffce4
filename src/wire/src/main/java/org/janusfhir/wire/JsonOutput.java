package org.janusfhir.wire;

import java.nio.charset.StandardCharsets;

/** JSON as every served version defines it. */
final class JsonOutput implements Output {
  private static final Token RESOURCE_TYPE = Token.of("{\"resourceType\":\"");
  private static final Token OBJECT_WITH_ID = Token.of("{\"id\":\"");
  private static final Token URL = Token.of("\"url\":\"");
  private static final Token NULL = Token.of("null");
  private static final byte[] HEX = ascii("0123456789abcdef");
  private static final boolean[] PLAIN = plain();

  /** From this length on, a text is copied and looked through faster than char by char. */
  private static final int LONG = 20;

  private final Bytes bytes;

  JsonOutput(Bytes bytes) {
    this.bytes = bytes;
  }

  @Override
  public void startResource(Name type, boolean root) {
    bytes.add(RESOURCE_TYPE);
    bytes.ascii(type.text());
    bytes.add((byte) '"');
  }

  @Override
  public void endResource(Name type) {
    bytes.add((byte) '}');
  }

  @Override
  public void startArray(Name name) {
    name(name.jsonArray);
  }

  @Override
  public void endArray() {
    bytes.add((byte) ']');
  }

  @Override
  public void startObject(Name name, String id) {
    if (id == null) {
      name(name.jsonObject);
    } else {
      name(name.json);
      open(id);
    }
  }

  @Override
  public void endObject(Name name) {
    bytes.add((byte) '}');
  }

  @Override
  public void startItem(Name name, String id) {
    comma();
    open(id);
  }

  @Override
  public void startExtension(Name name, String url, String id) {
    startItem(name, id);
    comma();
    bytes.add(URL);
    text(url);
    bytes.add((byte) '"');
  }

  @Override
  public void startNested(Name name) {
    comma();
  }

  @Override
  public void endNested(Name name) {}

  @Override
  public void encoded(Name name, byte[] resource) {
    name(name.json);
    bytes.add(resource);
  }

  @Override
  public void again(byte[] element) {
    bytes.add(element, first() ? 1 : 0, element.length);
  }

  /** With the comma before it, whether it had one or not. */
  @Override
  public byte[] written(int mark) {
    byte[] element = bytes.after(mark);
    if (element[0] == ',') {
      return element;
    }
    byte[] separated = new byte[1 + element.length];
    separated[0] = ',';
    System.arraycopy(element, 0, separated, 1, element.length);
    return separated;
  }

  @Override
  public void startString(Name name) {
    name(name.jsonString);
  }

  @Override
  public void endString() {
    bytes.add((byte) '"');
  }

  @Override
  public void ascii(Name name, String value) {
    name(name.jsonString);
    bytes.ascii(value);
    bytes.add((byte) '"');
  }

  @Override
  public void literal(Name name, String value) {
    name(name.json);
    bytes.ascii(value);
  }

  @Override
  public void xhtml(Name name, String div) {
    string(name, div);
  }

  @Override
  public void startXhtml(Name name) {
    startString(name);
  }

  @Override
  public void endXhtml() {
    endString();
  }

  @Override
  public boolean extrasBeside() {
    return true;
  }

  @Override
  public void startExtras(Name name, String id) {
    name(name.jsonExtras);
    open(id);
  }

  @Override
  public void startExtrasArray(Name name) {
    name(name.jsonExtras);
    bytes.add((byte) '[');
  }

  @Override
  public void primitiveItem(String value, boolean quoted) {
    comma();
    if (quoted) {
      quoted(value);
    } else {
      bytes.ascii(value);
    }
  }

  @Override
  public void nullItem() {
    comma();
    bytes.add(NULL);
  }

  @Override
  public void startPrimitive(Name name, String value, String id) {
    throw new IllegalStateException("JSON has no primitive with children");
  }

  @Override
  public void text(String piece) {
    if (bytes.known(piece)) {
      return;
    }
    if (piece.length() >= LONG) {
      byte[] utf8 = piece.getBytes(StandardCharsets.UTF_8);
      if (utf8.length == piece.length()) {
        ascii(piece, utf8);
        return;
      }
    }
    anyText(piece);
  }

  /** A text of which each char is one byte of UTF-8: ASCII, but half a surrogate pair is '?'. */
  private void ascii(String piece, byte[] utf8) {
    int run = 0;
    for (int i = AsciiScan.special(utf8, 0); i < utf8.length; i = AsciiScan.special(utf8, i + 1)) {
      char c = piece.charAt(i);
      if (c != '?') {
        bytes.add(utf8, run, i);
        if (c < PLAIN.length) {
          escaped(c);
        } else {
          bytes.replacement();
        }
        run = i + 1;
      }
    }
    bytes.add(utf8, run, utf8.length);
  }

  private void anyText(String piece) {
    int length = piece.length();
    int i = bytes.plain(piece, 0, length, PLAIN);
    while (i < length) {
      char c = piece.charAt(i);
      if (c < PLAIN.length) {
        escaped(c);
        i++;
      } else {
        i += bytes.utf8(piece, i);
      }
      i = bytes.plain(piece, i, length, PLAIN);
    }
  }

  private void quoted(String value) {
    bytes.add((byte) '"');
    text(value);
    bytes.add((byte) '"');
  }

  private void open(String id) {
    if (id == null) {
      bytes.add((byte) '{');
    } else {
      bytes.add(OBJECT_WITH_ID);
      text(id);
      bytes.add((byte) '"');
    }
  }

  private void name(Token encoded) {
    bytes.add(encoded, first() ? 1 : 0);
  }

  private void comma() {
    if (!first()) {
      bytes.add((byte) ',');
    }
  }

  /** Content ends with none of these bytes, so that they tell the start of a container. */
  private boolean first() {
    byte last = bytes.last();
    return last == '{' || last == '[' || last == 0;
  }

  private void escaped(char c) {
    bytes.add((byte) '\\');
    switch (c) {
      case '"', '\\' -> bytes.add((byte) c);
      case '\n' -> bytes.add((byte) 'n');
      case '\r' -> bytes.add((byte) 'r');
      case '\t' -> bytes.add((byte) 't');
      default -> {
        bytes.ascii("u00");
        bytes.add(HEX[c >> 4]);
        bytes.add(HEX[c & 15]);
      }
    }
  }

  /** The characters that are their own JSON and their own UTF-8. */
  private static boolean[] plain() {
    boolean[] plain = new boolean[128];
    for (char c = ' '; c < plain.length; c++) {
      plain[c] = c != '"' && c != '\\';
    }
    return plain;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
