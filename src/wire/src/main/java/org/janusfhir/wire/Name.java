package org.janusfhir.wire;

/**
 * The name of an element or resource in one version, encoded once for both formats, so that writing
 * it is a copy.
 */
public final class Name {
  private final String text;
  private final String key;

  /** In JSON, each with the comma before it, and where it begins a value with that beginning. */
  final Token json;

  final Token jsonString;
  final Token jsonObject;
  final Token jsonArray;
  final Token jsonExtras;

  final Token xmlStart;
  final Token xmlStartClosed;
  final Token xmlValue;
  final Token xmlEnd;

  private Name(String text, String key) {
    this.text = text;
    this.key = key;
    this.json = Token.of(",\"" + text + "\":");
    this.jsonString = Token.of(",\"" + text + "\":\"");
    this.jsonObject = Token.of(",\"" + text + "\":{");
    this.jsonArray = Token.of(",\"" + text + "\":[");
    this.jsonExtras = Token.of(",\"_" + text + "\":");
    this.xmlStart = Token.of("<" + text);
    this.xmlStartClosed = Token.of("<" + text + ">");
    this.xmlValue = Token.of("<" + text + " value=\"");
    this.xmlEnd = Token.of("</" + text + ">");
  }

  /** An element that the canonical model calls the same. */
  public static Name of(String text) {
    return new Name(text, text);
  }

  /**
   * An element that the canonical model calls otherwise.
   *
   * @param text the name in this version
   * @param key the canonical component's name, under which extras of a primitive are kept
   */
  public static Name of(String text, String key) {
    return new Name(text, key);
  }

  /** The name in this version. */
  public String text() {
    return text;
  }

  /** The canonical component's name. */
  public String key() {
    return key;
  }

  @Override
  public String toString() {
    return text;
  }
}
