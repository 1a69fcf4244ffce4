package org.janusfhir.model;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** The resource types of this record, by their canonical names. */
public enum ResourceType {
  PATIENT("Patient"),
  PERSON("Person"),
  RELATED_PERSON("RelatedPerson"),
  PRACTITIONER("Practitioner"),
  ORGANIZATION("Organization"),
  LOCATION("Location"),
  ENCOUNTER("Encounter"),
  CONDITION("Condition"),
  ALLERGY_INTOLERANCE("AllergyIntolerance"),
  OBSERVATION("Observation"),
  DIAGNOSTIC_REPORT("DiagnosticReport"),
  PROCEDURE("Procedure"),
  SERVICE_REQUEST("ServiceRequest"),
  DIAGNOSTIC_ORDER("DiagnosticOrder"),
  IMMUNIZATION("Immunization"),
  MEDICATION("Medication"),
  MEDICATION_REQUEST("MedicationRequest"),
  MEDICATION_STATEMENT("MedicationStatement"),
  MEDICATION_ADMINISTRATION("MedicationAdministration"),
  MEDICATION_DISPENSE("MedicationDispense"),
  DOCUMENT_REFERENCE("DocumentReference"),
  BINARY("Binary"),
  CARE_PLAN("CarePlan"),
  GOAL("Goal"),
  APPOINTMENT("Appointment"),
  SCHEDULE("Schedule"),
  SLOT("Slot"),
  DEVICE("Device"),
  CONTRACT("Contract");

  private static final Map<String, ResourceType> BY_NAME =
      Arrays.stream(values()).collect(Collectors.toMap(ResourceType::typeName, type -> type));

  private final String typeName;

  ResourceType(String typeName) {
    this.typeName = typeName;
  }

  /** The canonical name; a version may have another. */
  public String typeName() {
    return typeName;
  }

  /**
   * The type of that canonical name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static ResourceType of(String typeName) {
    ResourceType type = BY_NAME.get(typeName);
    if (type == null) {
      throw new IllegalArgumentException("There is no type '" + typeName + "'");
    }
    return type;
  }
}
