package org.janusfhir.wire;

import java.nio.charset.StandardCharsets;

/** XML as every served version defines it. */
final class XmlOutput implements Output {
  private static final byte[] NAMESPACE =
      " xmlns=\"http://hl7.org/fhir\">".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] ID = " id=\"".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] URL = " url=\"".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] VALUE = " value=\"".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] VALUE_END = "\"/>".getBytes(StandardCharsets.US_ASCII);

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
  public int startArray(Name name) {
    return 0;
  }

  @Override
  public void endArray(int mark) {}

  @Override
  public int startObject(Name name, String id) {
    int mark = bytes.size();
    if (id == null) {
      bytes.add(name.xmlStartClosed);
    } else {
      bytes.add(name.xmlStart);
      bytes.add(ID);
      attribute(id);
      bytes.add((byte) '"');
      bytes.add((byte) '>');
    }
    return mark;
  }

  @Override
  public void endObject(Name name, int mark) {
    endItem(name, mark);
  }

  @Override
  public int startItem(Name name, String id) {
    return startObject(name, id);
  }

  @Override
  public boolean endItem(Name name, int mark) {
    if (bytes.size() == mark + name.xmlStartClosed.length) {
      bytes.truncate(mark);
      return false;
    }
    bytes.add(name.xmlEnd);
    return true;
  }

  @Override
  public int startExtension(Name name, String url, String id) {
    int mark = bytes.size();
    bytes.add(name.xmlStart);
    if (id != null) {
      bytes.add(ID);
      attribute(id);
      bytes.add((byte) '"');
    }
    bytes.add(URL);
    attribute(url);
    bytes.add((byte) '"');
    bytes.add((byte) '>');
    return mark;
  }

  @Override
  public void endExtension(Name name) {
    bytes.add(name.xmlEnd);
  }

  @Override
  public int startNested(Name name) {
    int mark = bytes.size();
    bytes.add(name.xmlStartClosed);
    return mark;
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
  public void string(Name name, String value) {
    bytes.add(name.xmlValue);
    attribute(value);
    bytes.add(VALUE_END);
  }

  @Override
  public void literal(Name name, String value) {
    bytes.add(name.xmlValue);
    bytes.ascii(value);
    bytes.add(VALUE_END);
  }

  @Override
  public void xhtml(Name name, String div) {
    for (int i = 0; i < div.length(); ) {
      i += bytes.utf8(div, i);
    }
  }

  @Override
  public boolean extrasBeside() {
    return false;
  }

  @Override
  public int startExtras(Name name, String id) {
    throw beside();
  }

  @Override
  public int startPrimitives(Name name, boolean extras) {
    throw beside();
  }

  @Override
  public void primitiveItem(String value, boolean quoted) {
    throw beside();
  }

  @Override
  public int startExtrasItem(String id) {
    throw beside();
  }

  @Override
  public void endExtrasItem(int mark) {
    throw beside();
  }

  @Override
  public void startPrimitive(Name name, String value, String id) {
    bytes.add(name.xmlStart);
    if (id != null) {
      bytes.add(ID);
      attribute(id);
      bytes.add((byte) '"');
    }
    if (value != null) {
      bytes.add(VALUE);
      attribute(value);
      bytes.add((byte) '"');
    }
    bytes.add((byte) '>');
  }

  private static IllegalStateException beside() {
    return new IllegalStateException("XML keeps a primitive's extensions inside it");
  }

  private void attribute(String value) {
    int length = value.length();
    for (int i = 0; i < length; ) {
      char c = value.charAt(i);
      switch (c) {
        case '&' -> bytes.ascii("&amp;");
        case '<' -> bytes.ascii("&lt;");
        case '>' -> bytes.ascii("&gt;");
        case '"' -> bytes.ascii("&quot;");
        case '\n' -> bytes.ascii("&#10;");
        case '\r' -> bytes.ascii("&#13;");
        case '\t' -> bytes.ascii("&#9;");
        default -> {
          if (c < ' ' || c == 0xFFFE || c == 0xFFFF) {
            bytes.utf8("\uFFFD", 0); // XML 1.0 has no way to write this character
          } else {
            i += bytes.utf8(value, i);
            continue;
          }
        }
      }
      i++;
    }
  }
}
