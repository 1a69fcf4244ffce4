package org.janusfhir.model.examples;

import static org.janusfhir.model.examples.Values.concept;
import static org.janusfhir.model.examples.Values.date;
import static org.janusfhir.model.examples.Values.dateTime;
import static org.janusfhir.model.examples.Values.encounter;
import static org.janusfhir.model.examples.Values.extras;
import static org.janusfhir.model.examples.Values.identifier;
import static org.janusfhir.model.examples.Values.note;
import static org.janusfhir.model.examples.Values.organization;
import static org.janusfhir.model.examples.Values.patient;
import static org.janusfhir.model.examples.Values.period;
import static org.janusfhir.model.examples.Values.practitioner;
import static org.janusfhir.model.examples.Values.quantity;
import static org.janusfhir.model.examples.Values.richConcept;
import static org.janusfhir.model.examples.Values.snomed;
import static org.janusfhir.model.examples.Values.string;
import static org.janusfhir.model.examples.Values.text;
import static org.janusfhir.model.examples.Values.to;
import static org.janusfhir.model.examples.Values.uri;

import java.util.List;
import org.janusfhir.model.AllergyCategory;
import org.janusfhir.model.AllergyCertainty;
import org.janusfhir.model.AllergyClinicalStatus;
import org.janusfhir.model.AllergyCriticality;
import org.janusfhir.model.AllergyIntolerance;
import org.janusfhir.model.AllergyType;
import org.janusfhir.model.AllergyVerificationStatus;
import org.janusfhir.model.Condition;
import org.janusfhir.model.ConditionVerificationStatus;
import org.janusfhir.model.Encounter;
import org.janusfhir.model.EncounterClass;
import org.janusfhir.model.EncounterLocationStatus;
import org.janusfhir.model.EncounterStatus;
import org.janusfhir.model.Primitive;
import org.janusfhir.model.QuantityKind;
import org.janusfhir.model.ReactionSeverity;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.ValueType;

/** Encounters and what was found wrong. */
final class EncounterExamples {
  private EncounterExamples() {}

  static List<Resource> all() {
    return List.of(inpatient(), condition(), conditionOfAge(), allergy());
  }

  private static Encounter inpatient() {
    return new Encounter(
        ResourceHead.of("encounter-1"),
        List.of(identifier("ENC-1")),
        EncounterStatus.FINISHED,
        List.of(
            new Encounter.StatusHistory(
                EncounterStatus.ARRIVED,
                period("2015-05-04T08:00:00Z", "2015-05-04T08:10:00Z"),
                null)),
        EncounterClass.INPATIENT,
        List.of(snomed("183807002", "Inpatient stay")),
        concept("http://hl7.org/fhir/encounter-priority", "stat", "Stat"),
        patient(),
        List.of(uri("EpisodeOfCare/episode-1"), uri("EpisodeOfCare/episode-2")),
        List.of(uri("ReferralRequest/referral-1")),
        List.of(
            new Encounter.Participant(
                List.of(
                    concept("http://hl7.org/fhir/participant-type", "translator", "Translator")),
                period("2015-05-04T09:00:00Z", "2015-05-04T10:00:00Z"),
                practitioner(),
                null)),
        to(ResourceType.APPOINTMENT, "appointment-1"),
        period("2015-05-04T08:00:00Z", "2015-05-06T12:00:00Z"),
        quantity(QuantityKind.DURATION, "52", "h", "h"),
        List.of(snomed("32485007", "Hospital admission")),
        List.of(to(ResourceType.CONDITION, "condition-1")),
        hospitalization(),
        List.of(
            new Encounter.EncounterLocation(
                to(ResourceType.LOCATION, "location-1"),
                EncounterLocationStatus.ACTIVE,
                period("2015-05-04T08:00:00Z", "2015-05-06T12:00:00Z"),
                null)),
        organization(),
        to(ResourceType.ENCOUNTER, "encounter-2"),
        extras("encounter", string("extension")));
  }

