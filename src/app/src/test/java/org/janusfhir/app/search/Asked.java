package org.janusfhir.app.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * One parameter of a search, before it is written in the grammar of a version.
 *
 * @param name in the version
 * @param type of the parameter in the official list
 * @param modifier with its colon, or empty
 * @param comparison in letters (<code>ge</code>), or empty
 * @param value without a prefix, not escaped
 */
record Asked(String name, String type, String modifier, String comparison, String value) {
  private static final Set<String> SHARED_BY_MANY =
      Set.of(
          "active",
          "address-use",
          "animal-breed",
          "animal-species",
          "deceased",
          "gender",
          "language");

  /** Whether it may stand alone: it says what is wanted, of which there is not half the record. */
  boolean narrows() {
    return !SHARED_BY_MANY.contains(name)
        && !name.startsWith("_")
        && !modifier.equals(":missing")
        && !modifier.equals(":not");
  }

  /** As a part of a query in a version with letters or symbols as prefixes. */
  String query(boolean symbols) {
    return URLEncoder.encode(name + modifier, StandardCharsets.UTF_8)
        + '='
        + URLEncoder.encode(
            (symbols ? symbol(comparison) : comparison) + escaped(), StandardCharsets.UTF_8);
  }

  /** Only texts are generated with characters that separate. */
  private String escaped() {
    return type.equals("string") ? value.replaceAll("([\\\\,|$])", "\\\\$1") : value;
  }

  private static String symbol(String letters) {
    return switch (letters) {
      case "lt" -> "<";
      case "le" -> "<=";
      case "gt" -> ">";
      case "ge" -> ">=";
      default -> "";
    };
  }
}
