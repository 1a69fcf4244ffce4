package org.janusfhir.model.examples;

import static org.janusfhir.model.examples.Values.attachment;
import static org.janusfhir.model.examples.Values.concept;
import static org.janusfhir.model.examples.Values.date;
import static org.janusfhir.model.examples.Values.dateTime;
import static org.janusfhir.model.examples.Values.decimal;
import static org.janusfhir.model.examples.Values.encounter;
import static org.janusfhir.model.examples.Values.extras;
import static org.janusfhir.model.examples.Values.identifier;
import static org.janusfhir.model.examples.Values.loinc;
import static org.janusfhir.model.examples.Values.note;
import static org.janusfhir.model.examples.Values.patient;
import static org.janusfhir.model.examples.Values.period;
import static org.janusfhir.model.examples.Values.practitioner;
import static org.janusfhir.model.examples.Values.quantity;
import static org.janusfhir.model.examples.Values.range;
import static org.janusfhir.model.examples.Values.ratio;
import static org.janusfhir.model.examples.Values.snomed;
import static org.janusfhir.model.examples.Values.string;
import static org.janusfhir.model.examples.Values.text;
import static org.janusfhir.model.examples.Values.to;
import static org.janusfhir.model.examples.Values.uri;

import java.util.ArrayList;
import java.util.List;
import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.Observation;
import org.janusfhir.model.ObservationRelationshipType;
import org.janusfhir.model.ObservationReliability;
import org.janusfhir.model.ObservationStatus;
import org.janusfhir.model.Primitive;
import org.janusfhir.model.Quantity;
import org.janusfhir.model.QuantityComparator;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.SampledData;
import org.janusfhir.model.Value;
import org.janusfhir.model.ValueType;

/** Observations with each kind of value. */
final class FindingExamples {
  private FindingExamples() {}

  static List<Resource> all() {
    List<Resource> all = new ArrayList<>();
    all.add(bloodPressure());
    all.add(absent());
    List<Value> values =
        List.of(
            quantity("6.30", "mmol/L"),
            new Quantity(
                null,
                decimal("0.50"),
                QuantityComparator.LESS_THAN,
                "ng/mL",
                "http://unitsofmeasure.org",
                "ng/mL",
                null),
            snomed("260385009", "Negative"),
            string("cloudy\tand \"red\"\nnext line"),
            range("1.0", "2.50", "g"),
            ratio("1", "1", "128", "1"),
            attachment("trace"),
            Primitive.of(ValueType.TIME, "14:30:00"),
            dateTime("2015-04-02T09:30:10.123+01:00"),
            period("2015-04-02", "2015-04-03"),
            new SampledData(
                quantity("2048", "mV"),
                decimal("10"),
                decimal("1.612"),
                decimal("-3300"),
                decimal("3300"),
                1,
                "2041 E 2080 U",
                null));
    for (int i = 0; i < values.size(); i++) {
      all.add(of("observation-value-" + i, values.get(i), null));
    }
    return all;
  }

  private static Observation of(String id, Value value, CodeableConcept absentReason) {
    return new Observation(
        ResourceHead.of(id),
        null,
        ObservationStatus.FINAL,
        null,
        loinc("15074-8", "Glucose"),
        patient(),
        null,
        dateTime("2015-04-02"),
        null,
        null,
        value,
        absentReason,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static Observation absent() {
    return of("observation-2", null, text("The patient fell asleep"));
  }

  private static Observation bloodPressure() {
    CodeableConcept unknown =
        concept("http://hl7.org/fhir/data-absent-reason", "unknown", "Unknown");
    return new Observation(
        ResourceHead.of("observation-1"),
        List.of(identifier("OBS-1")),
        ObservationStatus.FINAL,
        concept("http://hl7.org/fhir/observation-category", "vital-signs", "Vital Signs"),
        loinc("55284-4", "Blood pressure systolic & diastolic"),
        patient(),
        encounter(),
        dateTime("2015-05-04T08:30:00+02:00"),
        date("2015-05-04T08:31:00.000+02:00"),
        List.of(practitioner()),
        string("107/?"),
        null,
        concept("http://hl7.org/fhir/v2/0078", "L", "low"),
        List.of(note("Cuff too small")),
        snomed("368209003", "Right arm"),
        snomed("37931006", "Auscultation"),
        uri("Specimen/specimen-1"),
        to(ResourceType.DEVICE, "device-1"),
        List.of(referenceRange("90", "140")),
        List.of(
            new Observation.Related(
                ObservationRelationshipType.DERIVED_FROM,
                to(ResourceType.OBSERVATION, "observation-2"),
                null)),
        List.of(
            new Observation.Component(
                loinc("8480-6", "Systolic blood pressure"),
                quantity("107", "mm[Hg]"),
                null,
                List.of(referenceRange("90", "120")),
                null),
            new Observation.Component(
                loinc("8462-4", "Diastolic blood pressure"),
                null,
                unknown,
                null,
                extras("component", string("extension")))),
        ObservationReliability.QUESTIONABLE,
        extras("finding", string("extension")));
  }

  private static Observation.ReferenceRange referenceRange(String low, String high) {
    return new Observation.ReferenceRange(
        quantity(low, "mm[Hg]"),
        quantity(high, "mm[Hg]"),
        concept("http://hl7.org/fhir/referencerange-meaning", "normal", "Normal Range"),
        range("18", "65", "a"),
        "Adults",
        null);
  }
}
