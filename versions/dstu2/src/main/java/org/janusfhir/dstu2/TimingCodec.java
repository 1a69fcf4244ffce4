package org.janusfhir.dstu2;

import org.janusfhir.model.EventTiming;
import org.janusfhir.model.Timing;
import org.janusfhir.model.UnitsOfTime;
import org.janusfhir.model.ValueType;
import org.janusfhir.wire.Choice;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.Writer;
import org.janusfhir.wire.read.SourceElement;

/** Writes and reads Timing in DSTU2's shape, elements in the order of the specification. */
final class TimingCodec {
  private static final Choice BOUNDS =
      Choice.generalized("bounds", ValueType.DURATION, ValueType.RANGE, ValueType.PERIOD);
  private static final Name CODE = Name.of("code");
  private static final Name COUNT = Name.of("count");
  private static final Name DURATION = Name.of("duration");
  private static final Name DURATION_MAX = Name.of("durationMax");
  private static final Name DURATION_UNITS = Name.of("durationUnits", "durationUnit");
  private static final Name EVENT = Name.of("event");
  private static final Name FREQUENCY = Name.of("frequency");
  private static final Name FREQUENCY_MAX = Name.of("frequencyMax");
  private static final Name PERIOD = Name.of("period");
  private static final Name PERIOD_MAX = Name.of("periodMax");
  private static final Name PERIOD_UNITS = Name.of("periodUnits", "periodUnit");
  private static final Name REPEAT = Name.of("repeat");
  private static final Name WHEN = Name.of("when");

  private TimingCodec() {}

  /** The content of a Timing. */
  static void write(Timing timing, Writer out) {
    out.dateTimes(EVENT, timing.event());
    out.element(REPEAT, timing.repeat(), TimingCodec::writeRepeat);
    out.element(CODE, timing.code(), Datatypes::codeableConcept);
  }

  /** Reads a Timing. */
  static Timing read(SourceElement in) {
    return new Timing(
        in.dateTimes(EVENT),
        in.element(REPEAT, TimingCodec::readRepeat),
        in.element(CODE, DatatypeReader::codeableConcept),
        in.extras());
  }

  private static void writeRepeat(Timing.Repeat repeat, Writer out) {
    out.choice(BOUNDS, repeat.bounds());
    out.integer(COUNT, repeat.count());
    out.decimal(DURATION, repeat.duration());
    out.decimal(DURATION_MAX, repeat.durationMax());
    out.code(DURATION_UNITS, repeat.durationUnit());
    out.integer(FREQUENCY, repeat.frequency());
    out.integer(FREQUENCY_MAX, repeat.frequencyMax());
    out.decimal(PERIOD, repeat.period());
    out.decimal(PERIOD_MAX, repeat.periodMax());
    out.code(PERIOD_UNITS, repeat.periodUnit());
    out.code(WHEN, repeat.when());
  }

  private static Timing.Repeat readRepeat(SourceElement in) {
    return new Timing.Repeat(
        in.choice(BOUNDS),
        in.integer(COUNT),
        in.decimal(DURATION),
        in.decimal(DURATION_MAX),
        in.code(DURATION_UNITS, UnitsOfTime::of),
        in.integer(FREQUENCY),
        in.integer(FREQUENCY_MAX),
        in.decimal(PERIOD),
        in.decimal(PERIOD_MAX),
        in.code(PERIOD_UNITS, UnitsOfTime::of),
        in.code(WHEN, EventTiming::of),
        null,
        null,
        in.extras());
  }
}
