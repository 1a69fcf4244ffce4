package org.janusfhir.store.codec;

import io.avaje.jsonb.Json;
import org.janusfhir.model.Address;
import org.janusfhir.model.AllergyIntolerance;
import org.janusfhir.model.Annotation;
import org.janusfhir.model.Appointment;
import org.janusfhir.model.Attachment;
import org.janusfhir.model.Binary;
import org.janusfhir.model.CarePlan;
import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.Coding;
import org.janusfhir.model.Condition;
import org.janusfhir.model.ContactPoint;
import org.janusfhir.model.Contract;
import org.janusfhir.model.Device;
import org.janusfhir.model.DiagnosticOrder;
import org.janusfhir.model.DiagnosticReport;
import org.janusfhir.model.DocumentReference;
import org.janusfhir.model.Encounter;
import org.janusfhir.model.Goal;
import org.janusfhir.model.HumanName;
import org.janusfhir.model.Identifier;
import org.janusfhir.model.Immunization;
import org.janusfhir.model.Location;
import org.janusfhir.model.Medication;
import org.janusfhir.model.MedicationAdministration;
import org.janusfhir.model.MedicationDispense;
import org.janusfhir.model.MedicationRequest;
import org.janusfhir.model.MedicationStatement;
import org.janusfhir.model.Meta;
import org.janusfhir.model.Observation;
import org.janusfhir.model.Organization;
import org.janusfhir.model.OtherResource;
import org.janusfhir.model.Patient;
import org.janusfhir.model.Period;
import org.janusfhir.model.Person;
import org.janusfhir.model.Practitioner;
import org.janusfhir.model.Primitive;
import org.janusfhir.model.Procedure;
import org.janusfhir.model.Quantity;
import org.janusfhir.model.Range;
import org.janusfhir.model.Ratio;
import org.janusfhir.model.Reference;
import org.janusfhir.model.RelatedPerson;
import org.janusfhir.model.SampledData;
import org.janusfhir.model.Schedule;
import org.janusfhir.model.ServiceRequest;
import org.janusfhir.model.Signature;
import org.janusfhir.model.Slot;
import org.janusfhir.model.Timing;

/**
 * The records the generator writes adapters for; the parts they are made of follow by themselves.
 */
@Json.Import({
  AllergyIntolerance.class,
  Appointment.class,
  Binary.class,
  CarePlan.class,
  Condition.class,
  Contract.class,
  Device.class,
  DiagnosticOrder.class,
  DiagnosticReport.class,
  DocumentReference.class,
  Encounter.class,
  Goal.class,
  Immunization.class,
  Location.class,
  Medication.class,
  MedicationAdministration.class,
  MedicationDispense.class,
  MedicationRequest.class,
  MedicationStatement.class,
  Observation.class,
  Organization.class,
  OtherResource.class,
  Patient.class,
  Person.class,
  Practitioner.class,
  Procedure.class,
  RelatedPerson.class,
  Schedule.class,
  ServiceRequest.class,
  Slot.class,
  Address.class,
  Annotation.class,
  Attachment.class,
  CodeableConcept.class,
  Coding.class,
  ContactPoint.class,
  HumanName.class,
  Identifier.class,
  Meta.class,
  Period.class,
  Primitive.class,
  Quantity.class,
  Range.class,
  Ratio.class,
  Reference.class,
  SampledData.class,
  Signature.class,
  Timing.class
})
final class ImportedTypes {
  private ImportedTypes() {}
}
