package org.janusfhir.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.janusfhir.model.Code;
import org.janusfhir.model.search.Criterion.Token;

/**
 * How a version says the codes of a search parameter.
 *
 * @param system of the version's codes; a token with another system finds nothing; null if it is
 *     not known, any will do then
 * @param canonical the canonical codes, as they are indexed, by the version's code; a code that is
 *     not here finds nothing
 */
public record SearchCodes(String system, Map<String, List<String>> canonical) {
  /** Codes of an enumeration that the version says as the canonical model does. */
  public static <E extends Code> SearchCodes of(String system, E[] values) {
    return of(system, values, E::code, E::code);
  }

  /**
   * Codes of an enumeration that the version says its own way.
   *
   * @param system of the version's codes
   * @param values all canonical values
   * @param said the code by which the version says it; null if it cannot
   */
  public static <E extends Code> SearchCodes of(
      String system, E[] values, Function<E, String> said) {
    return of(system, values, E::code, said);
  }

  /**
   * Codes that the version says its own way.
   *
   * @param system of the version's codes
   * @param values all canonical values
   * @param indexed the code by which a value is indexed
   * @param said the code by which the version says it; null if it cannot
   */
  public static <E> SearchCodes of(
      String system, E[] values, Function<E, String> indexed, Function<E, String> said) {
    Map<String, List<String>> canonical = new LinkedHashMap<>();
    for (E value : values) {
      String code = said.apply(value);
      if (code != null) {
        canonical.computeIfAbsent(code, key -> new ArrayList<>()).add(indexed.apply(value));
      }
    }
    return new SearchCodes(system, canonical);
  }

  /** The canonical codes that the version can say, as tokens. */
  public List<Token> all() {
    return canonical.values().stream()
        .flatMap(List::stream)
        .distinct()
        .map(code -> new Token(null, code))
        .toList();
  }
}
