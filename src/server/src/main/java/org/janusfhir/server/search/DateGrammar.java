package org.janusfhir.server.search;

import java.util.ArrayList;
import java.util.List;
import org.janusfhir.model.FhirDateTime;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.Criterion.DateRange;
import org.janusfhir.model.search.Criterion.RangeComparison;
import org.janusfhir.wire.PrefixGrammar.Prefixed;

/**
 * Dates of any precision with the version's prefixes.
 *
 * @see <a href="https://hl7.org/fhir/R4/search.html#date">date</a>
 */
final class DateGrammar implements ValueGrammar {
  private static final int MINUTES = "2016-02-29T14:30".length();
  private static final int OFFSET = "+05:30".length();
  private static final long MINUTE_MILLIS = 60_000;

  @Override
  public Criterion parse(ParameterUse use) {
    return new Criterion.Dates(use.definition().canonical(), ranges(use));
  }

  /** The ranges that the value's alternatives stand for. */
  static List<DateRange> ranges(ParameterUse use) {
    use.refuseModifier();
    List<String> alternatives = SearchValues.alternatives(use.value());
    List<DateRange> ranges = new ArrayList<>(alternatives.size());
    for (String alternative : alternatives) {
      ranges.add(range(alternative, use));
    }
    return ranges;
  }

  private static DateRange range(String text, ParameterUse use) {
    Prefixed prefixed = use.version().prefixes().parse(text.strip());
    String value = withPlus(prefixed.value());
    RangeComparison comparison = Comparisons.of(prefixed.comparison());
    try {
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

  /** The plus of an offset that the client did not encode has been decoded to a space. */
  private static String withPlus(String value) {
    int sign = value.length() - OFFSET;
    boolean lost = sign > 0 && value.charAt(sign) == ' ' && value.lastIndexOf('T', sign) > 0;
    return lost ? value.substring(0, sign) + '+' + value.substring(sign + 1) : value;
  }

  /** Searches may leave seconds out, resources may not. */
  private static boolean lacksSeconds(String value) {
    return value.length() >= MINUTES
        && value.charAt(MINUTES - 3) == ':'
        && (value.length() == MINUTES || value.charAt(MINUTES) != ':');
  }
}
