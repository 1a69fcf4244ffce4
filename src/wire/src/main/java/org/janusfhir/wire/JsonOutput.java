package org.janusfhir.wire;

import java.nio.charset.StandardCharsets;

/** JSON as every served version defines it. */
final class JsonOutput implements Output {
  private static final byte[] RESOURCE_TYPE =
      "{\"resourceType\":\"".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] ID = "\"id\":".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] URL = "\"url\":".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);
  private static final String HEX = "0123456789abcdef";

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
  public int startArray(Name name) {
    int mark = bytes.size();
    name(name.json);
    bytes.add((byte) '[');
    return mark;
  }

  @Override
  public void endArray(int mark) {
    close('[', ']', mark);
  }

  @Override
  public int startObject(Name name, String id) {
    int mark = bytes.size();
    name(name.json);
    open(id);
    return mark;
  }

  @Override
  public void endObject(Name name, int mark) {
    close('{', '}', mark);
  }

  @Override
  public int startItem(Name name, String id) {
    int mark = bytes.size();
    comma();
    open(id);
    return mark;
  }

  @Override
  public boolean endItem(Name name, int mark) {
    return close('{', '}', mark);
  }

  @Override
  public int startExtension(Name name, String url, String id) {
    int mark = startItem(name, id);
    comma();
    bytes.add(URL);
    quoted(url);
    return mark;
  }

  @Override
  public void endExtension(Name name) {
    bytes.add((byte) '}');
  }

  @Override
  public int startNested(Name name) {
    int mark = bytes.size();
    comma();
    return mark;
  }

  @Override
  public void endNested(Name name) {}

  @Override
  public void encoded(Name name, byte[] resource) {
    name(name.json);
    bytes.add(resource);
  }

  @Override
  public void string(Name name, String value) {
    name(name.json);
    quoted(value);
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
  public boolean extrasBeside() {
    return true;
  }

  @Override
  public int startExtras(Name name, String id) {
    int mark = bytes.size();
    name(name.jsonExtras);
    open(id);
    return mark;
  }

  @Override
  public int startPrimitives(Name name, boolean extras) {
    int mark = bytes.size();
    name(extras ? name.jsonExtras : name.json);
    bytes.add((byte) '[');
    return mark;
  }

  @Override
  public void primitiveItem(String value, boolean quoted) {
    comma();
    if (value == null) {
      bytes.add(NULL);
    } else if (quoted) {
      quoted(value);
    } else {
      bytes.ascii(value);
    }
  }

  @Override
  public int startExtrasItem(String id) {
    return startItem(null, id);
  }

  @Override
  public void endExtrasItem(int mark) {
    bytes.add((byte) '}');
  }

  @Override
  public void startPrimitive(Name name, String value, String id) {
    throw new IllegalStateException("JSON has no primitive with children");
  }

  private void open(String id) {
    bytes.add((byte) '{');
    if (id != null) {
      bytes.add(ID);
      quoted(id);
    }
  }

  private boolean close(char opened, char closing, int mark) {
    if (bytes.last() == opened) {
      bytes.truncate(mark);
      return false;
    }
    bytes.add((byte) closing);
    return true;
  }

  private void name(byte[] encoded) {
    comma();
    bytes.add(encoded);
  }

  private void comma() {
    byte last = bytes.last();
    if (last != '{' && last != '[' && last != 0) {
      bytes.add((byte) ',');
    }
  }

  private void quoted(String value) {
    bytes.add((byte) '"');
    int length = value.length();
    for (int i = 0; i < length; ) {
      char c = value.charAt(i);
      if (c >= ' ' && c != '"' && c != '\\') {
        i += bytes.utf8(value, i);
      } else {
        escaped(c);
        i++;
      }
    }
    bytes.add((byte) '"');
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
        bytes.add((byte) HEX.charAt(c >> 4));
        bytes.add((byte) HEX.charAt(c & 15));
      }
    }
  }
}
