package org.janusfhir.model.search;

import java.util.List;
import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.Medication;
import org.janusfhir.model.MedicationRequest;
import org.janusfhir.model.MedicationStatement;
import org.janusfhir.model.Reference;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.Value;

/** Parameters of medications: what they are, ordered and taken. */
final class MedicationParameters {
  private MedicationParameters() {}

  static List<SearchParameters<?>> all() {
    return List.of(medication(), medicationRequest(), medicationStatement());
  }

  private static SearchParameters<Medication> medication() {
    return SearchParameters.of(ResourceType.MEDICATION, Medication.class)
        .add("code", (r, out) -> Values.concept(r.code(), out))
        .add(
            "container",
            (r, out) ->
                Values.concept(r.packaging() == null ? null : r.packaging().container(), out))
        .add(
            "form",
            (r, out) -> Values.concept(r.product() == null ? null : r.product().form(), out))
        .add("ingredient", (r, out) -> ingredients(r, false, out))
        .add("ingredient-code", (r, out) -> ingredients(r, true, out))
        .add("manufacturer", (r, out) -> Values.reference(r.manufacturer(), out))
        .add("name", (r, out) -> Values.string(r.name(), out))
        .add("package-item", (r, out) -> packageItems(r, false, out))
        .add("package-item-code", (r, out) -> packageItems(r, true, out));
  }

  private static void ingredients(Medication medication, boolean coded, Extraction out) {
    if (medication.product() != null) {
      for (Medication.Ingredient ingredient : medication.product().ingredient()) {
        item(ingredient.item(), coded, out);
      }
    }
  }

  private static void packageItems(Medication medication, boolean coded, Extraction out) {
    if (medication.packaging() != null) {
      for (Medication.Content content : medication.packaging().content()) {
        item(content.item(), coded, out);
      }
    }
  }

  private static void item(Value item, boolean coded, Extraction out) {
    if (coded) {
      Values.concept(Value.as(CodeableConcept.class, item), out);
    } else {
      Values.reference(Value.as(Reference.class, item), out);
    }
  }

  private static SearchParameters<MedicationRequest> medicationRequest() {
    return SearchParameters.of(ResourceType.MEDICATION_REQUEST, MedicationRequest.class)
        .add("code", (r, out) -> MedicationValues.code(r, r.medication(), out))
        .addDate("date-written", MedicationRequest::authoredOn)
        .add("encounter", (r, out) -> Values.reference(r.encounter(), out))
        .add("identifier", (r, out) -> Values.identifiers(r.identifier(), out))
        .add("medication", (r, out) -> MedicationValues.reference(r.medication(), out))
        .add("patient", (r, out) -> Values.patient(r.subject(), out))
        .add("prescriber", (r, out) -> Values.reference(r.requester(), out))
        .add("status", (r, out) -> Values.code(r.status(), out))
        .add("timing-bounds", (r, out) -> MedicationValues.bounds(r.dosageInstruction(), out))
        .add(
            "timing-bounds-end", (r, out) -> MedicationValues.boundsEnd(r.dosageInstruction(), out))
        .time(r -> TimeValues.first(r.authoredOn()))
        .course(
            r ->
                TimeValues.hull(
                    r.authoredOn(),
                    r.dateEnded() == null
                        ? MedicationValues.wholeBounds(r.dosageInstruction())
                        : r.dateEnded()));
  }

  private static SearchParameters<MedicationStatement> medicationStatement() {
    return SearchParameters.of(ResourceType.MEDICATION_STATEMENT, MedicationStatement.class)
        .add("code", (r, out) -> MedicationValues.code(r, r.medication(), out))
        .add("effective", (r, out) -> TimeValues.choice(r.effective(), out))
        .add("identifier", (r, out) -> Values.identifiers(r.identifier(), out))
        .add("medication", (r, out) -> MedicationValues.reference(r.medication(), out))
        .add("patient", (r, out) -> Values.patient(r.subject(), out))
        .add("source", (r, out) -> Values.reference(r.informationSource(), out))
        .add("status", (r, out) -> Values.code(r.status(), out))
        .time(r -> TimeValues.first(r.effective(), r.dateAsserted()));
  }
}
