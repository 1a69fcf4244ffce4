package org.janusfhir.model.search;

import java.util.List;
import org.janusfhir.model.Medication;
import org.janusfhir.model.MedicationAdministration;
import org.janusfhir.model.MedicationDispense;
import org.janusfhir.model.MedicationRequest;
import org.janusfhir.model.MedicationStatement;
import org.janusfhir.model.ResourceType;

/** Parameters of medications: what they are, ordered, given and taken. */
final class MedicationParameters {
  private MedicationParameters() {}

  static List<SearchParameters<?>> all() {
    return List.of(
        medication(),
        medicationAdministration(),
        medicationDispense(),
        medicationRequest(),
        medicationStatement());
  }

  private static SearchParameters<Medication> medication() {
    return SearchParameters.of(ResourceType.MEDICATION, Medication.class);
  }

  private static SearchParameters<MedicationAdministration> medicationAdministration() {
    return SearchParameters.of(
            ResourceType.MEDICATION_ADMINISTRATION, MedicationAdministration.class)
        .add("identifier", (r, out) -> Values.identifiers(r.identifier(), out))
        .add("patient", (r, out) -> Values.patient(r.subject(), out))
        .add("subject", (r, out) -> Values.reference(r.subject(), out))
        .time(r -> Values.firstStart(r.effective()));
  }

  private static SearchParameters<MedicationDispense> medicationDispense() {
    return SearchParameters.of(ResourceType.MEDICATION_DISPENSE, MedicationDispense.class)
        .add("identifier", (r, out) -> Values.identifier(r.identifier(), out))
        .add("patient", (r, out) -> Values.patient(r.subject(), out))
        .add("subject", (r, out) -> Values.reference(r.subject(), out))
        .time(r -> Values.firstStart(r.whenHandedOver(), r.whenPrepared()));
  }

  private static SearchParameters<MedicationRequest> medicationRequest() {
    return SearchParameters.of(ResourceType.MEDICATION_REQUEST, MedicationRequest.class)
        .add("identifier", (r, out) -> Values.identifiers(r.identifier(), out))
        .add("patient", (r, out) -> Values.patient(r.subject(), out))
        .add("subject", (r, out) -> Values.reference(r.subject(), out))
        .time(r -> Values.firstStart(r.authoredOn()));
  }

  private static SearchParameters<MedicationStatement> medicationStatement() {
    return SearchParameters.of(ResourceType.MEDICATION_STATEMENT, MedicationStatement.class)
        .add("identifier", (r, out) -> Values.identifiers(r.identifier(), out))
        .add("patient", (r, out) -> Values.patient(r.subject(), out))
        .add("subject", (r, out) -> Values.reference(r.subject(), out))
        .time(r -> Values.firstStart(r.effective(), r.dateAsserted()));
  }
}
