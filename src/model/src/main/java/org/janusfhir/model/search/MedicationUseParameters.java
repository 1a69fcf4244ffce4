package org.janusfhir.model.search;

import java.util.List;
import org.janusfhir.model.MedicationAdministration;
import org.janusfhir.model.MedicationDispense;
import org.janusfhir.model.ResourceType;

/** Parameters of medications given and handed over. */
final class MedicationUseParameters {
  private MedicationUseParameters() {}

  static List<SearchParameters<?>> all() {
    return List.of(medicationAdministration(), medicationDispense());
  }

  private static SearchParameters<MedicationAdministration> medicationAdministration() {
    return SearchParameters.of(
            ResourceType.MEDICATION_ADMINISTRATION, MedicationAdministration.class)
        .add("code", (r, out) -> MedicationValues.code(r, r.medication(), out))
        .add("device", (r, out) -> Values.references(r.device(), out))
        .add("effective-time", (r, out) -> TimeValues.choice(r.effective(), out))
        .add("encounter", (r, out) -> Values.reference(r.encounter(), out))
        .add("identifier", (r, out) -> Values.identifiers(r.identifier(), out))
        .add("medication", (r, out) -> MedicationValues.reference(r.medication(), out))
        .add("not-given", (r, out) -> Values.bool(isNotGiven(r), out))
        .add("patient", (r, out) -> Values.patient(r.subject(), out))
        .add("practitioner", (r, out) -> Values.reference(r.performer(), out))
        .add("prescription", (r, out) -> Values.reference(r.request(), out))
        .add("status", (r, out) -> Values.code(r.status(), out))
        .time(r -> TimeValues.first(r.effective()));
  }

  /** What does not say that it was not given was given. */
  private static boolean isNotGiven(MedicationAdministration administration) {
    return Boolean.TRUE.equals(administration.wasNotGiven());
  }

  private static SearchParameters<MedicationDispense> medicationDispense() {
    return SearchParameters.of(ResourceType.MEDICATION_DISPENSE, MedicationDispense.class)
        .add("code", (r, out) -> MedicationValues.code(r, r.medication(), out))
        .add("destination", (r, out) -> Values.reference(r.destination(), out))
        .add("dispenser", (r, out) -> Values.reference(r.performer(), out))
        .add("identifier", (r, out) -> Values.identifier(r.identifier(), out))
        .add("medication", (r, out) -> MedicationValues.reference(r.medication(), out))
        .add("patient", (r, out) -> Values.patient(r.subject(), out))
        .add("prescription", (r, out) -> Values.references(r.authorizingPrescription(), out))
        .add("receiver", (r, out) -> Values.references(r.receiver(), out))
        .add(
            "responsible-party",
            (r, out) -> {
              if (r.substitution() != null) {
                Values.references(r.substitution().responsibleParty(), out);
              }
            })
        .add("status", (r, out) -> Values.code(r.status(), out))
        .add("type", (r, out) -> Values.concept(r.type(), out))
        .addDate("when-handed-over", MedicationDispense::whenHandedOver)
        .addDate("when-prepared", MedicationDispense::whenPrepared)
        .time(r -> TimeValues.first(r.whenHandedOver(), r.whenPrepared()));
  }
}
