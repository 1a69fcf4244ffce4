package org.janusfhir.may2015;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.janusfhir.model.Extension;
import org.janusfhir.model.Period;
import org.janusfhir.model.Primitive;
import org.janusfhir.model.Timing;
import org.janusfhir.model.Value;
import org.janusfhir.model.ValueType;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.Writer;

/**
 * Writes Timing.repeat. What May2015 cannot say of it is said in extensions: without them "every 4
 * to 6 hours" would be "every 4 hours".
 *
 * <p>May2015 has periodMax, but its rule tim-6 refuses every use of it: the rule asks for an
 * element <code>period</code> without a namespace.
 */
final class TimingRepeat {
  private static final Name BOUNDS = Name.of("bounds");
  private static final Name COUNT = Name.of("count");
  private static final Name DURATION = Name.of("duration");
  private static final Name DURATION_UNITS = Name.of("durationUnits", "durationUnit");
  private static final Name FREQUENCY = Name.of("frequency");
  private static final Name FREQUENCY_MAX = Name.of("frequencyMax");
  private static final Name PERIOD = Name.of("period");
  private static final Name PERIOD_UNITS = Name.of("periodUnits", "periodUnit");
  private static final Name WHEN = Name.of("when");
  private static final String PATH = "Timing.repeat.";

  private TimingRepeat() {}

  /** The same with extensions for what May2015 lacks; null for null. */
  static Timing.Repeat of(Timing.Repeat repeat) {
    List<Extension> more = repeat == null ? List.of() : extensions(repeat);
    return more.isEmpty()
        ? repeat
        : new Timing.Repeat(
            repeat.bounds(),
            repeat.count(),
            repeat.duration(),
            repeat.durationMax(),
            repeat.durationUnit(),
            repeat.frequency(),
            repeat.frequencyMax(),
            repeat.period(),
            repeat.periodMax(),
            repeat.periodUnit(),
            repeat.when(),
            repeat.countMax(),
            repeat.offset(),
            LaterExtension.with(repeat.extras(), more));
  }

  /** The elements that May2015 has. */
  static void write(Timing.Repeat repeat, Writer out) {
    out.element(BOUNDS, Value.as(Period.class, repeat.bounds()), Datatypes::period);
    out.integer(COUNT, repeat.count());
    out.decimal(DURATION, repeat.duration());
    out.code(DURATION_UNITS, repeat.durationUnit());
    out.integer(FREQUENCY, repeat.frequency());
    out.integer(FREQUENCY_MAX, repeat.frequencyMax());
    out.decimal(PERIOD, repeat.period());
    out.code(PERIOD_UNITS, repeat.periodUnit());
    out.code(WHEN, repeat.when());
  }

  private static List<Extension> extensions(Timing.Repeat repeat) {
    boolean otherBounds = repeat.bounds() != null && !(repeat.bounds() instanceof Period);
    List<Extension> more = new ArrayList<>();
    add(more, "bounds", otherBounds ? repeat.bounds() : null);
    add(more, "countMax", integer(repeat.countMax()));
    add(more, "durationMax", decimal(repeat.durationMax()));
    add(more, "periodMax", decimal(repeat.periodMax()));
    add(more, "offset", integer(repeat.offset()));
    return more;
  }

  private static void add(List<Extension> more, String element, Value value) {
    if (value != null) {
      more.add(LaterExtension.r4(PATH + element, value));
    }
  }

  private static Value integer(Integer value) {
    return value == null ? null : Primitive.of(ValueType.INTEGER, value.toString());
  }

  private static Value decimal(BigDecimal value) {
    return value == null ? null : Primitive.of(ValueType.DECIMAL, value.toPlainString());
  }
}
