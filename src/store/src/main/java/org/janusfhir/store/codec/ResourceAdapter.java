package org.janusfhir.store.codec;

import io.avaje.json.JsonAdapter;
import io.avaje.json.JsonReader;
import io.avaje.json.JsonWriter;
import io.avaje.jsonb.Jsonb;
import org.janusfhir.model.AllergyIntolerance;
import org.janusfhir.model.Appointment;
import org.janusfhir.model.Binary;
import org.janusfhir.model.CarePlan;
import org.janusfhir.model.Condition;
import org.janusfhir.model.Contract;
import org.janusfhir.model.Device;
import org.janusfhir.model.DiagnosticOrder;
import org.janusfhir.model.DiagnosticReport;
import org.janusfhir.model.DocumentReference;
import org.janusfhir.model.Encounter;
import org.janusfhir.model.Goal;
import org.janusfhir.model.Immunization;
import org.janusfhir.model.Location;
import org.janusfhir.model.Medication;
import org.janusfhir.model.MedicationAdministration;
import org.janusfhir.model.MedicationDispense;
import org.janusfhir.model.MedicationRequest;
import org.janusfhir.model.MedicationStatement;
import org.janusfhir.model.Observation;
import org.janusfhir.model.Organization;
import org.janusfhir.model.OtherResource;
import org.janusfhir.model.Patient;
import org.janusfhir.model.Person;
import org.janusfhir.model.Practitioner;
import org.janusfhir.model.Procedure;
import org.janusfhir.model.RelatedPerson;
import org.janusfhir.model.Resource;
import org.janusfhir.model.Schedule;
import org.janusfhir.model.ServiceRequest;
import org.janusfhir.model.Slot;

/** A resource as an array of the name of its record and the record. */
final class ResourceAdapter implements JsonAdapter<Resource> {
  private final Records<Resource> records;

  ResourceAdapter(Jsonb jsonb) {
    records =
        new Records<Resource>(jsonb)
            .add(AllergyIntolerance.class)
            .add(Appointment.class)
            .add(Binary.class)
            .add(CarePlan.class)
            .add(Condition.class)
            .add(Contract.class)
            .add(Device.class)
            .add(DiagnosticOrder.class)
            .add(DiagnosticReport.class)
            .add(DocumentReference.class)
            .add(Encounter.class)
            .add(Goal.class)
            .add(Immunization.class)
            .add(Location.class)
            .add(Medication.class)
            .add(MedicationAdministration.class)
            .add(MedicationDispense.class)
            .add(MedicationRequest.class)
            .add(MedicationStatement.class)
            .add(Observation.class)
            .add(Organization.class)
            .add(OtherResource.class)
            .add(Patient.class)
            .add(Person.class)
            .add(Practitioner.class)
            .add(Procedure.class)
            .add(RelatedPerson.class)
            .add(Schedule.class)
            .add(ServiceRequest.class)
            .add(Slot.class);
  }

  @Override
  public void toJson(JsonWriter writer, Resource value) {
    writer.beginArray();
    records.write(writer, value);
    writer.endArray();
  }

  @Override
  public Resource fromJson(JsonReader reader) {
    reader.beginArray();
    reader.hasNextElement();
    String name = reader.readString();
    reader.hasNextElement();
    Resource value = records.read(name, reader);
    reader.hasNextElement();
    reader.endArray();
    return value;
  }
}
