package org.janusfhir.wire;

/** A piece of XHTML that narratives are full of, encoded once for both formats. */
public final class Markup {
  final Token xml;
  final Token json;

  private Markup(String xhtml) {
    xml = Token.of(xhtml);
    json = Token.of(xhtml.replace("\"", "\\\""));
  }

  /** Those tags; no backslashes and nothing that is outside of ASCII. */
  public static Markup of(String xhtml) {
    return new Markup(xhtml);
  }
}
