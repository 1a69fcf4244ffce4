package org.janusfhir.server.patient;

import org.janusfhir.model.FhirDateTime;
import org.janusfhir.model.Resource;
import org.janusfhir.model.search.SearchIndex;
import org.janusfhir.model.search.SearchValue.DateValue;
import org.janusfhir.server.http.QueryString;
import org.janusfhir.server.problem.RefusedException;
import org.janusfhir.server.version.ServedVersion;
import org.janusfhir.wire.IssueCode;
import org.janusfhir.wire.PrefixGrammar.Comparison;
import org.janusfhir.wire.PrefixGrammar.Prefixed;

/**
 * The dates of care that a client asks for. What was going on at some time between them is of them,
 * and what has no date.
 *
 * @param start inclusive; null for no limit
 * @param end inclusive to its precision; null for no limit
 */
record CareDates(FhirDateTime start, FhirDateTime end) {
  static final String START = "start";
  static final String END = "end";

  /**
   * What a query says.
   *
   * @param timed whether only dates with a time will do
   * @throws RefusedException if that is no date, or the end is before the start
   */
  static CareDates of(QueryString query, ServedVersion version, boolean timed) {
    CareDates dates =
        new CareDates(date(query, START, version, timed), date(query, END, version, timed));
    if (dates.start != null
        && dates.end != null
        && dates.end.endMillis() <= dates.start.startMillis()) {
      throw RefusedException.parameter(END, IssueCode.VALUE, "The end is before the start.");
    }
    return dates;
  }

  /** Whether a resource is of these dates: whether its course and they overlap. */
  boolean include(Resource resource) {
    DateValue course = SearchIndex.course(resource);
    return course == null
        || ((start == null || course.endMillis() > start.startMillis())
            && (end == null || course.startMillis() < end.endMillis()));
  }

  /** The same without a start. */
  CareDates untilEnd() {
    return new CareDates(null, end);
  }

  private static FhirDateTime date(
      QueryString query, String name, ServedVersion version, boolean timed) {
    String value = query.first(name);
    if (value == null || value.isBlank()) {
      return null;
    }
    FhirDateTime date = parsed(name, value, version);
    if (timed && !date.hasTime()) {
      throw RefusedException.parameter(
          name, IssueCode.VALUE, "'" + value + "' needs a time: 2016-02-29T14:30:00Z.");
    }
    return date;
  }

  private static FhirDateTime parsed(String name, String value, ServedVersion version) {
    try {
      Prefixed prefixed = version.prefixes().parse(value.strip());
      if (prefixed.comparison() != Comparison.EQUAL) {
        throw RefusedException.parameter(
            name, IssueCode.VALUE, "'" + name + "' is a date itself and takes no comparison.");
      }
      // The plus of an offset that the client did not encode has been decoded to a space.
      return new FhirDateTime(prefixed.value().strip().replace(' ', '+'));
    } catch (IllegalArgumentException e) {
      throw RefusedException.parameter(name, IssueCode.VALUE, e.getMessage());
    }
  }
}
