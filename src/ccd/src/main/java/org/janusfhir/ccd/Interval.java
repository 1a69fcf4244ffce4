package org.janusfhir.ccd;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.janusfhir.model.FhirDateTime;
import org.janusfhir.model.Period;
import org.janusfhir.model.Primitive;
import org.janusfhir.model.Timing;
import org.janusfhir.model.Value;

/**
 * When something was: a point or an interval. Times keep their precision and offset.
 *
 * @param at the point, as HL7 writes it (<code>20160229143000+0100</code>); null for an interval
 * @param low its beginning; null if unknown
 * @param high its end; null if unknown or still open
 * @param ended whether it has an end, known or not
 */
record Interval(String at, String low, String high, boolean ended) {
  static final Interval UNKNOWN = new Interval(null, null, null, false);
  private static final int SECOND = 19;
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss'+0000'").withZone(ZoneOffset.UTC);

  static Interval at(FhirDateTime time) {
    return time == null ? UNKNOWN : new Interval(ts(time), null, null, false);
  }

  static Interval since(FhirDateTime start) {
    return new Interval(null, ts(start), null, false);
  }

  static Interval between(FhirDateTime start, FhirDateTime end) {
    return new Interval(null, ts(start), ts(end), end != null);
  }

  /** The same interval, its end unknown unless it is given. */
  Interval over() {
    return new Interval(null, at == null ? low : at, high, true);
  }

  /** Whether anything is known of it. */
  boolean known() {
    return at != null || low != null || high != null;
  }

  /** Of a dateTime, Period or Timing; unknown for anything else. */
  static Interval of(Value value) {
    if (value instanceof Period period) {
      return between(period.start(), period.end());
    }
    if (value instanceof Timing timing) {
      return of(timing);
    }
    return at(time(value));
  }

  private static Interval of(Timing timing) {
    if (timing.repeat() != null && timing.repeat().bounds() instanceof Period bounds) {
      return between(bounds.start(), bounds.end());
    }
    List<FhirDateTime> events = timing.event();
    if (events.isEmpty()) {
      return UNKNOWN;
    }
    return events.size() == 1
        ? at(events.get(0))
        : between(events.get(0), events.get(events.size() - 1));
  }

  /** The date or time that a value is, or null. */
  static FhirDateTime time(Value value) {
    if (!(value instanceof Primitive primitive)) {
      return null;
    }
    return switch (primitive.valueType()) {
      case DATE, DATE_TIME, INSTANT -> FhirDateTime.of(primitive.text());
      default -> null;
    };
  }

  /** The first date or time a value tells of, by which its resource is sorted, or null. */
  static FhirDateTime first(Value value) {
    if (value instanceof Period period) {
      return period.start() == null ? period.end() : period.start();
    }
    if (value instanceof Timing timing) {
      return timing.event().isEmpty()
          ? first(timing.repeat() == null ? null : timing.repeat().bounds())
          : timing.event().get(0);
    }
    return time(value);
  }

  /** As HL7 writes it: the same digits and offset without separators; null for null. */
  static String ts(FhirDateTime time) {
    if (time == null) {
      return null;
    }
    String text = time.text();
    StringBuilder ts = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean offsetSign = i >= SECOND && (c == '+' || c == '-');
      if ((c >= '0' && c <= '9') || c == '.' || offsetSign) {
        ts.append(c);
      } else if (c == 'Z') {
        ts.append("+0000");
      }
    }
    return ts.toString();
  }

  /** An instant in milliseconds since 1970, as HL7 writes it. */
  static String ts(long millis) {
    return UTC.format(Instant.ofEpochMilli(millis));
  }
}
