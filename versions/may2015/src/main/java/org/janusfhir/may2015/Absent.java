package org.janusfhir.may2015;

import java.util.List;
import java.util.function.Consumer;
import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.Element;
import org.janusfhir.model.Extension;
import org.janusfhir.model.Extras;
import org.janusfhir.model.FhirDateTime;
import org.janusfhir.model.Primitive;
import org.janusfhir.model.Quantity;
import org.janusfhir.model.Ratio;
import org.janusfhir.model.Reference;
import org.janusfhir.model.ValueType;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.Writer;

/**
 * Elements that May2015 requires and a record may lack: where nothing could be written, the element
 * has no value but an extension that says why. A made-up value would be a false statement.
 *
 * @see <a
 *     href="https://hl7.org/fhir/DSTU2/extension-data-absent-reason.html">data-absent-reason</a>
 */
final class Absent {
  private static final String URL = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

  /** Nobody has said it. */
  static final Extras UNKNOWN = reason("unknown");

  /** It has been said, but May2015 has no way to say it. */
  static final Extras UNSUPPORTED = reason("unsupported");

  private Absent() {}

  /** A required code; <code>why</code> it may be absent. */
  static void code(Name name, String value, Extras why, Writer out) {
    primitive(name, why, out, to -> to.code(name, value));
  }

  /** A required date, dateTime or instant. */
  static void dateTime(Name name, FhirDateTime value, Writer out) {
    primitive(name, UNKNOWN, out, to -> to.dateTime(name, value));
  }

  /** A required reference. */
  static void reference(Name name, Reference value, Writer out) {
    int before = out.size();
    out.reference(name, value);
    if (out.size() == before) {
      out.reference(name, new Reference(null, null, null, null, null, why(value)));
    }
  }

  /** References of which there must be one. */
  static void references(Name name, List<Reference> values, Writer out) {
    int before = out.size();
    out.references(name, values);
    if (out.size() == before) {
      Extras why = values.isEmpty() ? UNKNOWN : UNSUPPORTED;
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
    out.element(name, value, Datatypes::codeableConcept);
    if (out.size() == before) {
      CodeableConcept absent = new CodeableConcept(null, null, why(value));
      out.element(name, absent, Datatypes::codeableConcept);
    }
  }

  /** A ratio that is only said to exist. */
  static Ratio ratio() {
    return new Ratio(null, null, UNSUPPORTED);
  }

  private static Extras why(Element value) {
    return value == null ? UNKNOWN : UNSUPPORTED;
  }

  private static void primitive(Name name, Extras why, Writer out, Consumer<Writer> value) {
    int before = out.size();
    value.accept(out);
    if (out.size() == before) {
      out.absent(name, why);
    }
  }

  private static Extras reason(String code) {
    Extension reason = new Extension(URL, Primitive.of(ValueType.CODE, code), null);
    return new Extras(null, List.of(reason), null, null);
  }
}
