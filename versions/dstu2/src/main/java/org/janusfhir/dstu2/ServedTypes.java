package org.janusfhir.dstu2;

import java.util.List;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.ResourceWriter;
import org.janusfhir.wire.ServedType;
import org.janusfhir.wire.TypeTable;

/** The resource types of DSTU2 that are served. */
final class ServedTypes {
  static final TypeTable TABLE =
      new TypeTable(
          List.of(
              served(
                  "AllergyIntolerance",
                  ResourceType.ALLERGY_INTOLERANCE,
                  new AllergyIntoleranceCodec(),
                  true),
              served("Appointment", ResourceType.APPOINTMENT, new AppointmentCodec(), true),
              served("Binary", ResourceType.BINARY, new BinaryCodec(), false),
              served("CarePlan", ResourceType.CARE_PLAN, new CarePlanCodec(), true),
              served("Condition", ResourceType.CONDITION, new ConditionCodec(), true),
              served("Contract", ResourceType.CONTRACT, new ContractCodec(), true),
              served("Device", ResourceType.DEVICE, new DeviceCodec(), true),
              served(
                  "DiagnosticOrder",
                  ResourceType.DIAGNOSTIC_ORDER,
                  new DiagnosticOrderCodec(),
                  true),
              served(
                  "DiagnosticReport",
                  ResourceType.DIAGNOSTIC_REPORT,
                  new DiagnosticReportCodec(),
                  true),
              served(
                  "DocumentReference",
                  ResourceType.DOCUMENT_REFERENCE,
                  new DocumentReferenceCodec(),
                  true),
              served("Encounter", ResourceType.ENCOUNTER, new EncounterCodec(), true),
              served("Goal", ResourceType.GOAL, new GoalCodec(), true),
              served("Immunization", ResourceType.IMMUNIZATION, new ImmunizationCodec(), true),
              served("Location", ResourceType.LOCATION, new LocationCodec(), true),
              served("Medication", ResourceType.MEDICATION, new MedicationCodec(), true),
              served(
                  "MedicationAdministration",
                  ResourceType.MEDICATION_ADMINISTRATION,
                  new MedicationAdministrationCodec(),
                  true),
              served(
                  "MedicationDispense",
                  ResourceType.MEDICATION_DISPENSE,
                  new MedicationDispenseCodec(),
                  true),
              served(
                  "MedicationOrder",
                  ResourceType.MEDICATION_REQUEST,
                  new MedicationOrderCodec(),
                  true),
              served(
                  "MedicationStatement",
                  ResourceType.MEDICATION_STATEMENT,
                  new MedicationStatementCodec(),
                  true),
              served("Observation", ResourceType.OBSERVATION, new ObservationCodec(), true),
              served("Organization", ResourceType.ORGANIZATION, new OrganizationCodec(), true),
              served("Patient", ResourceType.PATIENT, new PatientCodec(), true),
              served("Person", ResourceType.PERSON, new PersonCodec(), true),
              served("Practitioner", ResourceType.PRACTITIONER, new PractitionerCodec(), true),
              served("Procedure", ResourceType.PROCEDURE, new ProcedureCodec(), true),
              served(
                  "ProcedureRequest",
                  ResourceType.SERVICE_REQUEST,
                  new ProcedureRequestCodec(),
                  true),
              served("RelatedPerson", ResourceType.RELATED_PERSON, new RelatedPersonCodec(), true),
              served("Schedule", ResourceType.SCHEDULE, new ScheduleCodec(), true),
              served("Slot", ResourceType.SLOT, new SlotCodec(), true)));

  private ServedTypes() {}

  private static ServedType served(
      String name,
      ResourceType type,
      ResourceWriter<? extends Resource> writer,
      boolean domainResource) {
    return new ServedType(
        Name.of(name), type, writer, domainResource, Elements.of(name), Searches.of(name));
  }
}
