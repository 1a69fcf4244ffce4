package org.janusfhir.dstu2_1;

import java.util.Map;
import org.janusfhir.wire.SearchDefinition;
import org.janusfhir.wire.SearchParameter;

/** What searches of DSTU2.1 accept for orders and plans. */
final class OrderSearch {
  private static final SearchDefinition PROCEDURE_REQUEST =
      SearchDefinition.of(
          SearchParameter.reference(
              "encounter", "encounter", "Encounter request created during", "Encounter"),
          SearchParameter.token(
              "identifier", "identifier", "A unique identifier of the Procedure Request"),
          SearchParameter.reference(
              "orderer",
              "orderer",
              "Who made request",
              "Device",
              "Patient",
              "Practitioner",
              "RelatedPerson"),
          SearchParameter.reference(
              "patient", "patient", "Search by subject - a patient", "Patient"),
          SearchParameter.reference(
              "performer",
              "performer",
              "Who should perform the procedure",
              "Organization",
              "Patient",
              "Practitioner",
              "RelatedPerson"),
          SearchParameter.reference("subject", "subject", "Search by subject", "Group", "Patient"));

  private static final SearchDefinition DIAGNOSTIC_ORDER =
      SearchDefinition.of(
          SearchParameter.reference(
              "actor", "actor", "Who recorded or did this", "Device", "Practitioner"),
          SearchParameter.token(
              "bodysite", "bodysite", "Location of requested test (if applicable)"),
          SearchParameter.token(
              "code", "code", "Code to indicate the item (test or panel) being ordered"),
          SearchParameter.reference(
              "encounter",
              "encounter",
              "The encounter that this diagnostic order is associated with",
              "Encounter"),
          SearchParameter.date("event-date", "event-date", "The date at which the event happened"),
          SearchParameter.token(
              "event-status",
              "event-status",
              "proposed | draft | planned | requested | received | accepted | in-progress | review | completed | cancelled | suspended | rejected | failed | entered-in-error"),
          SearchParameter.composite(
              "event-status-date",
              "event-status-date",
              "A combination of past-status and date",
              "event-status",
              "event-date"),
          SearchParameter.token("identifier", "identifier", "Identifiers assigned to this order"),
          SearchParameter.date("item-date", "item-date", "The date at which the event happened"),
          SearchParameter.token(
              "item-past-status",
              "item-past-status",
              "proposed | draft | planned | requested | received | accepted | in-progress | review | completed | cancelled | suspended | rejected | failed | entered-in-error"),
          SearchParameter.token(
              "item-status",
              "item-status",
              "proposed | draft | planned | requested | received | accepted | in-progress | review | completed | cancelled | suspended | rejected | failed | entered-in-error"),
          SearchParameter.composite(
              "item-status-date",
              "item-status-date",
              "A combination of item-past-status and item-date",
              "item-past-status",
              "item-date"),
          SearchParameter.reference("orderer", "orderer", "Who ordered the test", "Practitioner"),
          SearchParameter.reference(
              "patient", "patient", "Who and/or what test is about", "Patient"),
          SearchParameter.reference(
              "specimen",
              "specimen",
              "If the whole order relates to specific specimens",
              "Specimen"),
          SearchParameter.token(
              "status",
              "status",
              "proposed | draft | planned | requested | received | accepted | in-progress | review | completed | cancelled | suspended | rejected | failed | entered-in-error"),
          SearchParameter.reference(
              "subject",
              "subject",
              "Who and/or what test is about",
              "Device",
              "Group",
              "Location",
              "Patient"));

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
              "MedicationOrder",
              "NutritionOrder",
              "Order",
              "ProcedureRequest",
              "ProcessRequest",
              "ReferralRequest",
              "SupplyRequest",
              "VisionPrescription"),
          SearchParameter.token("category", "category", "Kind of plan or team"),
          SearchParameter.reference(
              "condition", "condition", "Health issues this plan addresses", "Condition"),
          SearchParameter.reference(
              "context", "context", "Encounter in which it was made", "Encounter"),
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
              "RelatedPerson"),
          SearchParameter.composite(
              "related",
              "related",
              "A combination of the type of relationship and the related plan",
              "relatedcode",
              "relatedplan"),
          SearchParameter.token("relatedcode", "related-code", "includes | replaces | fulfills"),
          SearchParameter.reference(
              "relatedplan", "related-plan", "Plan relationship exists with", "CarePlan"),
          SearchParameter.token("status", "status", "State of the plan"),
          SearchParameter.reference(
              "subject", "subject", "Who care plan is for", "Group", "Patient"));

  private static final SearchDefinition GOAL =
      SearchDefinition.of(
          SearchParameter.token("category", "category", "E.g. Treatment, dietary, behavioral, etc"),
          SearchParameter.token("identifier", "identifier", "External Ids for this goal"),
          SearchParameter.reference(
              "patient", "patient", "Who this goal is intended for", "Patient"),
          SearchParameter.token(
              "status",
              "status",
              "proposed | planned | accepted | rejected | in-progress | achieved | sustaining | on-hold | cancelled"),
          SearchParameter.reference(
              "subject",
              "subject",
              "Who this goal is intended for",
              "Group",
              "Organization",
              "Patient"),
          SearchParameter.date("targetdate", "target-date", "Reach goal on or before"));

  private static final SearchDefinition CONTRACT =
      SearchDefinition.of(
          SearchParameter.reference(
              "agent",
              "actor",
              "Agent to the Contact",
              "Contract",
              "Device",
              "Group",
              "Location",
              "Organization",
              "Patient",
              "Practitioner",
              "RelatedPerson",
              "Substance"),
          SearchParameter.reference(
              "authority", "authority", "The authority of the contract", "Organization"),
          SearchParameter.reference("domain", "domain", "The domain of the contract", "Location"),
          SearchParameter.token("identifier", "identifier", "The identity of the contract"),
          SearchParameter.date("issued", "issued", "The date/time the contract was issued"),
          SearchParameter.reference(
              "patient",
              "patient",
              "The identity of the subject of the contract (if a patient)",
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
              "The identity of the subject of the contract",
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
              "MedicationOrder",
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
              "Slot"),
          SearchParameter.reference(
              "topic",
              "topic",
              "The identity of the topic of the contract",
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
              "MedicationOrder",
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
              "Slot"),
          SearchParameter.reference(
              "ttopic",
              "ttopic",
              "The identity of the topic of the contract terms",
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
              "MedicationOrder",
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
          Map.entry("ProcedureRequest", PROCEDURE_REQUEST),
          Map.entry("DiagnosticOrder", DIAGNOSTIC_ORDER),
          Map.entry("CarePlan", CARE_PLAN),
          Map.entry("Goal", GOAL),
          Map.entry("Contract", CONTRACT));

  private OrderSearch() {}
}
