package org.janusfhir.wire;

import java.util.List;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.SortOrder;

/**
 * A rule between the parameters of a search. Parameters are named without modifiers; a chained one
 * counts by its whole name (<code>patient.identifier</code>) and by its first part. The parameters
 * of every type that select resources ({@link ResourceParameters}) are parameters like any other;
 * those that say how results are given (<code>_count</code>, <code>_sort</code>, <code>_include
 * </code> …), unknown ones and ones without a value are not seen by any rule.
 */
public sealed interface SearchRule {
  /**
   * At least one of these must be there: what keeps a search from listing a whole record. One with
   * <code>:missing</code> or <code>:not</code> does not count, it would list nearly all of it, and
   * neither do tags, security labels, profiles and languages, which all may share.
   */
  record AnyOf(List<String> names) implements SearchRule {}

  /** None of the others may be beside this one; none named means no other parameter at all. */
  record NotWith(String name, List<String> others) implements SearchRule {}

  /** Beside this one all others are ignored, with a warning. */
  record Alone(String name) implements SearchRule {}

  /** This one only together with one of the others, which count as in {@link AnyOf}. */
  record Needs(String name, List<String> anyOf) implements SearchRule {}

  /** Tokens of this one need a system and a code. */
  record SystemNeeded(String name) implements SearchRule {}

  /** These codes of this one, as the version says them, are refused, with or without a system. */
  record RefusedCodes(String name, List<String> codes) implements SearchRule {}

  /** If this one has one of these codes, with or without a system, that other may not be there. */
  record ValueNotWith(String name, List<String> values, String other) implements SearchRule {}

  /** If this one asks for nothing but these codes, that other is ignored, with a warning. */
  record IgnoredWithValue(String name, List<String> values, String other) implements SearchRule {}

  /**
   * A search with none of these asks for this as well.
   *
   * @param asking whether only one counts that asks for something, which those with <code>:not
   *     </code> and <code>:missing</code> do not
   */
  record Implied(List<String> unless, boolean asking, Criterion criterion) implements SearchRule {}

  /**
   * This one, which is no parameter of the table, says how many matches to skip: how clients paged
   * before there were links.
   */
  record Offset(String name) implements SearchRule {}

  /**
   * These, which are no parameters of the table, are how other servers of the interface link their
   * pages. Such a link was not made here and is refused: if they were ignored as unknown, it would
   * lead to the first page for ever.
   */
  record ForeignPage(List<String> names) implements SearchRule {}

  /** A search that finds more is refused as too costly. */
  record MostMatches(int matches) implements SearchRule {}

  /** A search by this one comes in that order unless <code>_sort</code> says otherwise. */
  record Ordered(String name, SortOrder order) implements SearchRule {}

  /** At least one of these names. */
  static SearchRule anyOf(String... names) {
    return new AnyOf(List.of(names));
  }

  /** That name excludes the others; none named means all. */
  static SearchRule notWith(String name, String... others) {
    return new NotWith(name, List.of(others));
  }

  /** Those names belong to links between pages that were not made here. */
  static SearchRule foreignPage(String... names) {
    return new ForeignPage(List.of(names));
  }

  /** That as well, unless one of those names is there, with or without a modifier. */
  static SearchRule implied(Criterion criterion, String... unless) {
    return new Implied(List.of(unless), false, criterion);
  }

  /** That as well, unless something is asked for by one of those names. */
  static SearchRule impliedUnlessAsked(Criterion criterion, String... unless) {
    return new Implied(List.of(unless), true, criterion);
  }

  /** That name only with one of the others. */
  static SearchRule needs(String name, String... anyOf) {
    return new Needs(name, List.of(anyOf));
  }
}
