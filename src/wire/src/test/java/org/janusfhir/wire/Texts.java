package org.janusfhir.wire;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Strings that people and programs really send, and those that they hopefully never will. */
public final class Texts {
  private Texts() {}

  /** Never empty. */
  public static Arbitrary<String> any() {
    Arbitrary<String> runs =
        Arbitraries.of(
            "plain ASCII of some length",
            "What of https://example.org/an/address?a=b, and of so long a text?",
            "<&\">'",
            "\\\"\\u0041",
            "\n\r\t",
            "\u0000\u0001\b\f\u001f\u007f\u0085",
            "caf\u00e9 \u00df\u0130",
            "\u05e9\u05dc\u05d5\u05dd \u202e\u0627\u0644\u0639\u200f",
            "\u6f22\u5b57\u2028\u2029",
            "\ud83d\ude00",
            "\ud83d",
            "\ude00",
            "\ufffe\uffff\ufffd\ufeff",
            "]]>",
            "-->",
            "</div>",
            "&#0;&amp;",
            " ");
    Arbitrary<String> pieces = Arbitraries.oneOf(runs, Arbitraries.strings().all().ofMaxLength(20));
    return pieces
        .list()
        .ofMinSize(1)
        .ofMaxSize(5)
        .map(list -> String.join("", list))
        .filter(text -> !text.isEmpty());
  }

  /** What a text becomes in JSON: half a surrogate pair cannot be said. */
  public static String inJson(String text) {
    return map(text, false);
  }

  /** What a text becomes in XML, which lacks some characters more. */
  public static String inXml(String text) {
    return map(text, true);
  }

  private static String map(String text, boolean xml) {
    StringBuilder mapped = new StringBuilder();
    text.codePoints()
        .map(point -> says(point, xml) ? point : 0xFFFD)
        .forEach(mapped::appendCodePoint);
    return mapped.toString();
  }

  private static boolean says(int point, boolean xml) {
    if (point >= 0xD800 && point <= 0xDFFF) {
      return false;
    }
    boolean control = point < ' ' && point != '\n' && point != '\r' && point != '\t';
    return !xml || (!control && point != 0xFFFE && point != 0xFFFF);
  }
}
