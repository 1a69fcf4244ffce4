package org.janusfhir.wire.narrative;

import org.janusfhir.model.Encounter;
import org.janusfhir.model.Immunization;
import org.janusfhir.model.Procedure;

/** What was done: encounters, procedures, immunizations. */
final class Care {
  private Care() {}

  static void encounter(Encounter encounter, Narration out) {
    out.concepts(encounter.type());
    out.row("Patient").reference(encounter.subject());
    out.row("Period").period(encounter.period());
    out.row("Class").code(encounter.encounterClass());
    out.row("Status").code(encounter.status());
    out.row("Reason").concepts(encounter.reasonCode());
    out.and().references(encounter.reasonReference());
    out.row("With");
    for (int i = 0; i < encounter.participant().size(); i++) {
      out.and().reference(encounter.participant().get(i).individual());
    }
    out.row("Location");
    for (int i = 0; i < encounter.location().size(); i++) {
      out.and().reference(encounter.location().get(i).location());
    }
    out.row("Provider").reference(encounter.serviceProvider());
    if (encounter.hospitalization() != null) {
      out.row("Discharge").concept(encounter.hospitalization().dischargeDisposition());
    }
  }

  static void procedure(Procedure procedure, Narration out) {
    out.concept(procedure.code());
    out.row("Patient").reference(procedure.subject());
    out.row("Performed").value(procedure.performed());
    out.and().flag(procedure.notPerformed(), "not performed");
    out.and().concepts(procedure.statusReason());
    out.row("Status").code(procedure.status());
    out.row("Reason").concepts(procedure.reasonCode());
    out.and().references(procedure.reasonReference());
    out.row("Body site").concepts(procedure.bodySite());
    out.row("Performer");
    for (int i = 0; i < procedure.performer().size(); i++) {
      out.and().reference(procedure.performer().get(i).actor());
    }
    out.row("Location").reference(procedure.location());
    out.row("Outcome").concept(procedure.outcome());
    out.row("Complication").concepts(procedure.complication());
    out.notes(procedure.note());
  }

  static void immunization(Immunization immunization, Narration out) {
    out.concept(immunization.vaccineCode());
    out.row("Patient").reference(immunization.patient());
    out.row("Date").date(immunization.occurrence());
    out.row("Status").code(immunization.status());
    out.and().flag(immunization.wasNotGiven(), "not given");
    if (immunization.explanation() != null) {
      out.row("Reason").concepts(immunization.explanation().reason());
      out.and().concepts(immunization.explanation().reasonNotGiven());
    }
    out.row("Dose").quantity(immunization.doseQuantity());
    out.and().concept(immunization.route());
    out.and().concept(immunization.site());
    out.row("Lot").text(immunization.lotNumber());
    out.row("Manufacturer").reference(immunization.manufacturer());
    out.row("Performer").reference(immunization.performer());
    out.notes(immunization.note());
  }
}
