package org.janusfhir.wire;

import java.util.List;
import org.janusfhir.model.search.Criterion;

/**
 * A rule between the parameters of a search. Parameters are named without modifiers; a chained one
 * counts by its whole name (<code>patient.identifier</code>) and by its first part.
 */
public sealed interface SearchRule {
  /** At least one of these must be there: what keeps a search from listing a whole record. */
  record AnyOf(List<String> names) implements SearchRule {}

  /** None of the others may be beside this one; none named means no other parameter at all. */
  record NotWith(String name, List<String> others) implements SearchRule {}

  /** Beside this one all others are ignored, with a warning. */
  record Alone(String name) implements SearchRule {}

  /** This one only together with one of the others. */
  record Needs(String name, List<String> anyOf) implements SearchRule {}

  /** Tokens of this one need a system. */
  record SystemNeeded(String name) implements SearchRule {}

  /** These codes of this one are refused. */
  record RefusedCodes(String name, List<String> codes) implements SearchRule {}

  /** If this one has this value, that other one may not be there. */
  record ValueNotWith(String name, List<String> values, String other) implements SearchRule {}

  /** A search by this one without the other asks for this as well. */
  record Implied(String name, String unless, Criterion criterion) implements SearchRule {}

  /** A search that finds more is refused as too costly. */
  record MostMatches(int matches) implements SearchRule {}

  /** At least one of these names. */
  static SearchRule anyOf(String... names) {
    return new AnyOf(List.of(names));
  }

  /** That name excludes the others; none named means all. */
  static SearchRule notWith(String name, String... others) {
    return new NotWith(name, List.of(others));
  }

  /** That name only with one of the others. */
  static SearchRule needs(String name, String... anyOf) {
    return new Needs(name, List.of(anyOf));
  }
}
