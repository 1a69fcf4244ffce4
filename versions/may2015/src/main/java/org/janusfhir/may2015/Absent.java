package org.janusfhir.may2015;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.janusfhir.model.Attachment;
import org.janusfhir.model.Code;
import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.Coding;
import org.janusfhir.model.Element;
import org.janusfhir.model.Extras;
import org.janusfhir.model.FhirDateTime;
import org.janusfhir.model.Period;
import org.janusfhir.model.Quantity;
import org.janusfhir.model.Ratio;
import org.janusfhir.model.Reference;
import org.janusfhir.model.Value;
import org.janusfhir.model.ValueType;
import org.janusfhir.wire.Body;
import org.janusfhir.wire.Choice;
import org.janusfhir.wire.DataAbsent;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.PositiveInt;
import org.janusfhir.wire.Writer;

/**
 * Elements that May2015 requires and a record may lack: where nothing could be written, the element
 * has no value but an extension that says why. A made-up value would be a false statement.
 *
 * @see <a
 *     href="https://hl7.org/fhir/DSTU2/extension-data-absent-reason.html">data-absent-reason</a>
 */
final class Absent {
  private Absent() {}

  /** A required code that this version has exactly as the canonical model has it. */
  static void code(Name name, Code value, Writer out) {
    code(name, value == null ? null : value.code(), out);
  }

  /** A required code or other text. */
  static void code(Name name, String value, Writer out) {
    code(name, value, DataAbsent.UNKNOWN, out);
  }

  /** A required code or other text; <code>why</code> it may be absent. */
  static void code(Name name, String value, Extras why, Writer out) {
    primitive(name, why, out, to -> to.code(name, value));
  }

  /** A required date, dateTime or instant. */
  static void dateTime(Name name, FhirDateTime value, Writer out) {
    primitive(name, DataAbsent.UNKNOWN, out, to -> to.dateTime(name, value));
  }

  /** A required boolean. */
  static void bool(Name name, Boolean value, Writer out) {
    primitive(name, DataAbsent.UNKNOWN, out, to -> to.bool(name, value));
  }

  /** A required decimal. */
  static void decimal(Name name, BigDecimal value, Writer out) {
    primitive(name, DataAbsent.UNKNOWN, out, to -> to.decimal(name, value));
  }

  /** A required positiveInt. */
  static void positiveInt(Name name, Integer value, Writer out) {
    Extras why = value == null ? DataAbsent.UNKNOWN : DataAbsent.UNSUPPORTED;
    primitive(name, why, out, to -> to.integer(name, PositiveInt.of(value)));
  }

  /** A required reference. */
  static void reference(Name name, Reference value, Writer out) {
    reference(name, value, value, out);
  }

  /** A required reference to a resource of one of those types. */
  static void reference(Name name, Set<String> types, Reference value, Writer out) {
    reference(name, Targets.only(types, value), value, out);
  }

  private static void reference(Name name, Reference sayable, Reference value, Writer out) {
    int before = out.size();
    out.reference(name, sayable);
    if (out.size() == before) {
      out.reference(name, new Reference(null, null, null, null, null, why(value)));
    }
  }

  /** References of which there must be one. */
  static void references(Name name, List<Reference> values, Writer out) {
    int before = out.size();
    out.references(name, values);
    if (out.size() == before) {
      out.references(name, List.of(new Reference(null, null, null, null, null, why(values))));
    }
  }

  /** A required quantity. */
  static void quantity(Name name, Quantity value, Writer out) {
    element(
        name,
        value,
        why -> new Quantity(null, null, null, null, null, null, why),
        Datatypes::quantity,
        out);
  }

  /** A required concept. */
  static void concept(Name name, CodeableConcept value, Writer out) {
    element(name, value, Absent::concept, Concepts::codeableConcept, out);
  }

  /** Concepts of which there must be one. */
  static void concepts(Name name, List<CodeableConcept> values, Writer out) {
    elements(name, values, concept(why(values)), Concepts::codeableConcept, out);
  }

  /** Attachments of which there must be one. */
  static void attachments(Name name, List<Attachment> values, Writer out) {
    elements(name, values, attachment(why(values)), Datatypes::attachment, out);
  }

  /** A required element; <code>absent</code> makes one that only says why it is not there. */
  static <T extends Element> void element(
      Name name, T value, Function<Extras, T> absent, Body<T> body, Writer out) {
    int before = out.size();
    out.element(name, value, body);
    if (out.size() == before) {
      out.element(name, absent.apply(why(value)), body);
    }
  }

  /** Elements of which there must be one, <code>absent</code> if there is no other. */
  static <T extends Element> void elements(
      Name name, List<T> values, T absent, Body<T> body, Writer out) {
    int before = out.size();
    out.elements(name, values, body);
    if (out.size() == before) {
      out.elements(name, List.of(absent), body);
    }
  }

  /** A required choice that may be a dateTime. */
  static void moment(Choice choice, Value value, Writer out) {
    int before = out.size();
    out.choice(choice, value);
    if (out.size() == before) {
      out.absent(choice.name(ValueType.DATE_TIME), why(value));
    }
  }

  /** A required choice that may be an attachment. */
  static void content(Choice choice, Value value, Writer out) {
    int before = out.size();
    out.choice(choice, value);
    if (out.size() == before) {
      out.choice(choice, attachment(why(value)));
    }
  }

  /** A reference that only says that nobody knows to whom. */
  static Reference nobody() {
    return new Reference(null, null, null, null, null, DataAbsent.UNKNOWN);
  }

  /** A coding that only says why. */
  static Coding coding(Extras why) {
    return new Coding(null, null, null, null, null, why);
  }

  /** A period that only says why. */
  static Period period(Extras why) {
    return new Period(null, null, why);
  }

  /** A ratio that is only said to exist. */
  static Ratio ratio() {
    return new Ratio(null, null, DataAbsent.UNSUPPORTED);
  }

  private static CodeableConcept concept(Extras why) {
    return new CodeableConcept(null, null, why);
  }

  private static Attachment attachment(Extras why) {
    return new Attachment(null, null, null, null, null, null, null, null, why);
  }

  private static Extras why(List<?> values) {
    return values.isEmpty() ? DataAbsent.UNKNOWN : DataAbsent.UNSUPPORTED;
  }

  private static Extras why(Element value) {
    return value == null ? DataAbsent.UNKNOWN : DataAbsent.UNSUPPORTED;
  }

  private static void primitive(Name name, Extras why, Writer out, Consumer<Writer> value) {
    int before = out.size();
    value.accept(out);
    if (out.size() == before) {
      out.absent(name, why);
    }
  }
}
