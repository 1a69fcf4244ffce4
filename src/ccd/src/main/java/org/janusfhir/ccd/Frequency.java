package org.janusfhir.ccd;

import java.math.BigDecimal;
import java.math.MathContext;
import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.Coding;
import org.janusfhir.model.EventTiming;
import org.janusfhir.model.Timing;
import org.janusfhir.model.UnitsOfTime;

/**
 * How often something is taken: with a daily event, or every so often.
 *
 * @param event of daily life; null if it is not bound to one
 * @param period the time between two doses; null if it is bound to an event
 * @param institutionSpecified whether the times of day are left to those who give it, as in "three
 *     times a day"
 */
record Frequency(String event, Amount period, boolean institutionSpecified) {
  private static final MathContext SIX_DIGITS = new MathContext(6);

  /** Null if the timing does not say how often. */
  static Frequency of(Timing timing) {
    if (timing == null) {
      return null;
    }
    Timing.Repeat repeat = timing.repeat();
    if (repeat != null && repeat.when() != null) {
      return of(repeat.when());
    }
    if (repeat == null || repeat.period() == null || repeat.periodUnit() == null) {
      return of(timing.code());
    }
    int times = repeat.frequency() == null ? 1 : repeat.frequency();
    return times < 1 || repeat.period().signum() <= 0
        ? null
        : every(repeat.period(), repeat.periodUnit(), times);
  }

  /** CDA R2 has no events for waking and for during meals. */
  private static Frequency of(EventTiming when) {
    return switch (when) {
      case HS, AC, ACM, ACD, ACV, PC, PCM, PCD, PCV -> new Frequency(when.code(), null, false);
      case WAKE, C, CM, CD, CV -> null;
    };
  }

  private static Frequency every(BigDecimal period, UnitsOfTime unit, int times) {
    if (times == 1) {
      return new Frequency(null, Amount.of(period, unit.code()), false);
    }
    UnitsOfTime finer = finer(unit);
    BigDecimal inFiner = period.multiply(BigDecimal.valueOf(factor(unit)));
    BigDecimal between = inFiner.divide(BigDecimal.valueOf(times), SIX_DIGITS).stripTrailingZeros();
    return new Frequency(null, Amount.of(between, finer.code()), true);
  }

  private static UnitsOfTime finer(UnitsOfTime unit) {
    return switch (unit) {
      case A -> UnitsOfTime.MO;
      case WK -> UnitsOfTime.D;
      case D -> UnitsOfTime.H;
      case H -> UnitsOfTime.MIN;
      case MIN -> UnitsOfTime.S;
      case MO, S -> unit;
    };
  }

  private static int factor(UnitsOfTime unit) {
    return switch (unit) {
      case A -> 12;
      case WK -> 7;
      case D -> 24;
      case H, MIN -> 60;
      case MO, S -> 1;
    };
  }

  /** The usual abbreviations of prescriptions. */
  private static Frequency of(CodeableConcept code) {
    if (code == null) {
      return null;
    }
    for (Coding coding : code.coding()) {
      Frequency frequency = coding.code() == null ? null : abbreviated(coding.code());
      if (frequency != null) {
        return frequency;
      }
    }
    return null;
  }

  private static Frequency abbreviated(String code) {
    return switch (code) {
      case "QD" -> every(BigDecimal.ONE, UnitsOfTime.D, 1);
      case "QOD" -> every(BigDecimal.valueOf(2), UnitsOfTime.D, 1);
      case "BID" -> every(BigDecimal.ONE, UnitsOfTime.D, 2);
      case "TID" -> every(BigDecimal.ONE, UnitsOfTime.D, 3);
      case "QID" -> every(BigDecimal.ONE, UnitsOfTime.D, 4);
      case "Q4H" -> every(BigDecimal.valueOf(4), UnitsOfTime.H, 1);
      case "Q6H" -> every(BigDecimal.valueOf(6), UnitsOfTime.H, 1);
      default -> null;
    };
  }
}
