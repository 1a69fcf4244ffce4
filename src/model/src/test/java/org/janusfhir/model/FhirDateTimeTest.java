package org.janusfhir.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class FhirDateTimeTest {
  private static final String FORM =
      "\\d{4}(-\\d\\d(-\\d\\d(T\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)?)?)?)?";

  @Property
  void aYearIsTheYear(@ForAll @IntRange(min = 1, max = 9999) int year) {
    // When
    FhirDateTime date = new FhirDateTime(String.format("%04d", year));

    // Then
    assertThat(date.hasTime()).isFalse();
    assertThat(date.startMillis()).isEqualTo(midnight(LocalDate.of(year, 1, 1)));
    assertThat(date.endMillis()).isEqualTo(midnight(LocalDate.of(year, 1, 1).plusYears(1)));
  }

  @Property
  void aMonthIsTheMonth(
      @ForAll @IntRange(min = 1, max = 9999) int year,
      @ForAll @IntRange(min = 1, max = 12) int month) {
    // When
    FhirDateTime date = new FhirDateTime(String.format("%04d-%02d", year, month));

    // Then
    YearMonth expected = YearMonth.of(year, month);
    assertThat(date.hasTime()).isFalse();
    assertThat(date.startMillis()).isEqualTo(midnight(expected.atDay(1)));
    assertThat(date.endMillis()).isEqualTo(midnight(expected.plusMonths(1).atDay(1)));
  }

  @Property
  void aDayIsTheDay(@ForAll @From("days") LocalDate day) {
    // When
    FhirDateTime date = new FhirDateTime(day.toString());

    // Then
    assertThat(date.hasTime()).isFalse();
    assertThat(date.startMillis()).isEqualTo(midnight(day));
    assertThat(date.endMillis()).isEqualTo(midnight(day.plusDays(1)));
  }

  @Property
  void aTimeIsTheSecond(
      @ForAll @From("days") LocalDate day,
      @ForAll @IntRange(max = 86_399) int secondOfDay,
      @ForAll @From("offsets") String offset) {
    // Given
    String local = day + "T" + time(secondOfDay);

    // When
    FhirDateTime time = new FhirDateTime(local + offset);

    // Then
    Instant expected = OffsetDateTime.parse(local + (offset.isEmpty() ? "Z" : offset)).toInstant();
    assertThat(time.hasTime()).isTrue();
    assertThat(time.startMillis()).isEqualTo(expected.toEpochMilli());
    assertThat(time.endMillis()).isEqualTo(expected.toEpochMilli() + 1000);
  }

  @Property
  void aFractionIsTheMillisecond(
      @ForAll @From("days") LocalDate day,
      @ForAll @IntRange(max = 86_399) int secondOfDay,
      @ForAll @From("fractions") String fraction,
      @ForAll @From("offsets") String offset) {
    // Given
    String second = day + "T" + time(secondOfDay);

    // When
    FhirDateTime time = new FhirDateTime(second + fraction + offset);

    // Then
    long wholeSecond = new FhirDateTime(second + offset).startMillis();
    long millis = LocalTime.parse("00:00:00" + fraction).toNanoOfDay() / 1_000_000;
    assertThat(time.startMillis()).isEqualTo(wholeSecond + millis);
    assertThat(time.endMillis()).isEqualTo(wholeSecond + millis + 1);
  }

  @Property
  void anythingElseIsRefused(@ForAll @From("almostDates") String text) {
    // When
    boolean accepted = accepted(text);

    // Then
    assertThat(accepted).isEqualTo(text.matches(FORM) && real(text));
  }

  @Example
  void halfHourOffsetsShiftTheTime() {
    // When
    FhirDateTime kolkata = new FhirDateTime("2016-02-29T00:15:00+05:30");

    // Then
    assertThat(Instant.ofEpochMilli(kolkata.startMillis())).isEqualTo("2016-02-28T18:45:00Z");
  }

  @Example
  void moreDigitsThanNanosecondsAreKept() {
    // When
    FhirDateTime time = new FhirDateTime("2016-02-29T00:00:00.1234567890123Z");

    // Then
    assertThat(time.text()).isEqualTo("2016-02-29T00:00:00.1234567890123Z");
    assertThat(time.startMillis() % 1000).isEqualTo(123);
  }

  @Example
  void whatIsNoDateOrTimeIsRefusedWithAHint() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FhirDateTime("29.2.2016"))
        .withMessage(
            "'29.2.2016' is not a date or time: write 2016, 2016-02, 2016-02-29 or"
                + " 2016-02-29T14:30:00+01:00");
    for (String text :
        new String[] {
          "",
          "0000",
          "201",
          "-2016",
          "+2016",
          "2016-2",
          "2016-00",
          "2016-13",
          "2016-02-30",
          "2015-02-29",
          "1900-02-29",
          "2016-02-29T",
          "2016-02-29T14",
          "2016-02-29T14:30",
          "2016-02-29T14:30Z",
          "2016-02-29 14:30:00",
          "2016-02-29t14:30:00z",
          "2016-02-29T24:00:00",
          "2016-02-29T23:59:60Z",
          "2016-02-29T23:60:00Z",
          "2016-02-29T14:30:00.",
          "2016-02-29T14:30:00.Z",
          "2016-02-29T14:30:00,5Z",
          "2016-02-29T14:30:00ZZ",
          "2016-02-29T14:30:00+01",
          "2016-02-29T14:30:00+0100",
          "2016-02-29T14:30:00+01:00:30",
          "2016-02-29T14:30:00+14:01",
          "2016-02-29T14:30:00+01:60",
          "2016-02-29T14:30:00\u0661",
          "201\u0666",
          "2016-02-29T14:30:00Z "
        }) {
      assertThat(accepted(text)).as(text).isFalse();
    }
  }

  @Example
  void orderIsByStartThenByText() {
    // Given
    FhirDateTime year = new FhirDateTime("2016");
    FhirDateTime day = new FhirDateTime("2016-01-01");
    FhirDateTime earlier = new FhirDateTime("2016-01-01T00:30:00+01:00");

    // Then
    assertThat(year).isLessThan(day);
    assertThat(earlier).isLessThan(year);
    assertThat(day).isEqualByComparingTo(new FhirDateTime("2016-01-01"));
    assertThat(FhirDateTime.of(null)).isNull();
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(LocalDate.of(1, 1, 1).toEpochDay(), LocalDate.of(9999, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  @Provide
  Arbitrary<String> offsets() {
    Arbitrary<String> numeric =
        Arbitraries.integers()
            .between(-14 * 60, 14 * 60)
            .map(
                minutes ->
                    String.format(
                        "%s%02d:%02d",
                        minutes < 0 ? "-" : "+", Math.abs(minutes) / 60, Math.abs(minutes) % 60));
    return Arbitraries.oneOf(
        Arbitraries.of("", "Z", "+05:30", "-03:30", "+05:45", "-00:00"), numeric);
  }

  @Provide
  Arbitrary<String> fractions() {
    return Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(9).map(s -> "." + s);
  }

  /** Valid texts with a character replaced, added or taken away. */
  @Provide
  Arbitrary<String> almostDates() {
    Arbitrary<String> valid =
        Arbitraries.of(
            "2016",
            "2016-02",
            "2016-02-29",
            "2016-12-31T23:59:59",
            "2016-12-31T23:59:59Z",
            "2016-12-31T23:59:59.999Z",
            "2016-12-31T23:59:59.9-13:59");
    Arbitrary<String> piece =
        Arbitraries.strings().withChars("0123456789-+:.TZ ").ofMinLength(0).ofMaxLength(2);
    return valid.flatMap(
        text ->
            Arbitraries.integers()
                .between(0, text.length())
                .flatMap(
                    at ->
                        Arbitraries.integers()
                            .between(at, Math.min(text.length(), at + 2))
                            .flatMap(
                                to ->
                                    piece.map(
                                        put -> text.substring(0, at) + put + text.substring(to)))));
  }

  private static boolean accepted(String text) {
    try {
      return new FhirDateTime(text).text().equals(text);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Whether java.time, told the rules it does not know, takes a text of the right form. */
  private static boolean real(String text) {
    if (text.startsWith("0000")) {
      return false;
    }
    try {
      switch (text.length()) {
        case 4, 7 -> YearMonth.parse(text.length() == 4 ? text + "-01" : text);
        case 10 -> LocalDate.parse(text);
        default -> {
          LocalDateTime.parse(text.substring(0, 19));
          String offset = text.substring(19).replaceFirst("^\\.\\d+", "");
          return offset.isEmpty() || Math.abs(ZoneOffset.of(offset).getTotalSeconds()) <= 14 * 3600;
        }
      }
      return true;
    } catch (java.time.DateTimeException e) {
      return false;
    }
  }

  private static String time(int secondOfDay) {
    return String.format(
        "%02d:%02d:%02d", secondOfDay / 3600, secondOfDay / 60 % 60, secondOfDay % 60);
  }

  private static long midnight(LocalDate day) {
    return day.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
  }
}
