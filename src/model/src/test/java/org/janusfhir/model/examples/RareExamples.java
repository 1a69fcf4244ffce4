package org.janusfhir.model.examples;

import static org.janusfhir.model.examples.Values.concept;
import static org.janusfhir.model.examples.Values.date;
import static org.janusfhir.model.examples.Values.dateTime;
import static org.janusfhir.model.examples.Values.extension;
import static org.janusfhir.model.examples.Values.name;
import static org.janusfhir.model.examples.Values.note;
import static org.janusfhir.model.examples.Values.organization;
import static org.janusfhir.model.examples.Values.period;
import static org.janusfhir.model.examples.Values.practitioner;
import static org.janusfhir.model.examples.Values.quantity;
import static org.janusfhir.model.examples.Values.range;
import static org.janusfhir.model.examples.Values.snomed;
import static org.janusfhir.model.examples.Values.text;
import static org.janusfhir.model.examples.Values.to;

import java.util.List;
import java.util.stream.Stream;
import org.janusfhir.model.AllergyCategory;
import org.janusfhir.model.Annotation;
import org.janusfhir.model.CarePlan;
import org.janusfhir.model.Coding;
import org.janusfhir.model.ContactPoint;
import org.janusfhir.model.ContactPointSystem;
import org.janusfhir.model.Contract;
import org.janusfhir.model.DiagnosticOrderStatus;
import org.janusfhir.model.Dosage;
import org.janusfhir.model.Extras;
import org.janusfhir.model.MedicationRequest;
import org.janusfhir.model.Observation;
import org.janusfhir.model.ObservationRelationshipType;
import org.janusfhir.model.Primitive;
import org.janusfhir.model.QuantityKind;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.Signature;
import org.janusfhir.model.ValueType;

/**
 * Records that say what only few versions can: several where most know one, codes and types that
 * most lack, and what some require left out. Each is valid in at least one version.
 */
public final class RareExamples {
  private static final List<Annotation> NOTES =
      List.of(note("As before"), new Annotation(organization(), date("2015-05-05"), "Anew", null));

  private RareExamples() {}

  /** All of them, with ids different from those of {@link CanonicalExamples}. */
  public static List<Resource> all() {
    return Stream.of(several(), codes(), timings(), extensions(), signatures())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Resource> several() {
    List<AllergyCategory> categories = List.of(AllergyCategory.FOOD, AllergyCategory.MEDICATION);
    CarePlan.Detail supply =
        With.component(
            PlanExamples.detail(),
            "category",
            concept("http://hl7.org/fhir/care-plan-activity-category", "supply", "Supply"));
    return List.of(
        rare(
            ResourceType.CARE_PLAN,
            "activity",
            List.of(new CarePlan.Activity(null, null, null, supply, null))),
        rare(ResourceType.PRACTITIONER, "name", List.of(name("Example", "Dana"), name("Ex", "D."))),
        rare(ResourceType.ALLERGY_INTOLERANCE, "category", categories),
        rare(ResourceType.ALLERGY_INTOLERANCE, "note", NOTES),
        rare(ResourceType.CARE_PLAN, "note", NOTES),
        withReasons(ResourceType.MEDICATION_REQUEST),
        withReasons(ResourceType.MEDICATION_STATEMENT),
        withReasons(ResourceType.PROCEDURE),
        withReasons(ResourceType.SERVICE_REQUEST));
  }

  private static List<Resource> codes() {
    ContactPoint page =
        new ContactPoint(
            ContactPointSystem.URL, "http://example.org/people/1", null, null, null, null);
    Observation.Related part =
        new Observation.Related(
            ObservationRelationshipType.HAS_COMPONENT,
            to(ResourceType.OBSERVATION, "observation-1"),
            null);
    MedicationRequest.DispenseRequest noRepeats =
        new MedicationRequest.DispenseRequest(
            null, null, 0, quantity("30", "{tablet}"), null, null);
    return List.of(
        rare(ResourceType.PATIENT, "telecom", List.of(page)),
        rare(ResourceType.OBSERVATION, "related", List.of(part)),
        rare(ResourceType.DIAGNOSTIC_ORDER, "status", DiagnosticOrderStatus.ENTERED_IN_ERROR),
        rare(ResourceType.MEDICATION_REQUEST, "dispenseRequest", noRepeats));
  }

  private static List<Resource> timings() {
    Dosage once = With.component(MedicationExamples.dosage(), "timing", dateTime("2015-05-04"));
    Dosage always =
        With.component(MedicationExamples.dosage(), "timing", period("2015-05-04", "2015-05-10"));
    Dosage dripped = With.component(once, "rate", quantity("2", "mL/h"));
    Dosage between =
        With.component(
            With.component(MedicationExamples.dosage(), "dose", range("1", "2", "mg")),
            "timing",
            null);
    return List.of(
        rare(ResourceType.MEDICATION_REQUEST, "dosageInstruction", List.of(dripped)),
        rare(ResourceType.MEDICATION_STATEMENT, "dosage", List.of(always)),
        rare(ResourceType.MEDICATION_ADMINISTRATION, "dosage", between));
  }

  private static List<Resource> extensions() {
    Signature unsigned =
        new Signature(
            List.of(new Coding("http://example.org/codes", null, "a", null, null, null)),
            date("2015-05-04T12:00:00Z"),
            practitioner(),
            null,
            null,
            null);
    Extras extras =
        new Extras(
            null,
            List.of(
                extension("unsigned", unsigned),
                extension("age", quantity(QuantityKind.AGE, "5", "a", "a")),
                extension(
                    "uuid",
                    Primitive.of(ValueType.UUID, "urn:uuid:a5afddf4-e880-459b-876e-e4591b0acc11"))),
            null,
            null);
    return List.of(rare(ResourceType.LOCATION, "extras", extras));
  }

  private static List<Resource> signatures() {
    Contract contract = (Contract) CanonicalExamples.of(ResourceType.CONTRACT);
    Contract.Signer signer = contract.signer().get(0);
    return List.of(
        rare(
            ResourceType.CONTRACT,
            "signer",
            List.of(
                With.component(signer, "signature", null),
                With.component(
                    With.component(signer, "signature", null), "signatureText", "AAECAw=="),
                With.component(signer, "signatureText", null))));
  }

  private static Resource withReasons(ResourceType type) {
    Resource withCodes =
        rare(type, "reasonCode", List.of(snomed("38341003", "Hypertension"), text("Worry")));
    return changed(
        withCodes, "reasonReference", List.of(to(ResourceType.CONDITION, "condition-1")));
  }

  /** The richest example of that type, with one component changed and an id of its own. */
  private static Resource rare(ResourceType type, String component, Object value) {
    Resource example = CanonicalExamples.of(type);
    String id = "rare-" + type.typeName() + '-' + component;
    return changed(changed(example, component, value), "head", ResourceHead.of(id));
  }

  private static Resource changed(Resource resource, String component, Object value) {
    return (Resource) With.component((Record) resource, component, value);
  }
}
