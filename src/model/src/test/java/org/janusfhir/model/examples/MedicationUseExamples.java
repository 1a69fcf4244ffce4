package org.janusfhir.model.examples;

import static org.janusfhir.model.examples.Values.concept;
import static org.janusfhir.model.examples.Values.date;
import static org.janusfhir.model.examples.Values.dateTime;
import static org.janusfhir.model.examples.Values.encounter;
import static org.janusfhir.model.examples.Values.extras;
import static org.janusfhir.model.examples.Values.identifier;
import static org.janusfhir.model.examples.Values.note;
import static org.janusfhir.model.examples.Values.patient;
import static org.janusfhir.model.examples.Values.period;
import static org.janusfhir.model.examples.Values.practitioner;
import static org.janusfhir.model.examples.Values.quantity;
import static org.janusfhir.model.examples.Values.ratio;
import static org.janusfhir.model.examples.Values.richConcept;
import static org.janusfhir.model.examples.Values.snomed;
import static org.janusfhir.model.examples.Values.string;
import static org.janusfhir.model.examples.Values.text;
import static org.janusfhir.model.examples.Values.to;

import java.util.List;
import org.janusfhir.model.Dosage;
import org.janusfhir.model.MedicationAdministration;
import org.janusfhir.model.MedicationAdministrationStatus;
import org.janusfhir.model.MedicationDispense;
import org.janusfhir.model.MedicationDispenseStatus;
import org.janusfhir.model.MedicationStatement;
import org.janusfhir.model.MedicationStatementStatus;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.ResourceType;

/** Medication as it was dispensed, given and taken. */
final class MedicationUseExamples {
  private MedicationUseExamples() {}

  static List<Resource> all() {
    return List.of(
        statement(), notTaken(), forCondition(), administration(), notGiven(), dispense());
  }

  private static MedicationStatement statement() {
    return new MedicationStatement(
        ResourceHead.of("statement-1"),
        List.of(identifier("MS-1")),
        patient(),
        to(ResourceType.RELATED_PERSON, "relatedperson-1"),
        date("2015-05-04"),
        MedicationStatementStatus.ACTIVE,
        false,
        null,
        List.of(snomed("38341003", "Hypertension")),
        null,
        period("2015-01-01", "2015-05-01"),
        List.of(note("Sometimes forgets it")),
        List.of(to(ResourceType.OBSERVATION, "observation-1")),
        richConcept("318851002", "Lisinopril 10 mg tablet"),
        List.of(MedicationExamples.dosage(), MedicationExamples.otherDosage()),
        extras("statement", string("extension")));
  }

  private static MedicationStatement notTaken() {
    return new MedicationStatement(
        ResourceHead.of("statement-2"),
        null,
        patient(),
        null,
        null,
        MedicationStatementStatus.INTENDED,
        true,
        List.of(text("Too expensive")),
        null,
        null,
        dateTime("2015"),
        null,
        null,
        to(ResourceType.MEDICATION, "medication-1"),
        null,
        null);
  }

  private static MedicationStatement forCondition() {
    return new MedicationStatement(
        ResourceHead.of("statement-3"),
        null,
        patient(),
        null,
        null,
        MedicationStatementStatus.COMPLETED,
        null,
        null,
        null,
        List.of(to(ResourceType.CONDITION, "condition-1")),
        null,
        null,
        null,
        text("Aspirin"),
        null,
        null);
  }

  private static MedicationAdministration administration() {
    return new MedicationAdministration(
        ResourceHead.of("administration-1"),
        List.of(identifier("MA-1")),
        MedicationAdministrationStatus.COMPLETED,
        patient(),
        practitioner(),
        encounter(),
        to(ResourceType.MEDICATION_REQUEST, "prescription-1"),
        false,
        null,
        List.of(snomed("38341003", "Hypertension")),
        period("2015-05-04T08:00:00Z", "2015-05-04T08:01:00Z"),
        snomed("318851002", "Lisinopril 10 mg tablet"),
        List.of(to(ResourceType.DEVICE, "device-1")),
        List.of(note("With water")),
        new Dosage(
            "One tablet",
            null,
            null,
            null,
            snomed("181220002", "Entire oral cavity"),
            snomed("26643006", "Oral use"),
            snomed("421521009", "Swallow"),
            quantity("1", "{tablet}"),
            ratio("1", "mg", "1", "h"),
            null,
            null),
        extras("administration", string("extension")));
  }

  private static MedicationAdministration notGiven() {
    return new MedicationAdministration(
        ResourceHead.of("administration-2"),
        null,
        MedicationAdministrationStatus.STOPPED,
        patient(),
        null,
        null,
        null,
        true,
        List.of(text("Vomiting")),
        null,
        dateTime("2015-05-04"),
        to(ResourceType.MEDICATION, "medication-1"),
        null,
        null,
        null,
        null);
  }

  private static MedicationDispense dispense() {
    return new MedicationDispense(
        ResourceHead.of("dispense-1"),
        identifier("MD-1"),
        MedicationDispenseStatus.COMPLETED,
        patient(),
        practitioner(),
        List.of(to(ResourceType.MEDICATION_REQUEST, "prescription-1")),
        concept("http://hl7.org/fhir/v3/ActCode", "RFF", "Refill - First fill"),
        quantity("90", "{tablet}"),
        quantity("90", "d"),
        snomed("318851002", "Lisinopril 10 mg tablet"),
        date("2015-05-05T09:00:00Z"),
        date("2015-05-05T12:00:00Z"),
        to(ResourceType.LOCATION, "location-1"),
        List.of(patient()),
        List.of(note("Explained")),
        List.of(MedicationExamples.dosage(), MedicationExamples.otherDosage()),
        new MedicationDispense.Substitution(
            concept("http://hl7.org/fhir/v3/substanceAdminSubstitution", "G", "generic"),
            List.of(concept("http://hl7.org/fhir/v3/ActReason", "FP", "formulary policy")),
            List.of(practitioner()),
            null),
        extras("dispense", string("extension")));
  }
}
