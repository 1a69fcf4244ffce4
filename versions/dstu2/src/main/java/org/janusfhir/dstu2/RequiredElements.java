package org.janusfhir.dstu2;

import java.util.Map;

/**
 * The elements without which a resource is not valid in DSTU2: those of the resource itself of
 * which the specification wants at least one.
 */
final class RequiredElements {
  private static final Map<String, String> TABLE =
      Map.ofEntries(
          Map.entry("AllergyIntolerance", "patient substance"),
          Map.entry("Appointment", "status participant"),
          Map.entry("Binary", "contentType content"),
          Map.entry("CarePlan", "status"),
          Map.entry("Condition", "patient code verificationStatus"),
          Map.entry("Device", "type"),
          Map.entry("DiagnosticOrder", "subject"),
          Map.entry("DiagnosticReport", "status code subject effective[x] issued performer"),
          Map.entry("DocumentReference", "type indexed status content"),
          Map.entry("Encounter", "status"),
          Map.entry("Goal", "description status"),
          Map.entry("Immunization", "status vaccineCode patient wasNotGiven reported"),
          Map.entry("MedicationAdministration", "status patient effectiveTime[x] medication[x]"),
          Map.entry("MedicationDispense", "medication[x]"),
          Map.entry("MedicationOrder", "medication[x]"),
          Map.entry("MedicationStatement", "patient status medication[x]"),
          Map.entry("Observation", "status code"),
          Map.entry("Procedure", "subject status code"),
          Map.entry("ProcedureRequest", "subject code"),
          Map.entry("RelatedPerson", "patient"),
          Map.entry("Schedule", "actor"),
          Map.entry("Slot", "schedule freeBusyType start end"));

  private RequiredElements() {}

  /** Those of a type that is served, separated by blanks. */
  static String of(String typeName) {
    return TABLE.getOrDefault(typeName, "");
  }
}
