package org.janusfhir.may2015;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.Element;
import org.janusfhir.model.Extras;
import org.janusfhir.model.FhirDateTime;
import org.janusfhir.model.Quantity;
import org.janusfhir.model.Ratio;
import org.janusfhir.model.Reference;
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

  /** A required code or other text; <code>why</code> it may be absent. */
  static void code(Name name, String value, Extras why, Writer out) {
    primitive(name, why, out, to -> to.code(name, value));
  }

  /** A required date, dateTime or instant. */
  static void dateTime(Name name, FhirDateTime value, Writer out) {
    primitive(name, DataAbsent.UNKNOWN, out, to -> to.dateTime(name, value));
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
      Extras why = values.isEmpty() ? DataAbsent.UNKNOWN : DataAbsent.UNSUPPORTED;
      out.references(name, List.of(new Reference(null, null, null, null, null, why)));
    }
  }

  /** A required quantity. */
  static void quantity(Name name, Quantity value, Writer out) {
    int before = out.size();
    out.element(name, value, Datatypes::quantity);
    if (out.size() == before) {
      Quantity absent = new Quantity(null, null, null, null, null, null, why(value));
      out.element(name, absent, Datatypes::quantity);
    }
  }

  /** A required concept. */
  static void concept(Name name, CodeableConcept value, Writer out) {
    int before = out.size();
    out.element(name, value, Concepts::codeableConcept);
    if (out.size() == before) {
      CodeableConcept absent = new CodeableConcept(null, null, why(value));
      out.element(name, absent, Concepts::codeableConcept);
    }
  }

  /** A ratio that is only said to exist. */
  static Ratio ratio() {
    return new Ratio(null, null, DataAbsent.UNSUPPORTED);
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
