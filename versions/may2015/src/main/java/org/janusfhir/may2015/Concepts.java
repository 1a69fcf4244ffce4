package org.janusfhir.may2015;

import java.util.ArrayList;
import java.util.List;
import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.Coding;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.Writer;

/** Writes concepts, and says them in words where May2015 has only words. */
final class Concepts {
  private static final Name CODING = Name.of("coding");
  private static final Name SYSTEM = Name.of("system");
  private static final Name VERSION = Name.of("version");
  private static final Name CODE = Name.of("code");
  private static final Name DISPLAY = Name.of("display");
  private static final Name PRIMARY = Name.of("primary", "userSelected");
  private static final Name TEXT = Name.of("text");

  private Concepts() {}

  /** The content of a CodeableConcept. */
  static void codeableConcept(CodeableConcept codeableConcept, Writer out) {
    out.elements(CODING, onePrimary(codeableConcept.coding()), Concepts::coding);
    out.string(TEXT, codeableConcept.text());
  }

  /** May2015 allows one primary coding in a concept (ccc-2): the first. */
  private static List<Coding> onePrimary(List<Coding> codings) {
    List<Coding> changed = codings;
    boolean found = false;
    for (int i = 0; i < codings.size(); i++) {
      Coding coding = codings.get(i);
      boolean primary = Boolean.TRUE.equals(coding.userSelected());
      if (primary && found) {
        changed = changed.equals(codings) ? new ArrayList<>(codings) : changed;
        changed.set(
            i,
            new Coding(
                coding.system(),
                coding.version(),
                coding.code(),
                coding.display(),
                null,
                coding.extras()));
      }
      found |= primary;
    }
    return changed;
  }

  /** The content of a Coding. */
  static void coding(Coding coding, Writer out) {
    out.string(SYSTEM, coding.system());
    out.string(VERSION, coding.version());
    out.code(CODE, coding.code());
    out.string(DISPLAY, coding.display());
    out.bool(PRIMARY, coding.userSelected());
  }

  /** The text, else the first display, else the first code; null if there is none of them. */
  static String text(CodeableConcept concept) {
    if (concept.text() != null) {
      return concept.text();
    }
    for (Coding coding : concept.coding()) {
      if (coding.display() != null) {
        return coding.display();
      }
    }
    return concept.coding().isEmpty() ? null : concept.coding().get(0).code();
  }
}
