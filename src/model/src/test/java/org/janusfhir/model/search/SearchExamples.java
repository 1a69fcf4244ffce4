package org.janusfhir.model.search;

import java.math.BigDecimal;
import java.util.List;
import org.janusfhir.model.AllergyVerificationStatus;
import org.janusfhir.model.Appointment;
import org.janusfhir.model.CarePlan;
import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.Coding;
import org.janusfhir.model.Condition;
import org.janusfhir.model.ConditionVerificationStatus;
import org.janusfhir.model.ContactPoint;
import org.janusfhir.model.ContactPointSystem;
import org.janusfhir.model.DeviceStatus;
import org.janusfhir.model.DiagnosticOrderStatus;
import org.janusfhir.model.DiagnosticReportStatus;
import org.janusfhir.model.DocumentReferenceStatus;
import org.janusfhir.model.Extension;
import org.janusfhir.model.Extras;
import org.janusfhir.model.FhirDateTime;
import org.janusfhir.model.MedicationAdministrationStatus;
import org.janusfhir.model.MedicationDispenseStatus;
import org.janusfhir.model.MedicationRequestStatus;
import org.janusfhir.model.MedicationStatementStatus;
import org.janusfhir.model.Meta;
import org.janusfhir.model.Observation;
import org.janusfhir.model.ObservationStatus;
import org.janusfhir.model.Period;
import org.janusfhir.model.Person;
import org.janusfhir.model.Primitive;
import org.janusfhir.model.ProcedureStatus;
import org.janusfhir.model.Quantity;
import org.janusfhir.model.Reference;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.Value;
import org.janusfhir.model.ValueType;
import org.janusfhir.model.examples.CanonicalExamples;
import org.janusfhir.model.examples.With;

/** Resources with values that no example of the model has. */
final class SearchExamples {
  static final String UCUM = "http://unitsofmeasure.org";
  private static final String STATUS = "status";

  private SearchExamples() {}

  static List<Resource> all() {
    List<ContactPoint> email = List.of(email("Ana@Example.org"));
    return List.of(
        with(ResourceType.PATIENT, "telecom", email),
        with(ResourceType.PERSON, "telecom", email),
        with(ResourceType.RELATED_PERSON, "telecom", email),
        with(ResourceType.PRACTITIONER, "telecom", email),
        with(ResourceType.PERSON, "link", List.of(link("practitioner-1"), link("related-1"))),
        with(ResourceType.PATIENT, "active", false),
        with(
            with(ResourceType.PERSON, "active", false),
            "link",
            List.of(new Person.Link(Reference.to(ResourceType.PERSON, "person-2"), null, null))),
        with(ResourceType.ENCOUNTER, "status", null),
        with(
            ResourceType.SCHEDULE, "actor", Reference.to(ResourceType.RELATED_PERSON, "related-1")),
        panel(),
        with(
            ResourceType.MEDICATION_DISPENSE,
            "medication",
            Reference.to(ResourceType.MEDICATION, "medication-1")),
        condition(),
        carePlan(),
        appointment(),
        slot());
  }

  /** One of each type that can say so, entered in error. */
  static List<Resource> errors() {
    return List.of(
        with(
            ResourceType.ALLERGY_INTOLERANCE,
            "verificationStatus",
            AllergyVerificationStatus.ENTERED_IN_ERROR),
        with(
            ResourceType.CONDITION,
            "verificationStatus",
            ConditionVerificationStatus.ENTERED_IN_ERROR),
        with(ResourceType.DEVICE, STATUS, DeviceStatus.ENTERED_IN_ERROR),
        with(ResourceType.DIAGNOSTIC_ORDER, STATUS, DiagnosticOrderStatus.ENTERED_IN_ERROR),
        with(ResourceType.DIAGNOSTIC_REPORT, STATUS, DiagnosticReportStatus.ENTERED_IN_ERROR),
        with(ResourceType.DOCUMENT_REFERENCE, STATUS, DocumentReferenceStatus.ENTERED_IN_ERROR),
        with(ResourceType.IMMUNIZATION, STATUS, MedicationAdministrationStatus.ENTERED_IN_ERROR),
        with(
            ResourceType.MEDICATION_ADMINISTRATION,
            STATUS,
            MedicationAdministrationStatus.ENTERED_IN_ERROR),
        with(ResourceType.MEDICATION_DISPENSE, STATUS, MedicationDispenseStatus.ENTERED_IN_ERROR),
        with(ResourceType.MEDICATION_REQUEST, STATUS, MedicationRequestStatus.ENTERED_IN_ERROR),
        with(ResourceType.MEDICATION_STATEMENT, STATUS, MedicationStatementStatus.ENTERED_IN_ERROR),
        with(ResourceType.OBSERVATION, STATUS, ObservationStatus.ENTERED_IN_ERROR),
        with(ResourceType.PROCEDURE, STATUS, ProcedureStatus.ENTERED_IN_ERROR));
  }

