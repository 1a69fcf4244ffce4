package org.janusfhir.dstu2_1;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import org.janusfhir.model.AddressUse;
import org.janusfhir.model.AdministrativeGender;
import org.janusfhir.model.AllergyCategory;
import org.janusfhir.model.AllergyCriticality;
import org.janusfhir.model.AllergyType;
import org.janusfhir.model.AppointmentStatus;
import org.janusfhir.model.CarePlanRelationshipType;
import org.janusfhir.model.CarePlanStatus;
import org.janusfhir.model.DiagnosticOrderStatus;
import org.janusfhir.model.DiagnosticReportStatus;
import org.janusfhir.model.DocumentReferenceStatus;
import org.janusfhir.model.DocumentRelationshipType;
import org.janusfhir.model.EncounterStatus;
import org.janusfhir.model.GoalStatus;
import org.janusfhir.model.LocationStatus;
import org.janusfhir.model.MedicationAdministrationStatus;
import org.janusfhir.model.MedicationDispenseStatus;
import org.janusfhir.model.MedicationRequestStatus;
import org.janusfhir.model.MedicationStatementStatus;
import org.janusfhir.model.ObservationRelationshipType;
import org.janusfhir.model.ObservationStatus;
import org.janusfhir.model.ParticipationStatus;
import org.janusfhir.model.ReactionSeverity;
import org.janusfhir.model.SlotStatus;
import org.janusfhir.wire.SearchCodes;
import org.janusfhir.wire.SearchDefinition;
import org.janusfhir.wire.SearchParameter;

/**
 * The codes of DSTU2.1 in searches: what a resource shows is what it is found by. Parameters that
 * are not here have codes that are taken as they are.
 */
final class CodedParameters {
  private static final String HL7 = "http://hl7.org/fhir/";

  /** Of every type that has it. */
  private static final Map<String, SearchCodes> COMMON =
      Map.of(
          "address-use",
          SearchCodes.of(HL7 + "address-use", AddressUse.values()),
          "gender",
          SearchCodes.of(HL7 + "administrative-gender", AdministrativeGender.values()));

  /** Not an enumeration of the canonical model, since the binding is only preferred. */
  private static final SearchCodes CLINICAL_STATUS =
      new SearchCodes(
          HL7 + "condition-clinical",
          Map.of(
              "active", List.of("active"),
              "inactive", List.of("inactive"),
              "recurrence", List.of("recurrence"),
              "relapse", List.of("relapse"),
              "remission", List.of("remission"),
              "resolved", List.of("resolved")));

  /** As documented: true is with those that were not given, false without them. */
  private static final SearchCodes NOT_GIVEN_INCLUDED =
      new SearchCodes(null, Map.of("true", List.of("true", "false"), "false", List.of("false")));

  private static final Map<String, SearchCodes> TABLE =
      Map.ofEntries(
          entry(
              "AllergyIntolerance.category",
              SearchCodes.of(HL7 + "allergy-intolerance-category", AllergyCategory.values())),
          entry(
              "AllergyIntolerance.criticality",
              SearchCodes.of(HL7 + "allergy-intolerance-criticality", AllergyCriticality.values())),
          entry(
              "AllergyIntolerance.severity",
              SearchCodes.of(HL7 + "reaction-event-severity", ReactionSeverity.values())),
          entry("AllergyIntolerance.status", AllergyStatusCodes.searched()),
          entry(
              "AllergyIntolerance.type",
              SearchCodes.of(HL7 + "allergy-intolerance-type", AllergyType.values())),
          entry(
              "Appointment.part-status",
              SearchCodes.of(HL7 + "participationstatus", ParticipationStatus.values())),
          entry(
              "Appointment.status",
              SearchCodes.of(HL7 + "appointmentstatus", AppointmentStatus.values())),
          entry(
              "CarePlan.relatedcode",
              SearchCodes.of(HL7 + "care-plan-relationship", CarePlanRelationshipType.values())),
          entry(
              "CarePlan.status", SearchCodes.of(HL7 + "care-plan-status", CarePlanStatus.values())),
          entry("Condition.clinicalstatus", CLINICAL_STATUS),
          entry(
              "DiagnosticOrder.event-status",
              SearchCodes.of(HL7 + "diagnostic-order-status", DiagnosticOrderStatus.values())),
          entry(
              "DiagnosticOrder.item-past-status",
              SearchCodes.of(HL7 + "diagnostic-order-status", DiagnosticOrderStatus.values())),
          entry(
              "DiagnosticOrder.item-status",
              SearchCodes.of(HL7 + "diagnostic-order-status", DiagnosticOrderStatus.values())),
          entry(
              "DiagnosticOrder.status",
              SearchCodes.of(HL7 + "diagnostic-order-status", DiagnosticOrderStatus.values())),
          entry(
              "DiagnosticReport.status",
              SearchCodes.of(HL7 + "diagnostic-report-status", DiagnosticReportStatus.values())),
          entry(
              "DocumentReference.relation",
              SearchCodes.of(
                  HL7 + "document-relationship-type", DocumentRelationshipType.values())),
          entry(
              "DocumentReference.status",
              SearchCodes.of(HL7 + "document-reference-status", DocumentReferenceStatus.values())),
          entry(
              "Encounter.status",
              SearchCodes.of(HL7 + "encounter-state", EncounterStatus.values())),
          entry("Goal.status", SearchCodes.of(HL7 + "goal-status", GoalStatus.values())),
          entry(
              "Immunization.status",
              SearchCodes.of(
                  HL7 + "medication-admin-status", MedicationAdministrationStatus.values())),
          entry(
              "Location.status", SearchCodes.of(HL7 + "location-status", LocationStatus.values())),
          entry("MedicationAdministration.notgiven", NOT_GIVEN_INCLUDED),
          entry(
              "MedicationAdministration.status",
              SearchCodes.of(
                  HL7 + "medication-admin-status", MedicationAdministrationStatus.values())),
          entry(
              "MedicationDispense.status",
              SearchCodes.of(
                  HL7 + "medication-dispense-status", MedicationDispenseStatus.values())),
          entry(
              "MedicationOrder.status",
              SearchCodes.of(
                  HL7 + "medication-order-status",
                  MedicationRequestStatus.values(),
                  MedicationRequestStatusCodes::write)),
          entry(
              "MedicationStatement.status",
              SearchCodes.of(
                  HL7 + "medication-statement-status", MedicationStatementStatus.values())),
          entry(
              "Observation.related-type",
              SearchCodes.of(
                  HL7 + "observation-relationshiptypes",
                  ObservationRelationshipType.values(),
                  ObservationRelationshipTypeCodes::write)),
          entry(
              "Observation.status",
              SearchCodes.of(HL7 + "observation-status", ObservationStatus.values())),
          entry("Slot.status", SearchCodes.of(HL7 + "slotstatus", SlotStatus.values())));

  private CodedParameters() {}

  /** The parameters of a type with their codes. */
  static SearchDefinition with(String typeName, SearchDefinition definition) {
    List<SearchParameter> parameters =
        definition.parameters().stream().map(row -> coded(typeName, row)).toList();
    return new SearchDefinition(
        parameters,
        definition.rules(),
        definition.defaultCount(),
        definition.maxCount(),
        definition.order());
  }

  private static SearchParameter coded(String typeName, SearchParameter row) {
    SearchCodes codes = TABLE.get(typeName + '.' + row.name());
    SearchCodes known = codes == null ? COMMON.get(row.name()) : codes;
    return known == null ? row : row.codes(known);
  }
}
