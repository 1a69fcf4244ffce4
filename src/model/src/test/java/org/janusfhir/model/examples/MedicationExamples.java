package org.janusfhir.model.examples;

import static org.janusfhir.model.examples.Values.bool;
import static org.janusfhir.model.examples.Values.concept;
import static org.janusfhir.model.examples.Values.date;
import static org.janusfhir.model.examples.Values.decimal;
import static org.janusfhir.model.examples.Values.encounter;
import static org.janusfhir.model.examples.Values.extras;
import static org.janusfhir.model.examples.Values.identifier;
import static org.janusfhir.model.examples.Values.note;
import static org.janusfhir.model.examples.Values.organization;
import static org.janusfhir.model.examples.Values.patient;
import static org.janusfhir.model.examples.Values.period;
import static org.janusfhir.model.examples.Values.practitioner;
import static org.janusfhir.model.examples.Values.quantity;
import static org.janusfhir.model.examples.Values.range;
import static org.janusfhir.model.examples.Values.ratio;
import static org.janusfhir.model.examples.Values.richConcept;
import static org.janusfhir.model.examples.Values.snomed;
import static org.janusfhir.model.examples.Values.string;
import static org.janusfhir.model.examples.Values.text;
import static org.janusfhir.model.examples.Values.to;
import static org.janusfhir.model.examples.Values.uri;

import java.util.List;
import org.janusfhir.model.Dosage;
import org.janusfhir.model.EventTiming;
import org.janusfhir.model.Medication;
import org.janusfhir.model.MedicationKind;
import org.janusfhir.model.MedicationRequest;
import org.janusfhir.model.MedicationRequestStatus;
import org.janusfhir.model.QuantityKind;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.Timing;
import org.janusfhir.model.UnitsOfTime;

/** Medications and their prescriptions. */
final class MedicationExamples {
  private MedicationExamples() {}

  static List<Resource> all() {
    return List.of(product(), pack(), prescription(), referringPrescription());
  }

  private static Medication product() {
    return new Medication(
        ResourceHead.of("medication-1"),
        richConcept("387206004", "Lisinopril"),
        true,
        organization(),
        new Medication.Product(
            snomed("385055001", "Tablet"),
            List.of(
                new Medication.Ingredient(
                    snomed("386873009", "Lisinopril"), ratio("10", "mg", "1", "{tablet}"), null),
                new Medication.Ingredient(uri("Substance/substance-1"), null, null)),
            List.of(new Medication.Batch("LOT-42", date("2017-05"), null)),
            null),
        null,
        "Lisinopril 10 mg",
        MedicationKind.PRODUCT,
        extras("product", string("extension")));
  }

  private static Medication pack() {
    return new Medication(
        ResourceHead.of("medication-2"),
        text("Box of Lisinopril"),
        false,
        null,
        null,
        new Medication.Packaging(
            snomed("419672006", "Bottle"),
            List.of(
                new Medication.Content(
                    to(ResourceType.MEDICATION, "medication-1"), quantity("30", "{tablet}"), null),
                new Medication.Content(text("Leaflet"), null, null)),
            null),
        null,
        MedicationKind.PACKAGE,
        null);
  }

  static Dosage dosage() {
    return new Dosage(
        "One tablet in the morning",
        snomed("311504000", "With or after food"),
        new Timing(
            null,
            new Timing.Repeat(
                period("2015-05-04", "2015-06-04"),
                null,
                null,
                null,
                null,
                1,
                null,
                decimal("1"),
                null,
                UnitsOfTime.D,
                null,
                null,
                null,
                null),
            concept("http://hl7.org/fhir/v3/GTSAbbreviation", "QD", "Every day"),
            null),
        bool(false),
        snomed("181220002", "Entire oral cavity"),
        snomed("26643006", "Oral use"),
        snomed("421521009", "Swallow"),
        quantity("1", "{tablet}"),
        ratio("1", "mg", "1", "h"),
        ratio("2", "{tablet}", "1", "d"),
        null);
  }

  /** The other members of the choices. */
  static Dosage otherDosage() {
    return new Dosage(
        "When in pain",
        null,
        new Timing(
            List.of(date("2015-05-04T08:00:00Z")),
            new Timing.Repeat(
                quantity(QuantityKind.DURATION, "2", "wk", "wk"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                EventTiming.PCM,
                null,
                15,
                null),
            null,
            null),
        text("Pain"),
        null,
        null,
        null,
        range("1", "2", "{tablet}"),
        range("1", "3", "mL/h"),
        null,
        extras("dosage", string("extension")));
  }

  private static MedicationRequest prescription() {
    return new MedicationRequest(
        ResourceHead.of("prescription-1"),
        List.of(identifier("RX-1")),
        date("2015-05-04"),
        MedicationRequestStatus.SUPERSEDED,
        date("2015-06-04"),
        text("Changed"),
        patient(),
        practitioner(),
        encounter(),
        List.of(note("Take with water"), note("Not with milk")),
        richConcept("318851002", "Lisinopril 10 mg tablet"),
        List.of(dosage(), otherDosage()),
        new MedicationRequest.DispenseRequest(
            snomed("318851002", "Lisinopril 10 mg tablet"),
            period("2015-05-04", "2016-05-04"),
            3,
            quantity("90", "{tablet}"),
            quantity(QuantityKind.DURATION, "90", "d", "d"),
            null),
        new MedicationRequest.Substitution(
            concept("http://hl7.org/fhir/v3/substanceAdminSubstitution", "G", "generic"),
            concept("http://hl7.org/fhir/v3/ActReason", "FP", "formulary policy"),
            null),
        to(ResourceType.MEDICATION_REQUEST, "prescription-2"),
        List.of(snomed("38341003", "Hypertension")),
        null,
        extras("prescription", string("extension")));
  }

  private static MedicationRequest referringPrescription() {
    return new MedicationRequest(
        ResourceHead.of("prescription-2"),
        null,
        null,
        MedicationRequestStatus.STOPPED,
        null,
        null,
        patient(),
        null,
        null,
        null,
        to(ResourceType.MEDICATION, "medication-1"),
        null,
        new MedicationRequest.DispenseRequest(
            to(ResourceType.MEDICATION, "medication-1"), null, 0, null, null, null),
        null,
        null,
        null,
        List.of(to(ResourceType.CONDITION, "condition-1")),
        null);
  }
}
