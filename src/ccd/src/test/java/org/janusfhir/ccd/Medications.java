package org.janusfhir.ccd;

import java.util.List;
import org.janusfhir.model.Dosage;
import org.janusfhir.model.MedicationRequest;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.examples.CanonicalExamples;
import org.janusfhir.model.examples.With;

/** Orders that the examples lack. */
final class Medications {
  private Medications() {}

  static MedicationRequest asNeeded() {
    MedicationRequest order =
        (MedicationRequest) CanonicalExamples.of(ResourceType.MEDICATION_REQUEST);
    Dosage dosage =
        With.component(
            order.dosageInstruction().get(0),
            "asNeeded",
            Observations.concept("http://snomed.info/sct", "22253000", "Pain"));
    return With.component(
        With.component(order, "head", ResourceHead.of("as-needed")),
        "dosageInstruction",
        List.of(dosage));
  }
}
