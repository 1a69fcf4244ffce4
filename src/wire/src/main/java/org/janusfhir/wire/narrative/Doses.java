package org.janusfhir.wire.narrative;

import java.math.BigDecimal;
import java.util.List;
import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.Dosage;
import org.janusfhir.model.EventTiming;
import org.janusfhir.model.Primitive;
import org.janusfhir.model.Timing;
import org.janusfhir.model.UnitsOfTime;
import org.janusfhir.model.Value;

/** Dosages and timings in words. */
final class Doses {
  private Doses() {}

  /** A row with all dosages. */
  static void row(List<Dosage> dosages, Narration out) {
    out.row("Dose");
    for (int i = 0; i < dosages.size(); i++) {
      dosage(dosages.get(i), out.and("; "));
    }
  }

  static void dosage(Dosage dosage, Narration out) {
    if (dosage == null) {
      return;
    }
    if (dosage.text() != null && !dosage.text().isBlank()) {
      out.text(dosage.text());
      return;
    }
    out.value(dosage.dose());
    out.and().value(dosage.rate());
    out.and().value(dosage.timing());
    out.and();
    asNeeded(dosage.asNeeded(), out);
    out.and().concept(dosage.route());
    out.and().value(dosage.site());
    out.and().concept(dosage.method());
    out.and().concept(dosage.additionalInstruction());
  }

  static void timing(Timing timing, Narration out) {
    if (timing == null) {
      return;
    }
    String name = Narration.name(timing.code());
    if (name != null) {
      out.text(name);
    } else if (timing.repeat() != null) {
      repeat(timing.repeat(), out);
    }
    for (int i = 0; i < timing.event().size(); i++) {
      out.and().date(timing.event().get(i));
    }
  }

  private static void repeat(Timing.Repeat repeat, Narration out) {
    if (repeat.period() != null && repeat.periodUnit() != null) {
      frequency(repeat, out);
    } else if (repeat.frequency() != null) {
      out.integer(repeat.frequency()).and(" ").text("times");
    }
    out.and().text(when(repeat.when()));
    if (repeat.duration() != null && repeat.durationUnit() != null) {
      out.and().text("for").and(" ").number(repeat.duration());
      out.and(" ").text(units(repeat.durationUnit()));
    }
    if (repeat.count() != null) {
      out.and().integer(repeat.count()).and(" ").text("times in all");
    }
    out.and().value(repeat.bounds());
  }

  private static void frequency(Timing.Repeat repeat, Narration out) {
    if (repeat.frequency() != null && repeat.frequency() != 1) {
      out.integer(repeat.frequency()).and(" ").text("times").and(" ");
    }
    out.text("every").and(" ");
    if (repeat.period().compareTo(BigDecimal.ONE) != 0) {
      out.number(repeat.period()).and(" ").text(units(repeat.periodUnit()));
    } else {
      out.text(unit(repeat.periodUnit()));
    }
  }

  private static void asNeeded(Value asNeeded, Narration out) {
    if (asNeeded instanceof CodeableConcept concept) {
      out.text("as needed for").and(" ").concept(concept);
    } else if (asNeeded instanceof Primitive primitive && primitive.text().equals("true")) {
      out.text("as needed");
    }
  }

  private static String units(UnitsOfTime unit) {
    return unit(unit) + "s";
  }

  private static String unit(UnitsOfTime unit) {
    return switch (unit) {
      case S -> "second";
      case MIN -> "minute";
      case H -> "hour";
      case D -> "day";
      case WK -> "week";
      case MO -> "month";
      case A -> "year";
    };
  }

  private static String when(EventTiming when) {
    if (when == null) {
      return null;
    }
    return switch (when) {
      case HS -> "at bedtime";
      case WAKE -> "upon waking";
      case C -> "with meals";
      case CM -> "with breakfast";
      case CD -> "with lunch";
      case CV -> "with dinner";
      case AC -> "before meals";
      case ACM -> "before breakfast";
      case ACD -> "before lunch";
      case ACV -> "before dinner";
      case PC -> "after meals";
      case PCM -> "after breakfast";
      case PCD -> "after lunch";
      case PCV -> "after dinner";
    };
  }
}
