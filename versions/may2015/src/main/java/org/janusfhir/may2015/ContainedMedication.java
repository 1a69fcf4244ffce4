package org.janusfhir.may2015;

import java.util.ArrayList;
import java.util.List;
import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.Medication;
import org.janusfhir.model.Reference;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.Value;

/**
 * May2015 knows a medication only as a reference, so a coded one is contained as a Medication of
 * its own.
 */
final class ContainedMedication {
  private static final String ID = "medication";

  private ContainedMedication() {}

  /** The reference to write for a medication given as concept or reference; null for null. */
  static Reference reference(Value medication) {
    if (medication instanceof CodeableConcept) {
      return new Reference(null, null, null, '#' + ID, null, null);
    }
    return Value.as(Reference.class, medication);
  }

  /** What to contain besides what is contained already. */
  static List<Resource> with(List<Resource> contained, Value medication) {
    if (!(medication instanceof CodeableConcept concept)) {
      return contained;
    }
    List<Resource> all = new ArrayList<>(contained);
    all.add(new Medication(ResourceHead.of(ID), concept, null, null, null, null, null, null, null));
    return all;
  }
}
