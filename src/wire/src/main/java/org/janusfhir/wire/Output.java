package org.janusfhir.wire;

/**
 * The tokens of one format. Starting a container answers a mark; ending it with that mark takes the
 * container back if nothing was written into it, since FHIR knows no empty elements.
 */
sealed interface Output permits JsonOutput, XmlOutput {
  void startResource(Name type, boolean root);

  void endResource(Name type);

  int startArray(Name name);

  void endArray(int mark);

  /** Starts a complex element; <code>id</code> may be null. */
  int startObject(Name name, String id);

  void endObject(Name name, int mark);

  /** Starts an item of the array that was started last. */
  int startItem(Name name, String id);

  /** Ends an item; answers false if it was empty and has been taken back. */
  boolean endItem(Name name, int mark);

  int startExtension(Name name, String url, String id);

  void endExtension(Name name);

  /** A contained or entry resource follows, written with startResource. */
  int startNested(Name name);

  void endNested(Name name);

  /** A resource encoded before, as the value of <code>name</code>. */
  void encoded(Name name, byte[] resource);

  void string(Name name, String value);

  /** A value that is not quoted in JSON: boolean or number. */
  void literal(Name name, String value);

  void xhtml(Name name, String div);

  /** Whether primitives' ids and extensions stand beside the value, as in JSON. */
  boolean extrasBeside();

  /** JSON only: the container of a primitive's id and extensions. */
  int startExtras(Name name, String id);

  /** JSON only: an array of primitives or of their extras. */
  int startPrimitives(Name name, boolean extras);

  /** JSON only: an item of an array of primitives; null stands for an absent one. */
  void primitiveItem(String value, boolean quoted);

  /** JSON only: an item of an array of extras. */
  int startExtrasItem(String id);

  void endExtrasItem(int mark);

  /** XML only: a primitive that has children. */
  void startPrimitive(Name name, String value, String id);
}
