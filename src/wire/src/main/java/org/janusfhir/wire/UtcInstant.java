package org.janusfhir.wire;

import java.nio.charset.StandardCharsets;

/** Writes points in time as every version writes an instant: in UTC, with milliseconds. */
final class UtcInstant {
  private static final int LENGTH = "2016-02-29T14:30:00.000Z".length();
  private static final int MILLIS_PER_DAY = 86_400_000;

  /** 0000-01-01T00:00Z and the last millisecond of the year 9999. */
  private static final long FIRST = -62_167_219_200_000L;

  private static final long LAST = 253_402_300_799_999L;

  /** Days from 0000-03-01 to 1970-01-01. */
  private static final int DAYS_BEFORE_1970 = 719_468;

  private static final int DAYS_PER_ERA = 146_097;
  private static final int YEARS_PER_ERA = 400;

  /** What was asked for last: resources that came together have the same time. */
  private static volatile Known latest = new Known(0, "1970-01-01T00:00:00.000Z");

  private record Known(long millis, String text) {}

  private UtcInstant() {}

  /**
   * The instant as text.
   *
   * @param millis since 1970-01-01T00:00Z
   * @throws IllegalArgumentException if the year has not four digits
   */
  static String text(long millis) {
    Known known = latest;
    if (known.millis != millis) {
      known = new Known(millis, made(millis));
      latest = known;
    }
    return known.text;
  }

  private static String made(long millis) {
    if (millis < FIRST || millis > LAST) {
      throw new IllegalArgumentException(millis + " ms since 1970 is not in the years 0 to 9999");
    }
    byte[] text = new byte[LENGTH];
    date((int) Math.floorDiv(millis, MILLIS_PER_DAY), text);
    int time = Math.floorMod(millis, MILLIS_PER_DAY);
    text[10] = 'T';
    two(time / 3_600_000, text, 11);
    text[13] = ':';
    two(time / 60_000 % 60, text, 14);
    text[16] = ':';
    two(time / 1000 % 60, text, 17);
    text[19] = '.';
    text[20] = (byte) ('0' + time / 100 % 10);
    two(time % 100, text, 21);
    text[23] = 'Z';
    return new String(text, StandardCharsets.ISO_8859_1);
  }

  /**
   * Civil date of a day, by counting from the first of March in eras of 400 years, so that the leap
   * day is the last of its year.
   */
  private static void date(int daysSince1970, byte[] text) {
    int days = daysSince1970 + DAYS_BEFORE_1970;
    int era = Math.floorDiv(days, DAYS_PER_ERA);
    int dayOfEra = days - era * DAYS_PER_ERA;
    int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
    int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    int monthFromMarch = (5 * dayOfYear + 2) / 153;
    int day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1;
    int month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
    int year = yearOfEra + era * YEARS_PER_ERA + (month <= 2 ? 1 : 0);
    two(year / 100, text, 0);
    two(year % 100, text, 2);
    text[4] = '-';
    two(month, text, 5);
    text[7] = '-';
    two(day, text, 8);
  }

  private static void two(int number, byte[] text, int at) {
    text[at] = (byte) ('0' + number / 10);
    text[at + 1] = (byte) ('0' + number % 10);
  }
}