  /** With a tag, a security label, a profile and a language. */
  static Resource labelled(ResourceType type) {
    Resource example = CanonicalExamples.of(type);
    Meta meta =
        new Meta(
            List.of("http://example.org/StructureDefinition/kept"),
            List.of(
                new Coding("http://hl7.org/fhir/v3/Confidentiality", null, "R", null, null, null)),
            List.of(new Coding("urn:tags", null, "checked", "Seen by a person", null, null)),
            null);
    ResourceHead head = new ResourceHead(example.head().id(), meta, null, "sv-SE", null, null);
    return with(example, "head", head);
  }

  /** A record with one component changed. */
  static Resource with(ResourceType type, String component, Object value) {
    return with(CanonicalExamples.of(type), component, value);
  }

  static Resource with(Resource resource, String component, Object value) {
    return (Resource) With.component((Record) resource, component, value);
  }

  static ContactPoint email(String address) {
    return new ContactPoint(ContactPointSystem.EMAIL, address, null, null, null, null);
  }

  static CodeableConcept concept(String system, String code, String text) {
    return new CodeableConcept(
        List.of(new Coding(system, null, code, null, null, null)), text, null);
  }

  static Quantity quantity(String value, String unit) {
    return new Quantity(null, new BigDecimal(value), null, unit, UCUM, unit, null);
  }

  static Period period(String start, String end) {
    return new Period(FhirDateTime.of(start), FhirDateTime.of(end), null);
  }

  /** An observation of components with a value of each type. */
  static Observation panel() {
    return (Observation)
        with(
            ResourceType.OBSERVATION,
            "component",
            List.of(
                component("concept", concept("urn:x", "positive", null)),
                component("quantity", quantity("120", "mm[Hg]")),
                component("string", Primitive.of(ValueType.STRING, "a little")),
                component("date", Primitive.of(ValueType.DATE_TIME, "2015-05-04"))));
  }

  private static Observation.Component component(String code, Value value) {
    return new Observation.Component(concept("urn:c", code, null), value, null, null, null);
  }

  private static Person.Link link(String id) {
    ResourceType type =
        id.startsWith("practitioner") ? ResourceType.PRACTITIONER : ResourceType.RELATED_PERSON;
    return new Person.Link(Reference.to(type, id), null, null);
  }

  /** A condition with causes that are known by their targets alone. */
  private static Resource condition() {
    Reference cause = Reference.to(ResourceType.PROCEDURE, "procedure-1");
    return with(
        with(ResourceType.CONDITION, "dueTo", List.of(new Condition.DueTo(null, cause, null))),
        "occurredFollowing",
        List.of(new Condition.OccurredFollowing(null, cause, null)));
  }

  private static Resource carePlan() {
    CarePlan plan = (CarePlan) CanonicalExamples.of(ResourceType.CARE_PLAN);
    CarePlan.Detail detail =
        plan.activity().stream()
            .map(CarePlan.Activity::detail)
            .filter(d -> d != null)
            .findFirst()
            .orElseThrow();
    CarePlan.Detail planned =
        With.component(detail, "scheduled", period("2015-05-04", "2015-06-04"));
    return with(plan, "activity", List.of(new CarePlan.Activity(null, null, null, planned, null)));
  }

  private static Resource appointment() {
    return with(
        ResourceType.APPOINTMENT,
        "participant",
        List.of(
            actor(ResourceType.LOCATION, "location-1"),
            actor(ResourceType.PRACTITIONER, "practitioner-1")));
  }

  private static Appointment.Participant actor(ResourceType type, String id) {
    return new Appointment.Participant(null, Reference.to(type, id), null, null, null);
  }

  private static Resource slot() {
    Extension location =
        new Extension(
            "http://example.org/StructureDefinition/scheduling-location",
            Reference.to(ResourceType.LOCATION, "location-1"),
            null);
    return with(ResourceType.SLOT, "extras", new Extras(null, List.of(location), null, null));
  }
}
