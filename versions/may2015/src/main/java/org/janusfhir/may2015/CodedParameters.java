package org.janusfhir.may2015;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import org.janusfhir.model.AdministrativeGender;
import org.janusfhir.model.AllergyCategory;
import org.janusfhir.model.AllergyCriticality;
import org.janusfhir.model.AllergyType;
import org.janusfhir.model.AppointmentStatus;
import org.janusfhir.model.ConditionVerificationStatus;
import org.janusfhir.model.DiagnosticOrderStatus;
import org.janusfhir.model.DiagnosticReportStatus;
import org.janusfhir.model.DocumentReferenceStatus;
import org.janusfhir.model.DocumentRelationshipType;
import org.janusfhir.model.EncounterStatus;
import org.janusfhir.model.LocationStatus;
import org.janusfhir.model.MedicationAdministrationStatus;
import org.janusfhir.model.MedicationDispenseStatus;
import org.janusfhir.model.MedicationRequestStatus;
import org.janusfhir.model.MedicationStatementStatus;
import org.janusfhir.model.ObservationRelationshipType;
import org.janusfhir.model.ObservationReliability;
import org.janusfhir.model.ObservationStatus;
import org.janusfhir.model.ParticipationStatus;
import org.janusfhir.model.ReactionSeverity;
import org.janusfhir.model.SlotStatus;
import org.janusfhir.wire.SearchCodes;
import org.janusfhir.wire.SearchDefinition;
import org.janusfhir.wire.SearchParameter;

/**
 * The codes of May2015 in searches: what a resource shows is what it is found by. Parameters that
 * are not here have codes that are taken as they are.
 */
final class CodedParameters {
  private static final String HL7 = "http://hl7.org/fhir/";

  /** Of every type that has it. */
  private static final Map<String, SearchCodes> COMMON =
      Map.of(
          "gender", SearchCodes.of(HL7 + "administrative-gender", AdministrativeGender.values()));

  private static final Map<String, SearchCodes> TABLE =
      Map.ofEntries(
          entry(
              "AllergyIntolerance.category",
              SearchCodes.of(
                  HL7 + "allergy-intolerance-category",
                  AllergyCategory.values(),
                  AllergyCategoryCodes::write)),
          entry(
              "AllergyIntolerance.criticality",
              SearchCodes.of(
                  HL7 + "allergy-intolerance-criticality",
                  AllergyCriticality.values(),
                  AllergyCriticalityCodes::write)),
          entry(
              "AllergyIntolerance.severity",
              SearchCodes.of(HL7 + "reaction-event-severity", ReactionSeverity.values())),
          entry("AllergyIntolerance.status", AllergyStatusCodes.searched()),
          entry(
              "AllergyIntolerance.type",
              SearchCodes.of(
                  HL7 + "allergy-intolerance-type", AllergyType.values(), AllergyTypeCodes::write)),
          entry(
              "Appointment.partstatus",
              SearchCodes.of(HL7 + "participationstatus", ParticipationStatus.values())),
          entry(
              "Appointment.status",
              SearchCodes.of(
                  HL7 + "appointmentstatus",
                  AppointmentStatus.values(),
                  AppointmentStatusCodes::write)),
          entry(
              "Condition.clinicalstatus",
              SearchCodes.of(
                  HL7 + "condition-status",
                  ConditionVerificationStatus.values(),
                  ConditionVerificationStatusCodes::write)),
          entry(
              "DiagnosticOrder.event-status",
              SearchCodes.of(
                  HL7 + "diagnostic-order-status",
                  DiagnosticOrderStatus.values(),
                  DiagnosticOrderStatusCodes::write)),
          entry(
              "DiagnosticOrder.item-past-status",
              SearchCodes.of(
                  HL7 + "diagnostic-order-status",
                  DiagnosticOrderStatus.values(),
                  DiagnosticOrderStatusCodes::write)),
          entry(
              "DiagnosticOrder.item-status",
              SearchCodes.of(
                  HL7 + "diagnostic-order-status",
                  DiagnosticOrderStatus.values(),
                  DiagnosticOrderStatusCodes::write)),
          entry(
              "DiagnosticOrder.status",
              SearchCodes.of(
                  HL7 + "diagnostic-order-status",
                  DiagnosticOrderStatus.values(),
                  DiagnosticOrderStatusCodes::write)),
          entry(
              "DiagnosticReport.status",
              SearchCodes.of(HL7 + "diagnostic-report-status", DiagnosticReportStatus.values())),
          entry(
              "DocumentReference.relation",
              SearchCodes.of(
                  HL7 + "document-relationship-type", DocumentRelationshipType.values())),
          entry(
              "DocumentReference.status",
              SearchCodes.of(
                  HL7 + "document-reference-status",
                  DocumentReferenceStatus.values(),
                  DocumentReferenceStatusCodes::write)),
          entry(
              "Encounter.status",
              SearchCodes.of(HL7 + "encounter-state", EncounterStatus.values())),
          entry(
              "Location.status", SearchCodes.of(HL7 + "location-status", LocationStatus.values())),
          entry(
              "MedicationAdministration.status",
              SearchCodes.of(
                  HL7 + "medication-admin-status", MedicationAdministrationStatus.values())),
          entry(
              "MedicationDispense.status",
              SearchCodes.of(
                  HL7 + "medication-dispense-status", MedicationDispenseStatus.values())),
          entry(
              "MedicationPrescription.status",
              SearchCodes.of(
                  HL7 + "medication-prescription-status",
                  MedicationRequestStatus.values(),
                  MedicationRequestStatusCodes::write)),
          entry(
              "MedicationStatement.status",
              SearchCodes.of(
                  HL7 + "medication-statement-status",
                  MedicationStatementStatus.values(),
                  MedicationStatementStatusCodes::write)),
          entry(
              "Observation.related-type",
              SearchCodes.of(
                  HL7 + "observation-relationshiptypes", ObservationRelationshipType.values())),
          entry(
              "Observation.reliability",
              SearchCodes.of(HL7 + "observation-reliability", ObservationReliability.values())),
          entry(
              "Observation.status",
              SearchCodes.of(HL7 + "observation-status", ObservationStatus.values())),
          entry(
              "Slot.fbtype",
              SearchCodes.of(HL7 + "slotstatus", SlotStatus.values(), SlotStatusCodes::write)));

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
