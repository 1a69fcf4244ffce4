package org.janusfhir.wire;

import java.util.List;
import java.util.Locale;

/**
 * What a search may ask of a parameter by a colon after its name, the names of reference targets
 * aside.
 *
 * @see <a href="https://hl7.org/fhir/R4/search.html#modifiers">Modifiers</a>
 */
public enum SearchModifier {
  /** The resource has, or has not, a value. */
  MISSING,
  /** To the letter. */
  EXACT,
  /** Anywhere in the text. */
  CONTAINS,
  /** None of the values. */
  NOT,
  /** The text of a code instead of the code. */
  TEXT;

  /** What follows the colon. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Those of a type of parameter. */
  static List<SearchModifier> of(SearchParameterType type) {
    return switch (type) {
      case STRING -> List.of(MISSING, EXACT, CONTAINS);
      case TOKEN -> List.of(MISSING, NOT, TEXT);
      case COMPOSITE, DISTANCE -> List.of();
      default -> List.of(MISSING);
    };
  }
}
