package org.janusfhir.model.search;

import java.util.List;
import org.janusfhir.model.FhirDateTime;
import org.janusfhir.model.HumanName;
import org.janusfhir.model.Identifier;
import org.janusfhir.model.Period;
import org.janusfhir.model.Primitive;
import org.janusfhir.model.Reference;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.Timing;
import org.janusfhir.model.Value;
import org.janusfhir.model.search.SearchValue.DateValue;
import org.janusfhir.model.search.SearchValue.ReferenceValue;
import org.janusfhir.model.search.SearchValue.StringValue;
import org.janusfhir.model.search.SearchValue.TokenValue;

/**
 * What data types say to a search. Everything here takes null for an absent element.
 *
 * @see <a href="https://hl7.org/fhir/R4/search.html#ptypes">Search parameter types</a>
 */
final class Values {
  private Values() {}

  static void identifiers(List<Identifier> identifiers, Extraction out) {
    for (Identifier identifier : identifiers) {
      identifier(identifier, out);
    }
  }

  static void identifier(Identifier identifier, Extraction out) {
    if (identifier != null && (identifier.system() != null || identifier.value() != null)) {
      out.add(new TokenValue(identifier.system(), identifier.value()));
    }
  }

  /** A code of a code set that has a system of its own. */
  static void code(String system, String code, Extraction out) {
    if (code != null) {
      out.add(new TokenValue(system, code));
    }
  }

  static void references(List<Reference> references, Extraction out) {
    for (Reference reference : references) {
      reference(reference, out);
    }
  }

  static void reference(Reference reference, Extraction out) {
    if (reference != null && reference.type() != null) {
      out.add(new ReferenceValue(reference.type(), reference.id()));
    }
  }

  /** Only if it points to a patient. */
  static void patient(Reference reference, Extraction out) {
    if (reference != null && reference.type() == ResourceType.PATIENT) {
      out.add(new ReferenceValue(ResourceType.PATIENT, reference.id()));
    }
  }

  static void patients(List<Reference> references, Extraction out) {
    for (Reference reference : references) {
      patient(reference, out);
    }
  }

  static void strings(List<String> texts, Extraction out) {
    for (String text : texts) {
      string(text, out);
    }
  }

  static void string(String text, Extraction out) {
    if (text != null) {
      out.add(new StringValue(text));
    }
  }

  /** Any part of any name. */
  static void names(List<HumanName> names, Extraction out) {
    for (HumanName name : names) {
      string(name.text(), out);
      strings(name.family(), out);
      strings(name.given(), out);
      strings(name.prefix(), out);
      strings(name.suffix(), out);
    }
  }

  static void date(FhirDateTime date, Extraction out) {
    if (date != null) {
      out.add(new DateValue(date.startMillis(), date.endMillis()));
    }
  }

  /** The first of these that says when it starts (or, failing that, ends); null if none does. */
  static Long firstStart(Object... candidates) {
    for (Object candidate : candidates) {
      Long start = start(candidate);
      if (start != null) {
        return start;
      }
    }
    return null;
  }

  private static Long start(Object time) {
    if (time instanceof FhirDateTime date) {
      return date.startMillis();
    }
    if (time instanceof Period period) {
      FhirDateTime either = period.start() != null ? period.start() : period.end();
      return either == null ? null : either.startMillis();
    }
    return time instanceof Value value ? startOfChoice(value) : null;
  }

  private static Long startOfChoice(Value value) {
    if (value instanceof Primitive primitive) {
      return switch (primitive.valueType()) {
        case DATE, DATE_TIME, INSTANT -> new FhirDateTime(primitive.text()).startMillis();
        default -> null;
      };
    }
    if (value instanceof Timing timing) {
      if (!timing.event().isEmpty()) {
        return timing.event().stream().mapToLong(FhirDateTime::startMillis).min().getAsLong();
      }
      return timing.repeat() == null ? null : start(timing.repeat().bounds());
    }
    return null;
  }
}
