package org.janusfhir.may2015;

import java.util.Map;
import org.janusfhir.wire.SearchDefinition;
import org.janusfhir.wire.SearchParameter;

/** What searches of May2015 accept for plans, goals and agreements. */
final class PlanSearch {
  private static final SearchDefinition CARE_PLAN =
      SearchDefinition.of(
          SearchParameter.token("activitycode", "activity-code", "Detail type of activity"),
          SearchParameter.date(
              "activitydate",
              "activity-date",
              "Specified date occurs within period specified by CarePlan.activity.timingSchedule"),
          SearchParameter.reference(
              "activityreference",
              "activity-reference",
              "Activity details defined in specific resource",
              "Appointment",
              "CommunicationRequest",
              "DeviceUseRequest",
              "DiagnosticOrder",
              "MedicationPrescription",
              "NutritionOrder",
              "Order",
              "ProcedureRequest",
              "ProcessRequest",
              "ReferralRequest",
              "Supply",
              "VisionPrescription"),
          SearchParameter.reference(
              "condition", "condition", "Health issues this plan addresses", "Condition"),
          SearchParameter.date("date", "date", "Time period plan covers"),
          SearchParameter.reference("goal", "goal", "Desired outcome of plan", "Goal"),
          SearchParameter.reference(
              "participant",
              "participant",
              "Who is involved",
              "Organization",
              "Patient",
              "Practitioner",
              "RelatedPerson"),
          SearchParameter.reference("patient", "patient", "Who care plan is for", "Patient"),
          SearchParameter.reference(
              "performer",
              "performer",
              "Matches if the practitioner is listed as a performer in any of the \"simple\" activities. (For performers of the detailed activities, chain through the activitydetail search parameter.)",
              "Organization",
              "Patient",
              "Practitioner",
              "RelatedPerson"));

  private static final SearchDefinition GOAL =
      SearchDefinition.of(
          SearchParameter.reference(
              "patient", "patient", "Who this goal is intended for", "Patient"));

  private static final SearchDefinition CONTRACT =
      SearchDefinition.of(
          SearchParameter.reference(
              "actor",
              "actor",
              "Value of Contract.actor.entity",
              "Contract",
              "Device",
              "Group",
              "Location",
              "Organization",
              "Patient",
              "Practitioner",
              "RelatedPerson",
              "Substance",
              "Supply"),
          SearchParameter.token("identifier", "identifier", "The identity of the contract"),
          SearchParameter.reference(
              "patient",
              "patient",
              "The identity of the target of the contract (if a patient)",
              "Patient"),
          SearchParameter.reference(
              "signer",
              "signer",
              "Contract Signatory Party",
              "Organization",
              "Patient",
              "Practitioner",
              "RelatedPerson"),
          SearchParameter.reference(
              "subject",
              "subject",
              "The identity of the target of the contract",
              "AllergyIntolerance",
              "Appointment",
              "Binary",
              "CarePlan",
              "Condition",
              "Contract",
              "Device",
              "DiagnosticOrder",
              "DiagnosticReport",
              "DocumentReference",
              "Encounter",
              "Goal",
              "Immunization",
              "Location",
              "Medication",
              "MedicationAdministration",
              "MedicationDispense",
              "MedicationPrescription",
              "MedicationStatement",
              "Observation",
              "Organization",
              "Patient",
              "Person",
              "Practitioner",
              "Procedure",
              "ProcedureRequest",
              "RelatedPerson",
              "Schedule",
              "Slot"));

  static final Map<String, SearchDefinition> TABLE =
      Map.ofEntries(
          Map.entry("CarePlan", CARE_PLAN),
          Map.entry("Goal", GOAL),
          Map.entry("Contract", CONTRACT));

  private PlanSearch() {}
}
