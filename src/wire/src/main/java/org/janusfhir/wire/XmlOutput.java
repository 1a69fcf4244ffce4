package org.janusfhir.wire;

/** XML as every served version defines it. */
final class XmlOutput implements Output {
  private static final Token NAMESPACE = Token.of(" xmlns=\"http://hl7.org/fhir\">");
  private static final Token ID = Token.of(" id=\"");
  private static final Token URL = Token.of(" url=\"");
  private static final Token VALUE = Token.of(" value=\"");
  private static final Token VALUE_END = Token.of("\"/>");
  private static final Token[] ESCAPES = escapes();

  /** What stands for itself in an attribute. */
  private static final boolean[] PLAIN = plain();

  /** What stands for itself in a document that is markup already. */
  private static final boolean[] MARKUP = markup();

  private final Bytes bytes;

  XmlOutput(Bytes bytes) {
    this.bytes = bytes;
  }

  @Override
  public void startResource(Name type, boolean root) {
    if (root) {
      bytes.add(type.xmlStart);
      bytes.add(NAMESPACE);
    } else {
      bytes.add(type.xmlStartClosed);
    }
  }

  @Override
  public void endResource(Name type) {
    bytes.add(type.xmlEnd);
  }

  @Override
  public void startArray(Name name) {}

  @Override
  public void endArray() {}

  @Override
  public void startObject(Name name, String id) {
    if (id == null) {
      bytes.add(name.xmlStartClosed);
    } else {
      bytes.add(name.xmlStart);
      attribute(ID, id);
      bytes.add((byte) '>');
    }
  }

  @Override
  public void endObject(Name name) {
    bytes.add(name.xmlEnd);
  }

  @Override
  public void startItem(Name name, String id) {
    startObject(name, id);
  }

  @Override
  public void startExtension(Name name, String url, String id) {
    bytes.add(name.xmlStart);
    attribute(ID, id);
    attribute(URL, url);
    bytes.add((byte) '>');
  }

  @Override
  public void startNested(Name name) {
    bytes.add(name.xmlStartClosed);
  }

  @Override
  public void endNested(Name name) {
    bytes.add(name.xmlEnd);
  }

  @Override
  public void encoded(Name name, byte[] resource) {
    bytes.add(name.xmlStartClosed);
    bytes.add(resource);
    bytes.add(name.xmlEnd);
  }

  @Override
  public void again(byte[] element) {
    bytes.add(element);
  }

  @Override
  public byte[] written(int mark) {
    return bytes.after(mark);
  }

  @Override
  public void startString(Name name) {
    bytes.add(name.xmlValue);
  }

  @Override
  public void endString() {
    bytes.add(VALUE_END);
  }

  @Override
  public void ascii(Name name, String value) {
    bytes.add(name.xmlValue);
    bytes.ascii(value);
    bytes.add(VALUE_END);
  }

  @Override
  public void literal(Name name, String value) {
    ascii(name, value);
  }

  /** The div is markup already; only what no XML document may hold is replaced. */
  @Override
  public void xhtml(Name name, String div) {
    int length = div.length();
    int i = bytes.plain(div, 0, length, MARKUP);
    while (i < length) {
      i += character(div, i, div.charAt(i));
      i = bytes.plain(div, i, length, MARKUP);
    }
  }

  @Override
  public void startXhtml(Name name) {}

  @Override
  public void endXhtml() {}

  @Override
  public boolean extrasBeside() {
    return false;
  }

  @Override
  public void startExtras(Name name, String id) {
    throw beside();
  }

  @Override
  public void startExtrasArray(Name name) {
    throw beside();
  }

  @Override
  public void primitiveItem(String value, boolean quoted) {
    throw beside();
  }

  @Override
  public void nullItem() {
    throw beside();
  }

  @Override
  public void startPrimitive(Name name, String value, String id) {
    bytes.add(name.xmlStart);
    attribute(ID, id);
    attribute(VALUE, value);
    bytes.add((byte) '>');
  }

  @Override
  public void text(String piece) {
    if (bytes.known(piece)) {
      return;
    }
    int length = piece.length();
    int i = bytes.plain(piece, 0, length, PLAIN);
    while (i < length) {
      char c = piece.charAt(i);
      if (c < ESCAPES.length) {
        bytes.add(ESCAPES[c]);
        i++;
      } else {
        i += character(piece, i, c);
      }
      i = bytes.plain(piece, i, length, PLAIN);
    }
  }

  /** A character outside ASCII or one that XML 1.0 has no way to write. */
  private int character(String text, int index, char c) {
    if (c < ' ' || c == 0xFFFE || c == 0xFFFF) {
      return bytes.replacement();
    }
    return bytes.utf8(text, index);
  }

  private void attribute(Token start, String value) {
    if (value != null) {
      bytes.add(start);
      text(value);
      bytes.add((byte) '"');
    }
  }

  /**
   * What stands for an ASCII character in an attribute; null for itself. Line ends and tabs would
   * be read as spaces if they were not escaped.
   */
  private static Token[] escapes() {
    Token[] escapes = new Token[128];
    for (char c = 0; c < ' '; c++) {
      escapes[c] = Token.of("\uFFFD");
    }
    escapes['\n'] = Token.of("&#10;");
    escapes['\r'] = Token.of("&#13;");
    escapes['\t'] = Token.of("&#9;");
    escapes['&'] = Token.of("&amp;");
    escapes['<'] = Token.of("&lt;");
    escapes['>'] = Token.of("&gt;");
    escapes['"'] = Token.of("&quot;");
    return escapes;
  }

  private static boolean[] plain() {
    boolean[] plain = new boolean[ESCAPES.length];
    for (int c = 0; c < plain.length; c++) {
      plain[c] = ESCAPES[c] == null;
    }
    return plain;
  }

  private static boolean[] markup() {
    boolean[] markup = new boolean[ESCAPES.length];
    for (int c = 0; c < markup.length; c++) {
      markup[c] = c >= ' ' || c == '\n' || c == '\t' || c == '\r';
    }
    return markup;
  }

  private static IllegalStateException beside() {
    return new IllegalStateException("XML keeps a primitive's extensions inside it");
  }
}
