package org.janusfhir.dstu2;

import java.util.Map;
import org.janusfhir.wire.SearchDefinition;
import org.janusfhir.wire.SearchParameter;

/** What searches of DSTU2 accept for plans, goals and agreements. */
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
          SearchParameter.token("relatedcode", "related-code", "includes | replaces | fulfills"),
          SearchParameter.composite(
              "relatedcode-relatedplan",
              "related",
              "A combination of the type of relationship and the related plan",
              "relatedcode",
              "relatedplan"),
          SearchParameter.reference(
              "relatedplan", "related-plan", "Plan relationship exists with", "CarePlan"),
          SearchParameter.token("status", "status", "State of the plan"),
          SearchParameter.reference(
              "subject", "subject", "Who care plan is for", "Group", "Patient"));

  private static final SearchDefinition GOAL =
      SearchDefinition.of(
          SearchParameter.token("category", "category", "E.g. Treatment, dietary, behavioral, etc"),
          SearchParameter.date("date", "date", "When it began, changed its status or is due"),
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
              "Substance"),
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
              "subject", "subject", "The identity of the target of the contract", "Patient"));

  static final Map<String, SearchDefinition> TABLE =
      Map.ofEntries(
          Map.entry("CarePlan", CARE_PLAN),
          Map.entry("Goal", GOAL),
          Map.entry("Contract", CONTRACT));

  private PlanSearch() {}
}
