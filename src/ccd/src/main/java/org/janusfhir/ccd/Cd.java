package org.janusfhir.ccd;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.Coding;

/**
 * A coded value of CDA. Has a code or the reason why there is none.
 *
 * @param code null if there is none of an expected system
 * @param system of the code; null without one
 * @param display of the code; may be null
 * @param nullFlavor why there is no code; null if there is one
 * @param originalText as it was written; may be null
 * @param translations the same in other code systems, never null
 */
record Cd(
    String code,
    CodeSystem system,
    String display,
    String nullFlavor,
    String originalText,
    List<Cd> translations) {
  static final String UNKNOWN = "UNK";
  private static final String OTHER = "OTH";
  private static final Set<String> NULL_FLAVORS =
      Set.of("NI", UNKNOWN, "ASKU", "NASK", "NAV", OTHER, "MSK", "NA");

  static Cd of(String code, CodeSystem system, String display) {
    return new Cd(code, system, display, null, null, List.of());
  }

  static Cd nullFlavor(String nullFlavor) {
    return new Cd(null, null, null, nullFlavor, null, List.of());
  }

  /** What was written where no code can be given; unknown if nothing was. */
  static Cd text(String text) {
    String kept = XmlText.of(text);
    return kept == null ? nullFlavor(UNKNOWN) : new Cd(null, null, null, OTHER, kept, List.of());
  }

  /** With one translation more, before the others. */
  Cd translated(Cd translation) {
    List<Cd> all = new ArrayList<>(translations);
    all.add(0, translation);
    return new Cd(code, system, display, nullFlavor, originalText, List.copyOf(all));
  }

  /**
   * The concept by its first coding from one of the expected systems; its other codings become
   * translations.
   *
   * @param concept null stands for an unknown one
   * @param expected the systems of which a code may be; any system we know if none are given
   */
  static Cd of(CodeableConcept concept, CodeSystem... expected) {
    if (concept == null) {
      return nullFlavor(UNKNOWN);
    }
    Cd chosen = null;
    List<Cd> others = new ArrayList<>();
    for (Coding coding : concept.coding()) {
      Cd cd = of(coding);
      if (chosen == null && cd.code != null && isOneOf(cd.system, expected)) {
        chosen = cd;
      } else if (cd.code != null || cd.originalText != null) {
        others.add(cd);
      }
    }
    String text = label(concept);
    if (chosen == null) {
      return new Cd(null, null, null, reason(concept, text), text, List.copyOf(others));
    }
    return new Cd(chosen.code, chosen.system, chosen.display, null, text, List.copyOf(others));
  }

  /** A coding; of a system without OID only its text can be said. */
  static Cd of(Coding coding) {
    CodeSystem system = CodeSystem.of(coding);
    String code = XmlText.code(coding.code());
    String display = XmlText.of(coding.display());
    if (system == null || code == null) {
      return text(display == null ? coding.code() : display);
    }
    return of(code, system, display);
  }

  /** Whether there is nothing but the code or its absence. */
  boolean plain() {
    return originalText == null && translations.isEmpty();
  }

  /** The concept as people read it, or null. */
  static String label(CodeableConcept concept) {
    if (concept == null) {
      return null;
    }
    String text = XmlText.of(concept.text());
    for (int i = 0; text == null && i < concept.coding().size(); i++) {
      text = XmlText.of(concept.coding().get(i).display());
    }
    for (int i = 0; text == null && i < concept.coding().size(); i++) {
      text = XmlText.of(concept.coding().get(i).code());
    }
    return text;
  }

  /** Why there is no code: as the concept itself says, or because it is of another system. */
  private static String reason(CodeableConcept concept, String text) {
    for (Coding coding : concept.coding()) {
      boolean reason = "http://hl7.org/fhir/v3/NullFlavor".equals(coding.system());
      if (reason && coding.code() != null && NULL_FLAVORS.contains(coding.code())) {
        return coding.code();
      }
    }
    return text == null ? UNKNOWN : OTHER;
  }

  private static boolean isOneOf(CodeSystem system, CodeSystem... expected) {
    for (CodeSystem one : expected) {
      if (one.oid().equals(system.oid())) {
        return true;
      }
    }
    return expected.length == 0;
  }
}
