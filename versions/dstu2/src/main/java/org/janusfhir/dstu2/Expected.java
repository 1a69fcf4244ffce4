package org.janusfhir.dstu2;

import java.util.List;
import java.util.function.Consumer;
import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.Coding;
import org.janusfhir.model.Extras;
import org.janusfhir.model.FhirDateTime;
import org.janusfhir.model.Reference;
import org.janusfhir.model.Value;
import org.janusfhir.model.ValueType;
import org.janusfhir.wire.Choice;
import org.janusfhir.wire.DataAbsent;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.Writer;

/**
 * Elements that DSTU2 does not require but Argonaut's profiles do, and codings out of value sets
 * that are required: answers from the record say of them that they are absent.
 *
 * @see <a href="http://fhir.org/guides/argonaut/r2/profiles.html">Argonaut's profiles</a>
 * @see Writer#tellsGaps
 */
final class Expected {
  private static final Name CODING = Name.of("coding");
  private static final Name TEXT = Name.of("text");

  private Expected() {}

  /** A code. */
  static void code(Name name, String value, Writer out) {
    primitive(name, out, to -> to.code(name, value));
  }

  /** A dateTime. */
  static void dateTime(Name name, FhirDateTime value, Writer out) {
    primitive(name, out, to -> to.dateTime(name, value));
  }

  /** A choice that may be a dateTime. */
  static void moment(Choice choice, Value value, Writer out) {
    primitive(choice.name(ValueType.DATE_TIME), out, to -> to.choice(choice, value));
  }

  /** A reference. */
  static void reference(Name name, Reference value, Writer out) {
    int before = out.size();
    out.reference(name, value);
    if (gap(before, out)) {
      out.reference(name, new Reference(null, null, null, null, null, DataAbsent.UNKNOWN));
    }
  }

  /** A concept. */
  static void concept(Name name, CodeableConcept value, Writer out) {
    int before = out.size();
    out.element(name, value, Datatypes::codeableConcept);
    if (gap(before, out)) {
      CodeableConcept absent = new CodeableConcept(null, null, DataAbsent.UNKNOWN);
      out.element(name, absent, Datatypes::codeableConcept);
    }
  }

  /** The content of a concept whose coding must be of a value set; nobody may know which. */
  static void coded(CodeableConcept value, Writer out) {
    coded(value, DataAbsent.UNKNOWN, out);
  }

  /** The same where the sender has no code of the value set. */
  static void codedOrNot(CodeableConcept value, Writer out) {
    coded(value, DataAbsent.UNSUPPORTED, out);
  }

  private static void coded(CodeableConcept value, Extras why, Writer out) {
    if (out.tellsGaps() && value.coding().isEmpty() && value.text() != null) {
      Coding absent = new Coding(null, null, null, null, null, why);
      out.elements(CODING, List.of(absent), Datatypes::coding);
      out.string(TEXT, value.text());
    } else {
      Datatypes.codeableConcept(value, out);
    }
  }

  private static void primitive(Name name, Writer out, Consumer<Writer> value) {
    int before = out.size();
    value.accept(out);
    if (gap(before, out)) {
      out.absent(name, DataAbsent.UNKNOWN);
    }
  }

  private static boolean gap(int before, Writer out) {
    return out.size() == before && out.tellsGaps();
  }
}
