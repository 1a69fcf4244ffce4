package org.janusfhir.wire;

/**
 * The tokens of one format. A container that got no content is taken back by {@link Writer}, which
 * truncates the bytes to where it started instead of ending it: FHIR knows no empty elements.
 */
sealed interface Output permits JsonOutput, XmlOutput {
  void startResource(Name type, boolean root);

  void endResource(Name type);

  void startArray(Name name);

  void endArray();

  /** Starts a complex element; <code>id</code> may be null. */
  void startObject(Name name, String id);

  void endObject(Name name);

  /** Starts an item of the array that was started last; ended like an object. */
  void startItem(Name name, String id);

  /** Starts an item with a url; ended like an object. */
  void startExtension(Name name, String url, String id);

  /** A contained resource follows, written with startResource. */
  void startNested(Name name);

  void endNested(Name name);

  /** A resource encoded before, as the value of <code>name</code>. */
  void encoded(Name name, byte[] resource);

  /** An element that was {@link #written} before. */
  void again(byte[] element);

  /** The element that is what stands after those bytes. */
  byte[] written(int mark);

  /** Starts a string whose characters follow in pieces. */
  void startString(Name name);

  /** A piece of a string; a surrogate pair may not be torn apart. */
  void text(String piece);

  void endString();

  /** A whole string. */
  default void string(Name name, String value) {
    startString(name);
    text(value);
    endString();
  }

  /** A whole string that is itself in both formats: ASCII without quotes, backslashes, markup. */
  void ascii(Name name, String value);

  /** A value that is not quoted in JSON: boolean or number, ASCII only. */
  void literal(Name name, String value);

  void xhtml(Name name, String div);

  /** Starts XHTML that an {@link XhtmlWriter} writes. */
  void startXhtml(Name name);

  void endXhtml();

  /** Whether primitives' ids and extensions stand beside the value, as in JSON. */
  boolean extrasBeside();

  /** JSON only: the container of a primitive's id and extensions; ended like an object. */
  void startExtras(Name name, String id);

  /** JSON only: the array of the extras of a repeating primitive; its items are objects. */
  void startExtrasArray(Name name);

  /** JSON only: an item of an array of primitives. */
  void primitiveItem(String value, boolean quoted);

  /** JSON only: an absent item of an array of primitives or of extras. */
  void nullItem();

  /** XML only: a primitive that has children or an id; <code>value</code> may be null. */
  void startPrimitive(Name name, String value, String id);
}
