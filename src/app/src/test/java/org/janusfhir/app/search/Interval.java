package org.janusfhir.app.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * What a date, dateTime, instant or Period covers.
 *
 * @param start its first moment
 * @param end the first moment after it
 */
record Interval(Instant start, Instant end) {
  /** A date of any precision; without an offset it is in UTC. */
  static Interval of(String text) {
    if (text.length() == 4) {
      LocalDate first = LocalDate.of(Integer.parseInt(text), 1, 1);
      return new Interval(midnight(first), midnight(first.plusYears(1)));
    }
    if (text.length() == 7) {
      LocalDate first = YearMonth.parse(text).atDay(1);
      return new Interval(midnight(first), midnight(first.plusMonths(1)));
    }
    if (text.length() == 10) {
      LocalDate day = LocalDate.parse(text);
      return new Interval(midnight(day), midnight(day.plusDays(1)));
    }
    Instant start = OffsetDateTime.parse(text).toInstant();
    boolean fraction = text.indexOf('.') > 0;
    return new Interval(start, start.plus(1, fraction ? ChronoUnit.MILLIS : ChronoUnit.SECONDS));
  }

  /** A Period in JSON; an absent end is open. */
  static Interval ofPeriod(JsonNode period) {
    return new Interval(
        period.has("start") ? of(period.get("start").asText()).start : Instant.MIN,
        period.has("end") ? of(period.get("end").asText()).end : Instant.MAX);
  }

  boolean within(Interval other) {
    return !start.isBefore(other.start) && !end.isAfter(other.end);
  }

  /** Whether a resource with this interval is found by that comparison with another. */
  boolean is(String comparison, Interval other) {
    return switch (comparison) {
      case "", "eq" -> within(other);
      case "lt" -> start.isBefore(other.start);
      case "le" -> start.isBefore(other.start) || within(other);
      case "gt" -> end.isAfter(other.end);
      case "ge" -> end.isAfter(other.end) || within(other);
      default -> throw new IllegalArgumentException(comparison);
    };
  }

  private static Instant midnight(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
