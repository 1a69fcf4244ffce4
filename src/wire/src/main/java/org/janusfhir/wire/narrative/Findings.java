package org.janusfhir.wire.narrative;

import org.janusfhir.model.AllergyIntolerance;
import org.janusfhir.model.Condition;

/** Conditions and allergies. */
final class Findings {
  private Findings() {}

  static void condition(Condition condition, Narration out) {
    out.concept(condition.code());
    out.row("Patient").reference(condition.subject());
    out.row("Onset").value(condition.onset());
    out.row("Abatement").happened(condition.abatement());
    out.row("Clinical status").word(condition.clinicalStatus());
    out.row("Verification").code(condition.verificationStatus());
    out.row("Severity").concept(condition.severity());
    if (condition.stage() != null) {
      out.row("Stage").concept(condition.stage().summary());
    }
    out.row("Body site").concepts(condition.bodySite());
    out.row("Category").concept(condition.category());
    out.row("Recorded").date(condition.recordedDate());
    out.notes(condition.note());
  }

  static void allergy(AllergyIntolerance allergy, Narration out) {
    out.concept(allergy.code());
    out.row("Patient").reference(allergy.patient());
    out.row("Clinical status").code(allergy.clinicalStatus());
    out.row("Verification").code(allergy.verificationStatus());
    out.row("Criticality").code(allergy.criticality());
    out.row("Type").code(allergy.type());
    out.row("Category");
    for (int i = 0; i < allergy.category().size(); i++) {
      out.and().code(allergy.category().get(i));
    }
    for (int i = 0; i < allergy.reaction().size(); i++) {
      reaction(allergy.reaction().get(i), out);
    }
    out.row("Onset").date(allergy.onset());
    out.row("Last occurrence").date(allergy.lastOccurrence());
    out.row("Recorded").date(allergy.recordedDate());
    out.notes(allergy.note());
  }

  private static void reaction(AllergyIntolerance.Reaction reaction, Narration out) {
    out.row("Reaction").concepts(reaction.manifestation());
    if (!out.said()) {
      out.text(reaction.description());
    }
    out.and().code(reaction.severity());
    out.and().concept(reaction.substance());
    out.and().date(reaction.onset());
  }
}
