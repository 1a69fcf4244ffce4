package org.janusfhir.wire;

import java.nio.charset.StandardCharsets;

/**
 * The name of an element or resource in one version, encoded once for both formats, so that writing
 * it is a copy.
 */
public final class Name {
  private final String text;
  private final String key;
  final byte[] json;
  final byte[] jsonExtras;
  final byte[] xmlStart;
  final byte[] xmlStartClosed;
  final byte[] xmlValue;
  final byte[] xmlEnd;

  private Name(String text, String key) {
    this.text = text;
    this.key = key;
    this.json = bytes("\"" + text + "\":");
    this.jsonExtras = bytes("\"_" + text + "\":");
    this.xmlStart = bytes("<" + text);
    this.xmlStartClosed = bytes("<" + text + ">");
    this.xmlValue = bytes("<" + text + " value=\"");
    this.xmlEnd = bytes("</" + text + ">");
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

  private static byte[] bytes(String s) {
    return s.getBytes(StandardCharsets.UTF_8);
  }
}
