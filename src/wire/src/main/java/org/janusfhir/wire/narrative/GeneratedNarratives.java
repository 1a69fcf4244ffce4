package org.janusfhir.wire.narrative;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.janusfhir.model.AllergyIntolerance;
import org.janusfhir.model.Appointment;
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
import org.janusfhir.model.Patient;
import org.janusfhir.model.Person;
import org.janusfhir.model.Practitioner;
import org.janusfhir.model.Procedure;
import org.janusfhir.model.RelatedPerson;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.Schedule;
import org.janusfhir.model.ServiceRequest;
import org.janusfhir.model.Slot;
import org.janusfhir.wire.NarrativeGenerator;
import org.janusfhir.wire.XhtmlWriter;

/**
 * Says in a title and a few rows what a resource is about: what people want to read, not everything
 * that is in it. It always says the type, since a narrative must have content. Without state, safe
 * for all threads.
 *
 * @see <a href="https://hl7.org/fhir/R4/narrative.html">Narrative</a>
 */
public final class GeneratedNarratives implements NarrativeGenerator {
  /** What people call a type. */
  private static final Map<ResourceType, String> TITLES = titles();

  /** None for a Binary and for a type out of scope. */
  @Override
  public boolean write(Resource resource, XhtmlWriter out) {
    ResourceType type = resource.resourceType();
    if (type == null || type == ResourceType.BINARY) {
      return false;
    }
    Div div = new Div(TITLES.get(type), out);
    say(type, resource, new Narration(div));
    div.end();
    return true;
  }

  private static void say(ResourceType type, Resource resource, Narration out) {
    switch (type) {
      case PATIENT -> People.patient((Patient) resource, out);
      case PERSON -> People.person((Person) resource, out);
      case RELATED_PERSON -> People.relatedPerson((RelatedPerson) resource, out);
      case PRACTITIONER -> People.practitioner((Practitioner) resource, out);
      case ORGANIZATION -> Facilities.organization((Organization) resource, out);
      case LOCATION -> Facilities.location((Location) resource, out);
      case DEVICE -> Facilities.device((Device) resource, out);
      case CONDITION -> Findings.condition((Condition) resource, out);
      case ALLERGY_INTOLERANCE -> Findings.allergy((AllergyIntolerance) resource, out);
      case OBSERVATION -> Measurements.observation((Observation) resource, out);
      case DIAGNOSTIC_REPORT -> Measurements.report((DiagnosticReport) resource, out);
      case ENCOUNTER -> Care.encounter((Encounter) resource, out);
      case PROCEDURE -> Care.procedure((Procedure) resource, out);
      case IMMUNIZATION -> Care.immunization((Immunization) resource, out);
      case SERVICE_REQUEST -> Plans.serviceRequest((ServiceRequest) resource, out);
      case DIAGNOSTIC_ORDER -> Plans.diagnosticOrder((DiagnosticOrder) resource, out);
      case CARE_PLAN -> Plans.carePlan((CarePlan) resource, out);
      case GOAL -> Plans.goal((Goal) resource, out);
      case MEDICATION -> Medications.medication((Medication) resource, out);
      case MEDICATION_REQUEST -> Medications.request((MedicationRequest) resource, out);
      case MEDICATION_STATEMENT -> Medications.statement((MedicationStatement) resource, out);
      case MEDICATION_ADMINISTRATION ->
          Medications.administration((MedicationAdministration) resource, out);
      case MEDICATION_DISPENSE -> Medications.dispense((MedicationDispense) resource, out);
      case DOCUMENT_REFERENCE -> Documents.document((DocumentReference) resource, out);
      case CONTRACT -> Documents.contract((Contract) resource, out);
      case APPOINTMENT -> Appointments.appointment((Appointment) resource, out);
      case SCHEDULE -> Appointments.schedule((Schedule) resource, out);
      case SLOT -> Appointments.slot((Slot) resource, out);
      case BINARY -> throw new IllegalArgumentException("a Binary has no narrative");
    }
  }

  /** <code>AllergyIntolerance</code> is called <code>Allergy intolerance</code>. */
  private static Map<ResourceType, String> titles() {
    Map<ResourceType, String> titles = new EnumMap<>(ResourceType.class);
    for (ResourceType type : ResourceType.values()) {
      String name = type.typeName();
      titles.put(
          type,
          name.charAt(0) + name.substring(1).replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT));
    }
    return titles;
  }
}
