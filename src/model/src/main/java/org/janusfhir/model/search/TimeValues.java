package org.janusfhir.model.search;

import java.util.List;
import org.janusfhir.model.FhirDateTime;
import org.janusfhir.model.Period;
import org.janusfhir.model.Primitive;
import org.janusfhir.model.Timing;
import org.janusfhir.model.Value;
import org.janusfhir.model.search.SearchValue.DateValue;

/**
 * What dates, periods and timings say to a search: an interval of time. Everything here takes null
 * for an absent element.
 *
 * @see <a href="https://hl7.org/fhir/R4/search.html#date">Date</a>
 */
final class TimeValues {
  /** The end of what goes on. */
  static final DateValue ONGOING = new DateValue(Long.MAX_VALUE, Long.MAX_VALUE);

  private TimeValues() {}

  static void date(FhirDateTime date, Extraction out) {
    if (date != null) {
      out.add(interval(date));
    }
  }

  static void period(Period period, Extraction out) {
    add(interval(period), out);
  }

  /** A choice of times; nothing if the value is of a type that is no time. */
  static void choice(Value value, Extraction out) {
    add(interval(value), out);
  }

  /** A choice of times; null if the value is of a type that is no time. */
  static DateValue interval(Value value) {
    if (value instanceof Primitive primitive) {
      return switch (primitive.valueType()) {
        case DATE, DATE_TIME, INSTANT -> interval(new FhirDateTime(primitive.text()));
        default -> null;
      };
    }
    if (value instanceof Period period) {
      return interval(period);
    }
    return value instanceof Timing timing ? interval(timing) : null;
  }

  static DateValue interval(FhirDateTime date) {
    return new DateValue(date.startMillis(), date.endMillis());
  }

  /** Null if neither start nor end is given. */
  static DateValue interval(Period period) {
    if (period == null || (period.start() == null && period.end() == null)) {
      return null;
    }
    return new DateValue(
        period.start() == null ? Long.MIN_VALUE : period.start().startMillis(),
        period.end() == null ? Long.MAX_VALUE : period.end().endMillis());
  }

  /** From the first of its events, or the start of its bounds, to the last, or their end. */
  private static DateValue interval(Timing timing) {
    DateValue bounds = bounds(timing);
    if (timing.event().isEmpty()) {
      return bounds;
    }
    long start = bounds == null ? Long.MAX_VALUE : bounds.startMillis();
    long end = bounds == null ? Long.MIN_VALUE : bounds.endMillis();
    for (FhirDateTime event : timing.event()) {
      start = Math.min(start, event.startMillis());
      end = Math.max(end, event.endMillis());
    }
    return new DateValue(start, end);
  }

  private static DateValue bounds(Timing timing) {
    return timing.repeat() == null
        ? null
        : interval(Value.as(Period.class, timing.repeat().bounds()));
  }

  private static void add(DateValue interval, Extraction out) {
    if (interval != null) {
      out.add(interval);
    }
  }

  /** The first of these that says when it starts (or, failing that, ends); null if none does. */
  static Object first(Object... candidates) {
    for (Object candidate : candidates) {
      if (start(candidate) != null) {
        return candidate;
      }
    }
    return null;
  }

  /** From the first start of these to the last end; null if none is a time. */
  static DateValue hull(Object... times) {
    DateValue hull = null;
    for (Object time : times) {
      DateValue next = intervalOf(time);
      if (hull == null) {
        hull = next;
      } else if (next != null) {
        hull =
            new DateValue(
                Math.min(hull.startMillis(), next.startMillis()),
                Math.max(hull.endMillis(), next.endMillis()));
      }
    }
    return hull;
  }

  /** The time itself, or else, of what has no end that is known, {@link #ONGOING}. */
  static Object orOngoing(Object end) {
    return intervalOf(end) == null ? ONGOING : end;
  }

  private static DateValue intervalOf(Object time) {
    if (time instanceof DateValue interval) {
      return interval;
    }
    if (time instanceof FhirDateTime date) {
      return interval(date);
    }
    return time instanceof Value value ? interval(value) : null;
  }

  /** When a time starts or, if that is open, ends, in milliseconds; null if it does not say. */
  static Long start(Object time) {
    if (time instanceof FhirDateTime date) {
      return date.startMillis();
    }
    if (time instanceof Period period) {
      FhirDateTime either = period.start() != null ? period.start() : period.end();
      return either == null ? null : either.startMillis();
    }
    if (time instanceof Timing timing) {
      Long first = first(timing.event());
      return first != null || timing.repeat() == null ? first : start(timing.repeat().bounds());
    }
    DateValue moment = time instanceof Primitive primitive ? interval(primitive) : null;
    return moment == null ? null : moment.startMillis();
  }

  private static Long first(List<FhirDateTime> events) {
    Long first = null;
    for (FhirDateTime event : events) {
      long start = event.startMillis();
      first = first == null ? start : Math.min(first, start);
    }
    return first;
  }
}
