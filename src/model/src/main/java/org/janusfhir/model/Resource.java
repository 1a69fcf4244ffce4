package org.janusfhir.model;

/**
 * A resource of the canonical record.
 *
 * @see <a href="https://hl7.org/fhir/R4/resource.html">Resource</a>
 */
public sealed interface Resource extends Element
    permits AllergyIntolerance,
        Appointment,
        Binary,
        CarePlan,
        Condition,
        Contract,
        Device,
        DiagnosticOrder,
        DiagnosticReport,
        DocumentReference,
        Encounter,
        Goal,
        Immunization,
        Location,
        Medication,
        MedicationAdministration,
        MedicationDispense,
        MedicationRequest,
        MedicationStatement,
        Observation,
        Organization,
        OtherResource,
        Patient,
        Person,
        Practitioner,
        Procedure,
        RelatedPerson,
        Schedule,
        ServiceRequest,
        Slot {
  /** What every resource has; never null. */
  ResourceHead head();

  /** Its type; null only for an {@link OtherResource}, which has no identity of its own. */
  ResourceType resourceType();
}