  private static Encounter.Hospitalization hospitalization() {
    return new Encounter.Hospitalization(
        identifier("PRE-1"),
        to(ResourceType.LOCATION, "location-2"),
        concept("http://hl7.org/fhir/admit-source", "emd", "From accident/emergency department"),
        List.of(to(ResourceType.CONDITION, "condition-1")),
        text("Readmitted within 30 days"),
        List.of(snomed("276026009", "Fluid balance regulation"), text("low salt")),
        List.of(
            concept("http://hl7.org/fhir/v3/EncounterSpecialCourtesy", "NRM", "normal courtesy")),
        List.of(
            concept("http://hl7.org/fhir/encounter-special-arrangements", "wheel", "Wheelchair")),
        to(ResourceType.LOCATION, "location-3"),
        concept("http://hl7.org/fhir/discharge-disposition", "home", "Home"),
        List.of(
            to(ResourceType.CONDITION, "condition-1"), to(ResourceType.CONDITION, "condition-2")),
        null);
  }

  private static Condition condition() {
    return new Condition(
        ResourceHead.of("condition-1"),
        List.of(identifier("COND-1")),
        patient(),
        encounter(),
        practitioner(),
        date("2015-05-04"),
        richConcept("39065001", "Burn of ear"),
        concept("http://hl7.org/fhir/condition-category", "diagnosis", "Diagnosis"),
        "active",
        ConditionVerificationStatus.CONFIRMED,
        snomed("24484000", "Severe"),
        dateTime("2015-05-03"),
        Primitive.of(ValueType.BOOLEAN, "false"),
        new Condition.Stage(
            snomed("14803004", "Temporary"),
            List.of(to(ResourceType.OBSERVATION, "observation-1")),
            null),
        List.of(
            new Condition.Evidence(
                snomed("169068008", "Chest X-ray abnormal"),
                List.of(to(ResourceType.OBSERVATION, "observation-1")),
                null)),
        List.of(snomed("49521004", "Left external ear structure")),
        List.of(note("Hot drink")),
        List.of(
            new Condition.DueTo(
                snomed("217082002", "Accident"), to(ResourceType.PROCEDURE, "procedure-1"), null)),
        List.of(
            new Condition.OccurredFollowing(
                snomed("387713003", "Surgical procedure"),
                to(ResourceType.PROCEDURE, "procedure-1"),
                null)),
        extras("condition", string("extension")));
  }

  private static Condition conditionOfAge() {
    return new Condition(
        ResourceHead.of("condition-2"),
        null,
        patient(),
        null,
        null,
        null,
        text("Childhood asthma"),
        null,
        "resolved",
        ConditionVerificationStatus.DIFFERENTIAL,
        null,
        quantity(QuantityKind.AGE, "4", "years", "a"),
        dateTime("2001-03"),
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static AllergyIntolerance allergy() {
    return new AllergyIntolerance(
        ResourceHead.of("allergy-1"),
        List.of(identifier("ALL-1")),
        date("2004"),
        date("2014-10-09T14:58:00+11:00"),
        practitioner(),
        patient(),
        to(ResourceType.RELATED_PERSON, "relatedperson-1"),
        richConcept("227493005", "Cashew nuts"),
        AllergyClinicalStatus.ACTIVE,
        AllergyVerificationStatus.CONFIRMED,
        AllergyCriticality.HIGH,
        AllergyType.ALLERGY,
        List.of(AllergyCategory.FOOD),
        date("2012-06"),
        List.of(note("Carries an adrenaline pen"), note("Told at the first visit")),
        List.of(
            new AllergyIntolerance.Reaction(
                snomed("412071004", "Wheat"),
                AllergyCertainty.CONFIRMED,
                List.of(snomed("39579001", "Anaphylactic reaction")),
                "Challenge test",
                date("2012-06-12"),
                ReactionSeverity.SEVERE,
                snomed("34206005", "Subcutaneous route"),
                List.of(note("Within a minute")),
                quantity(QuantityKind.DURATION, "10", "min", "min"),
                null)),
        extras("allergy", string("extension")));
  }
}
