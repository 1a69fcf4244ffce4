package org.janusfhir.model;

/**
 * The standard's forms of dates and times: <code>2016</code>, <code>2016-02</code>, <code>
 * 2016-02-29</code> and <code>2016-02-29T14:30:00.000+01:00</code>, where fraction and offset may
 * be missing. Checked and computed on the text itself, without allocation: a record has thousands
 * of them.
 */
final class DateTimeText {
  static final int YEAR = 4;
  static final int MONTH = 7;
  static final int DAY = 10;
  private static final int SECOND = 19;

  private static final int HIGHEST_OFFSET_MINUTES = 14 * 60;
  private static final long MILLIS_PER_MINUTE = 60_000;
  private static final long MILLIS_PER_DAY = 86_400_000;

  /** Days from 0000-03-01 to 1970-01-01. */
  private static final long DAYS_BEFORE_1970 = 719_468;

  private DateTimeText() {}

  /** Whether the text has one of the forms and names a day of the calendar and a time of it. */
  static boolean valid(String text) {
    int length = text.length();
    if (length != YEAR && length != MONTH && length != DAY && length < SECOND) {
      return false;
    }
    int year = number(text, 0, YEAR);
    if (year < 1) {
      return false;
    }
    if (length == YEAR) {
      return true;
    }
    int month = number(text, YEAR + 1, MONTH);
    if (text.charAt(YEAR) != '-' || month < 1 || month > 12) {
      return false;
    }
    if (length == MONTH) {
      return true;
    }
    int day = number(text, MONTH + 1, DAY);
    if (text.charAt(MONTH) != '-' || day < 1 || day > daysOf(year, month)) {
      return false;
    }
    return length == DAY || validTime(text, length);
  }

  /** First millisecond since 1970-01-01T00:00Z of what a valid text stands for. */
  static long start(String text) {
    int length = text.length();
    int year = number(text, 0, YEAR);
    int month = length < MONTH ? 1 : number(text, YEAR + 1, MONTH);
    int day = length < DAY ? 1 : number(text, MONTH + 1, DAY);
    long midnight = midnight(year, month, day);
    return length > DAY ? midnight + timeOfDay(text) : midnight;
  }

  /** First millisecond after what a valid text stands for. */
  static long end(String text) {
    int length = text.length();
    if (length == YEAR) {
      return midnight(number(text, 0, YEAR) + 1, 1, 1);
    }
    if (length == MONTH) {
      int year = number(text, 0, YEAR);
      int month = number(text, YEAR + 1, MONTH);
      return month == 12 ? midnight(year + 1, 1, 1) : midnight(year, month + 1, 1);
    }
    long start = start(text);
    if (length == DAY) {
      return start + MILLIS_PER_DAY;
    }
    return hasFraction(text) ? start + 1 : start + 1000;
  }

  private static boolean validTime(String text, int length) {
    int hour = number(text, 11, 13);
    int minute = number(text, 14, 16);
    int second = number(text, 17, SECOND);
    if (text.charAt(DAY) != 'T' || text.charAt(13) != ':' || text.charAt(16) != ':') {
      return false;
    }
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
      return false;
    }
    int at = endOfFraction(text);
    if (hasFraction(text) && at == SECOND + 1) {
      return false;
    }
    return at == length || validOffset(text, at, length);
  }

  private static boolean validOffset(String text, int at, int length) {
    char sign = text.charAt(at);
    if (sign == 'Z') {
      return length == at + 1;
    }
    if ((sign != '+' && sign != '-') || length != at + 6 || text.charAt(at + 3) != ':') {
      return false;
    }
    int hours = number(text, at + 1, at + 3);
    int minutes = number(text, at + 4, at + 6);
    return hours >= 0
        && minutes >= 0
        && minutes <= 59
        && hours * 60 + minutes <= HIGHEST_OFFSET_MINUTES;
  }

  /** Milliseconds to add to midnight in UTC. */
  private static long timeOfDay(String text) {
    int minutes = number(text, 11, 13) * 60 + number(text, 14, 16);
    int millis = number(text, 17, SECOND) * 1000;
    int at = endOfFraction(text);
    int unit = 100;
    for (int i = SECOND + 1; i < at && unit > 0; i++) {
      millis += (text.charAt(i) - '0') * unit;
      unit /= 10;
    }
    if (at + 1 < text.length()) {
      int offset = number(text, at + 1, at + 3) * 60 + number(text, at + 4, at + 6);
      minutes += text.charAt(at) == '-' ? offset : -offset;
    }
    return minutes * MILLIS_PER_MINUTE + millis;
  }

  private static boolean hasFraction(String text) {
    return text.length() > SECOND && text.charAt(SECOND) == '.';
  }

  /** Where the offset starts or would start. */
  private static int endOfFraction(String text) {
    int at = SECOND;
    if (hasFraction(text)) {
      at++;
      while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
        at++;
      }
    }
    return at;
  }

  /** The number that these digits are; -1 if they are not all digits. */
  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  private static int daysOf(int year, int month) {
    return switch (month) {
      case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
      case 4, 6, 9, 11 -> 30;
      default -> 31;
    };
  }

  /**
   * Midnight in UTC of a day, in milliseconds since 1970. Years are counted from the first of
   * March, so that the leap day is the last of its year.
   */
  private static long midnight(int year, int month, int day) {
    int marchYear = month > 2 ? year : year - 1;
    int monthFromMarch = month > 2 ? month - 3 : month + 9;
    long days = 365L * marchYear + marchYear / 4 - marchYear / 100 + marchYear / 400;
    days += (153 * monthFromMarch + 2) / 5 + day - 1;
    return (days - DAYS_BEFORE_1970) * MILLIS_PER_DAY;
  }
}
