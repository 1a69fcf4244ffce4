package org.janusfhir.wire.narrative;

import java.util.List;
import org.janusfhir.model.Medication;
import org.janusfhir.model.MedicationAdministration;
import org.janusfhir.model.MedicationDispense;
import org.janusfhir.model.MedicationRequest;
import org.janusfhir.model.MedicationStatement;
import org.janusfhir.model.Reference;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.Value;

/** Medications: what they are, ordered, taken, given and supplied. */
final class Medications {
  private Medications() {}

  static void medication(Medication medication, Narration out) {
    drug(medication, out);
    out.row("Manufacturer").reference(medication.manufacturer());
    Medication.Product product = medication.product();
    if (product != null) {
      out.row("Form").concept(product.form());
      for (int i = 0; i < product.ingredient().size(); i++) {
        out.row("Ingredient").value(product.ingredient().get(i).item());
        out.and().value(product.ingredient().get(i).amount());
      }
      for (int i = 0; i < product.batch().size(); i++) {
        out.row("Lot").text(product.batch().get(i).lotNumber());
      }
    }
    if (medication.packaging() != null) {
      out.row("Package").concept(medication.packaging().container());
    }
  }

  static void request(MedicationRequest request, Narration out) {
    drug(request.medication(), request.head(), out);
    out.row("Patient").reference(request.subject());
    Doses.row(request.dosageInstruction(), out);
    out.row("Status").code(request.status());
    out.row("Ordered").date(request.authoredOn());
    out.row("Ordered by").reference(request.requester());
    out.row("Ended").date(request.dateEnded()).and().concept(request.reasonEnded());
    out.row("Reason").concepts(request.reasonCode());
    out.and().references(request.reasonReference());
    MedicationRequest.DispenseRequest dispense = request.dispenseRequest();
    if (dispense != null) {
      out.row("Supply").quantity(dispense.quantity());
      out.and().quantity(dispense.expectedSupplyDuration());
      out.row("Repeats").integer(dispense.numberOfRepeatsAllowed());
    }
    out.notes(request.note());
  }

  static void statement(MedicationStatement statement, Narration out) {
    drug(statement.medication(), statement.head(), out);
    out.row("Patient").reference(statement.subject());
    out.row("Taken").flag(statement.wasNotTaken(), "no");
    out.and().value(statement.effective());
    out.and().concepts(statement.reasonNotTaken());
    Doses.row(statement.dosage(), out);
    out.row("Status").code(statement.status());
    out.row("Reason").concepts(statement.reasonCode());
    out.and().references(statement.reasonReference());
    out.row("Recorded").date(statement.dateAsserted());
    out.row("Source").reference(statement.informationSource());
    out.notes(statement.note());
  }

  static void administration(MedicationAdministration administration, Narration out) {
    drug(administration.medication(), administration.head(), out);
    out.row("Patient").reference(administration.subject());
    out.row("Given").flag(administration.wasNotGiven(), "no");
    out.and().value(administration.effective());
    out.and().concepts(administration.reasonNotGiven());
    out.row("Dose");
    Doses.dosage(administration.dosage(), out);
    out.row("Status").code(administration.status());
    out.row("Reason").concepts(administration.reasonCode());
    out.row("Performer").reference(administration.performer());
    out.notes(administration.note());
  }

  static void dispense(MedicationDispense dispense, Narration out) {
    drug(dispense.medication(), dispense.head(), out);
    out.row("Patient").reference(dispense.subject());
    out.row("Quantity").quantity(dispense.quantity());
    out.row("Supply for").quantity(dispense.daysSupply());
    Doses.row(dispense.dosageInstruction(), out);
    out.row("Status").code(dispense.status());
    out.row("Prepared").date(dispense.whenPrepared());
    out.row("Handed over").date(dispense.whenHandedOver());
    out.row("Dispensed by").reference(dispense.performer());
    out.notes(dispense.note());
  }

  /** The name of a drug, looked up if it is a contained resource. */
  private static void drug(Value medication, ResourceHead head, Narration out) {
    out.value(medication);
    if (!out.said() && medication instanceof Reference reference && reference.contained()) {
      Medication contained = contained(reference.uri(), head.contained());
      if (contained != null) {
        drug(contained, out);
      }
    }
  }

  private static void drug(Medication medication, Narration out) {
    out.concept(medication.code());
    if (!out.said()) {
      out.text(medication.name());
    }
  }

  private static Medication contained(String uri, List<Resource> resources) {
    for (Resource resource : resources) {
      String id = resource.head().id();
      if (resource instanceof Medication medication
          && id != null
          && uri.length() == id.length() + 1
          && uri.endsWith(id)) {
        return medication;
      }
    }
    return null;
  }
}
