package org.janusfhir.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Objects;

/**
 * A date, dateTime or instant with the precision and offset that were sent.
 *
 * <p>It stands for an interval of time: <code>2016-02</code> is the whole month. A value without an
 * offset is taken as UTC when it must be placed on the time line.
 *
 * @param text the value as the standard writes it, never null
 * @see <a href="https://hl7.org/fhir/R4/datatypes.html#dateTime">dateTime</a>
 */
public record FhirDateTime(String text) implements Comparable<FhirDateTime> {
  private static final int YEAR = 4;
  private static final int MONTH = 7;
  private static final int DAY = 10;

  /**
   * Checks the form and the calendar.
   *
   * @throws IllegalArgumentException if the text is none of the standard's forms or no real date
   */
  public FhirDateTime {
    Objects.requireNonNull(text);
    start(text);
  }

  /** The value of that text, or null for null. */
  public static FhirDateTime of(String text) {
    return text == null ? null : new FhirDateTime(text);
  }

  /** Whether a time of day is given. */
  public boolean hasTime() {
    return text.length() > DAY;
  }

  /** First millisecond since 1970-01-01T00:00Z of the interval this value stands for. */
  public long startMillis() {
    return start(text).toInstant().toEpochMilli();
  }

  /** First millisecond after the interval this value stands for. */
  public long endMillis() {
    OffsetDateTime start = start(text);
    OffsetDateTime end =
        switch (text.length()) {
          case YEAR -> start.plusYears(1);
          case MONTH -> start.plusMonths(1);
          case DAY -> start.plusDays(1);
          default -> text.indexOf('.') < 0 ? start.plusSeconds(1) : start.plusNanos(1_000_000);
        };
    return end.toInstant().toEpochMilli();
  }

  /** By start, then by text. */
  @Override
  public int compareTo(FhirDateTime other) {
    int byStart = Long.compare(startMillis(), other.startMillis());
    return byStart != 0 ? byStart : text.compareTo(other.text);
  }

  private static OffsetDateTime start(String text) {
    try {
      return switch (text.length()) {
        case YEAR -> LocalDate.of(digits(text), 1, 1).atStartOfDay().atOffset(ZoneOffset.UTC);
        case MONTH -> YearMonth.parse(text).atDay(1).atStartOfDay().atOffset(ZoneOffset.UTC);
        case DAY -> LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC);
        default -> startOfTime(text);
      };
    } catch (DateTimeException e) {
      throw notADateTime(text, e);
    }
  }

  private static OffsetDateTime startOfTime(String text) {
    if (text.length() < 19 || text.charAt(DAY) != 'T' || text.charAt(16) != ':') {
      throw notADateTime(text, null);
    }
    char last = text.charAt(text.length() - 1);
    boolean offset = last == 'Z' || text.indexOf('+', DAY) > 0 || text.indexOf('-', DAY) > 0;
    return offset ? OffsetDateTime.parse(text) : LocalDateTime.parse(text).atOffset(ZoneOffset.UTC);
  }

  private static int digits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        throw notADateTime(text, null);
      }
    }
    return Integer.parseInt(text);
  }

  private static IllegalArgumentException notADateTime(String text, Exception cause) {
    return new IllegalArgumentException(
        "'"
            + text
            + "' is not a date or time: write 2016, 2016-02, 2016-02-29 or"
            + " 2016-02-29T14:30:00+01:00",
        cause);
  }
}
