package org.janusfhir.model.search;

import java.util.List;
import org.janusfhir.model.ResourceType;

/**
 * One condition of a search: it holds if any of its values does. Parameters are named as in the
 * newest normative FHIR, in lower case with hyphens (<code>patient</code>, <code>birthdate</code>).
 */
public sealed interface Criterion {
  /** The resource has one of those ids. */
  record Ids(List<String> ids) implements Criterion {}

  /** A reference points to one of those resources. */
  record References(String parameter, List<Target> targets) implements Criterion {}

  /** A code, identifier or boolean is one of those. */
  record Tokens(String parameter, List<Token> tokens) implements Criterion {}

  /** A string matches one of those. */
  record Strings(String parameter, StringMatch match, List<String> values) implements Criterion {}

  /** A date or period overlaps one of those ranges as asked. */
  record Dates(String parameter, List<DateRange> ranges) implements Criterion {}

  /** A resource that is pointed to. */
  record Target(ResourceType type, String id) {}

  /**
   * A token.
   *
   * @param system null for any system, empty for none
   * @param code null for any code of the system
   */
  record Token(String system, String code) {}

  /** How strings are compared. */
  enum StringMatch {
    /** Case and accents do not count; the value is a beginning of the string or of a word. */
    STARTS_WITH,
    /** Case and accents do not count; the value is somewhere in the string. */
    CONTAINS,
    /** To the letter. */
    EXACT
  }

  /**
   * A range on the time line, to which a resource's own interval is compared.
   *
   * @param comparison how the resource's interval must stand to this one
   * @param startMillis first millisecond since 1970-01-01T00:00Z
   * @param endMillis first millisecond after it
   */
  record DateRange(DateComparison comparison, long startMillis, long endMillis) {}

  /** How a resource's interval stands to a range. */
  enum DateComparison {
    /** The range contains the whole interval. */
    WITHIN,
    NOT_WITHIN,
    /** Some of the interval is before the range starts. */
    BEFORE,
    /** As BEFORE, or within. */
    BEFORE_OR_WITHIN,
    /** Some of the interval is after the range ends. */
    AFTER,
    /** As AFTER, or within. */
    AFTER_OR_WITHIN,
    /** The whole interval is after the range. */
    STARTS_AFTER,
    /** The whole interval is before the range. */
    ENDS_BEFORE,
    /** They overlap. */
    OVERLAPS
  }
}
