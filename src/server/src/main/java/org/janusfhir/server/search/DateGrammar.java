package org.janusfhir.server.search;

import java.util.ArrayList;
import java.util.List;
import org.janusfhir.model.FhirDateTime;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.Criterion.DateRange;
import org.janusfhir.model.search.Criterion.RangeComparison;
import org.janusfhir.wire.PrefixGrammar.Comparison;
import org.janusfhir.wire.PrefixGrammar.Prefixed;

/**
 * Dates of any precision with the version's prefixes.
 *
 * @see <a href="https://hl7.org/fhir/R4/search.html#date">date</a>
 */
final class DateGrammar implements ValueGrammar {
  private static final int MINUTES = "2016-02-29T14:30".length();
  private static final long MINUTE_MILLIS = 60_000;

  @Override
  public Criterion parse(ParameterUse use) {
    if (use.modifier() != null) {
      throw use.modifierNotSupported();
    }
    List<DateRange> ranges = new ArrayList<>();
    for (String alternative : SearchValues.alternatives(use.value())) {
      ranges.add(range(alternative, use));
    }
    return new Criterion.Dates(use.definition().canonical(), ranges);
  }

  private static DateRange range(String text, ParameterUse use) {
    try {
      Prefixed prefixed = use.version().prefixes().parse(text.strip());
      // The plus of an offset that the client did not encode has been decoded to a space.
      String value = prefixed.value().strip().replace(' ', '+');
      RangeComparison comparison = comparison(prefixed.comparison());
      if (lacksSeconds(value)) {
        String withSeconds = value.substring(0, MINUTES) + ":00" + value.substring(MINUTES);
        long start = new FhirDateTime(withSeconds).startMillis();
        return new DateRange(comparison, start, start + MINUTE_MILLIS);
      }
      FhirDateTime date = new FhirDateTime(value);
      return new DateRange(comparison, date.startMillis(), date.endMillis());
    } catch (IllegalArgumentException e) {
      throw use.invalid(e.getMessage());
    }
  }

  /** Searches may leave seconds out, resources may not. */
  private static boolean lacksSeconds(String value) {
    return value.length() >= MINUTES
        && value.charAt(MINUTES - 3) == ':'
        && (value.length() == MINUTES || value.charAt(MINUTES) != ':');
  }

  private static RangeComparison comparison(Comparison comparison) {
    return switch (comparison) {
      case EQUAL -> RangeComparison.WITHIN;
      case NOT_EQUAL -> RangeComparison.NOT_WITHIN;
      case LESS -> RangeComparison.BEFORE;
      case LESS_OR_EQUAL -> RangeComparison.BEFORE_OR_WITHIN;
      case GREATER -> RangeComparison.AFTER;
      case GREATER_OR_EQUAL -> RangeComparison.AFTER_OR_WITHIN;
      case STARTS_AFTER -> RangeComparison.STARTS_AFTER;
      case ENDS_BEFORE -> RangeComparison.ENDS_BEFORE;
      case APPROXIMATELY -> RangeComparison.OVERLAPS;
    };
  }
}
