package org.janusfhir.may2015;

import java.util.Set;
import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.Medication;
import org.janusfhir.model.Reference;
import org.janusfhir.model.Value;
import org.janusfhir.wire.Containment;
import org.janusfhir.wire.Writer;

/**
 * May2015 knows a medication only as a reference, so a coded one is contained as a Medication of
 * its own.
 */
final class ContainedMedication {
  private static final String ID = "medication";
  private static final Set<String> MEDICATION = Set.of("Medication");

  private ContainedMedication() {}

  /** Contains a coded medication; one given as a reference, or null, needs nothing. */
  static void add(Value medication, Containment contained) {
    if (medication instanceof CodeableConcept concept) {
      contained.add(
          concept,
          ID,
          head ->
              new Medication(
                  head, concept, null, null, null, null, Concepts.text(concept), null, null));
    }
  }

  /** The reference to write for a medication given as concept or reference; null for null. */
  static Reference reference(Value medication, Writer out) {
    return reference(medication, MEDICATION, out);
  }

  /** The same where more types than Medication are allowed. */
  static Reference reference(Value medication, Set<String> types, Writer out) {
    return medication instanceof CodeableConcept
        ? out.contained(medication)
        : Targets.only(types, Value.as(Reference.class, medication));
  }
}
