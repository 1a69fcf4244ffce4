package org.janusfhir.model.search;

import java.math.BigDecimal;
import java.util.List;
import org.janusfhir.model.ResourceType;

/**
 * One condition of a search: it holds if any of its values does. Parameters are named as in the
 * newest normative FHIR, in lower case with hyphens (<code>patient</code>, <code>birthdate</code>).
 */
public sealed interface Criterion {
  /** The resource has one of those ids. */
  record Ids(List<String> ids) implements Criterion {}

  /**
   * A reference points to one of those resources.
   *
   * @param targets those of this record
   * @param addresses those outside of it, to the letter
   */
  record References(String parameter, List<Target> targets, List<String> addresses)
      implements Criterion {
    /** To resources of this record only. */
    public References(String parameter, List<Target> targets) {
      this(parameter, targets, List.of());
    }
  }

  /** A code, identifier or boolean is one of those. */
  record Tokens(String parameter, List<Token> tokens) implements Criterion {}

  /** A string matches one of those. */
  record Strings(String parameter, StringMatch match, List<String> values) implements Criterion {}

  /** A date or period overlaps one of those ranges as asked. */
  record Dates(String parameter, List<DateRange> ranges) implements Criterion {}

  /**
   * A number or quantity stands to one of those ranges as asked.
   *
   * @see SearchValue.QuantityValue
   */
  record Quantities(String parameter, List<QuantityRange> ranges) implements Criterion {}

  /** An address is one of those, to the letter. */
  record Uris(String parameter, List<String> uris) implements Criterion {}

  /**
   * A position is near one of those places: on the shortest way over the surface of the earth.
   *
   * @param meters the greatest distance
   */
  record Near(String parameter, List<Place> places, double meters) implements Criterion {}

  /**
   * The text of a code (<code>:text</code>) begins with one of those, or a word of it does; case
   * and accents do not count.
   */
  record Texts(String parameter, List<String> values) implements Criterion {}

  /** One of those pairs of values is there together. */
  record Composites(String parameter, List<Pair> pairs) implements Criterion {}

  /** The parameter has no value, or, if not missing, any. */
  record Missing(String parameter, boolean missing) implements Criterion {}

  /** The criterion does not hold: none of its values is there, or no value at all. */
  record Not(Criterion criterion) implements Criterion {}

  /** A reference points to a resource of the same record for which one of the links holds. */
  record Chain(String parameter, List<Link> links) implements Criterion {}

  /** One of those holds; at least one of them. */
  record Any(List<Criterion> criteria) implements Criterion {}

  /** The resource was last written in one of those ranges. */
  record LastUpdated(List<DateRange> ranges) implements Criterion {}

  /**
   * A resource of that type for which criteria hold, all of them, none of which is a chain itself.
   */
  record Link(ResourceType type, List<Criterion> criteria) {
    /** One for which a criterion holds. */
    public Link(ResourceType type, Criterion criterion) {
      this(type, List.of(criterion));
    }
  }

  /**
   * Two values that belong together.
   *
   * @param token the first
   * @param value the second, whose parameter's name is not looked at
   */
  record Pair(Token token, Criterion value) {}

  /**
   * A range of numbers, to which a resource's own is compared.
   *
   * @param low the smallest number of it
   * @param high what follows its greatest number; the same as <code>low</code> for a single number
   * @param system of the unit; null for any
   * @param unit code of the unit in that system, or, without a system, code or name of the unit;
   *     null for any
   */
  record QuantityRange(
      RangeComparison comparison, BigDecimal low, BigDecimal high, String system, String unit) {}

  /**
   * A place on the earth (WGS84).
   *
   * @param latitude in degrees, -90 to 90
   * @param longitude in degrees, -180 to 180
   */
  record Place(double latitude, double longitude) {}

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
  record DateRange(RangeComparison comparison, long startMillis, long endMillis) {}

  /** How a resource's interval or number stands to a range. */
  enum RangeComparison {
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
