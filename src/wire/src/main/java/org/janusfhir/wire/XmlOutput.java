package org.janusfhir.wire;

import java.nio.charset.StandardCharsets;

/** XML as every served version defines it. */
final class XmlOutput implements Output {
  private static final byte[] NAMESPACE = ascii(" xmlns=\"http://hl7.org/fhir\">");
  private static final byte[] ID = ascii(" id=\"");
  private static final byte[] URL = ascii(" url=\"");
  private static final byte[] VALUE = ascii(" value=\"");
  private static final byte[] VALUE_END = ascii("\"/>");
  private static final byte[][] ESCAPES = escapes();

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
  public void startString(Name name) {
    bytes.add(name.xmlValue);
  }

  @Override
  public void endString() {
    bytes.add(VALUE_END);
  }

  @Override
  public void literal(Name name, String value) {
    bytes.add(name.xmlValue);
    bytes.ascii(value);
    bytes.add(VALUE_END);
  }

  /** The div is markup already; only what no XML document may hold is replaced. */
  @Override
  public void xhtml(Name name, String div) {
    int length = div.length();
    int run = 0;
    int i = 0;
    while (i < length) {
      char c = div.charAt(i);
      if (c < ESCAPES.length && (c >= ' ' || c == '\n' || c == '\t' || c == '\r')) {
        i++;
        continue;
      }
      bytes.ascii(div, run, i);
      i += character(div, i, c);
      run = i;
    }
    bytes.ascii(div, run, length);
  }

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
    int length = piece.length();
    int run = 0;
    int i = 0;
    while (i < length) {
      char c = piece.charAt(i);
      if (c < ESCAPES.length && ESCAPES[c] == null) {
        i++;
        continue;
      }
      bytes.ascii(piece, run, i);
      if (c < ESCAPES.length) {
        bytes.add(ESCAPES[c]);
        i++;
      } else {
        i += character(piece, i, c);
      }
      run = i;
    }
    bytes.ascii(piece, run, length);
  }

  /** A character outside ASCII or one that XML 1.0 has no way to write. */
  private int character(String text, int index, char c) {
    if (c < ' ' || c == 0xFFFE || c == 0xFFFF) {
      return bytes.replacement();
    }
    return bytes.utf8(text, index);
  }

  private void attribute(byte[] start, String value) {
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
  private static byte[][] escapes() {
    byte[][] escapes = new byte[128][];
    for (char c = 0; c < ' '; c++) {
      escapes[c] = "\uFFFD".getBytes(StandardCharsets.UTF_8);
    }
    escapes['\n'] = ascii("&#10;");
    escapes['\r'] = ascii("&#13;");
    escapes['\t'] = ascii("&#9;");
    escapes['&'] = ascii("&amp;");
    escapes['<'] = ascii("&lt;");
    escapes['>'] = ascii("&gt;");
    escapes['"'] = ascii("&quot;");
    return escapes;
  }

  private static IllegalStateException beside() {
    return new IllegalStateException("XML keeps a primitive's extensions inside it");
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
