package org.janusfhir.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.janusfhir.model.CarePlan;
import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.Coding;
import org.janusfhir.model.FhirDateTime;
import org.janusfhir.model.HumanName;
import org.janusfhir.model.NameUse;
import org.janusfhir.model.Patient;
import org.janusfhir.model.Reference;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.Slot;
import org.janusfhir.model.SlotStatus;
import org.janusfhir.model.examples.CanonicalExamples;
import org.janusfhir.model.examples.With;
import org.janusfhir.store.Store;
import org.janusfhir.wire.FhirVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What searches leave out without being asked to: slots that are taken, care teams, old names. */
@QuarkusTest
class ImpliedSearchesTest {
  private static final String ARGONAUT = "http://argonaut.hl7.org";
  private static final String CARE_TEAM = "http://hl7.org/fhir/care-team-category";
  private static final String PLANS = "CarePlan?patient=planned";
  private static final String MONTH = "Slot?start=2033-05";

  @Inject @All List<FhirVersion> versions;
  @Inject Store store;

  @BeforeEach
  void load() {
    store
        .bulkLoad(Clinic.OPEN)
        .put(
            List.of(
                patient(),
                slot("offered", SlotStatus.FREE),
                slot("taken", SlotStatus.BUSY),
                plan("plan", ARGONAUT, "assess-plan"),
                plan("plan-in-other-words", "http://example.org/plans", "longitudinal"),
                plan("team", ARGONAUT, "careteam"),
                plan("team-of-the-guide", "http://argonaut.hl7.org/extension-codes", "careteam"),
                plan("team-for-long", CARE_TEAM, "longitudinal"),
                plan("team-of-a-stay", CARE_TEAM, "encounter")));
  }

  @Test
  void slotsThatAreTakenComeByIdOrToWhoAsksForThem() {
    for (FhirVersion version : versions) {
      String type = row(version, "Slot", "slot-type").orElseThrow();
      String status = row(version, "Slot", "status").orElseThrow();
      assertFinds(version, MONTH, "offered");
      assertFinds(version, "Slot?schedule=offering", "offered");
      assertFinds(version, MONTH + '&' + type + "=394814009", "offered");
      assertFinds(version, "Slot?_id=taken,offered", "offered", "taken");
      assertFinds(version, MONTH + '&' + status + ":missing=false", "offered", "taken");
    }
  }

  @Test
  void careTeamsComeByIdOrToWhoAsksForTheirCategory() {
    for (FhirVersion version : versions) {
      if (row(version, "CarePlan", "category").isPresent()) {
        assertFinds(version, PLANS, "plan", "plan-in-other-words");
        assertFinds(version, PLANS + "&category=assess-plan", "plan");
        assertFinds(version, PLANS + "&category=careteam", "team", "team-of-the-guide");
        assertFinds(
            version,
            PLANS + "&category=http://hl7.org/fhir/care-team-category%7Clongitudinal",
            "team-for-long");
        assertFinds(version, PLANS + "&category:not=assess-plan", "plan-in-other-words");
        assertFinds(version, PLANS + "&category:missing=false", "plan", "plan-in-other-words");
        assertFinds(version, PLANS + "&category:missing=true");
        assertFinds(
            version,
            PLANS + "&category:not=assess-plan&category=careteam",
            "team",
            "team-of-the-guide");
        assertFinds(version, "CarePlan?_id=team,plan", "plan", "team");
      }
    }
  }

  @Test
  void patientsComeByTheNamesThatTheyHave() {
    for (FhirVersion version : versions) {
      for (String name : List.of("name", "family", "phonetic")) {
        assertFinds(version, "Patient?" + name + "=Newburyport", "renamed");
        assertFinds(version, "Patient?" + name + "=Oldhampton");
      }
      assertFinds(version, "Patient?given=Wilhelmine", "renamed");
      assertFinds(version, "Patient?name=Countessa");
    }
  }

  /** All that is found, and as many as are counted. */
  private static void assertFinds(FhirVersion version, String search, String... ids) {
    String said = version.id() + ' ' + search;
    assertThat(Queries.ids(Queries.search(version, search)))
        .as(said)
        .containsExactlyInAnyOrder(ids);
    assertThat(Queries.search(version, search + "&_count=0").getInteger("total"))
        .as(said)
        .isEqualTo(ids.length);
  }

  /** What a version calls a parameter. */
  private static Optional<String> row(FhirVersion version, String type, String canonical) {
    return version.type(type).searchParameters().stream()
        .filter(row -> row.canonical().equals(canonical))
        .map(row -> row.name())
        .findFirst();
  }

  private static Patient patient() {
    return new Patient(
        ResourceHead.of("renamed"),
        null,
        null,
        List.of(name(NameUse.OFFICIAL, "Newburyport"), name(NameUse.OLD, "Oldhampton")),
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
        null,
        null,
        null,
        null,
        null);
  }

  private static HumanName name(NameUse use, String family) {
    return new HumanName(
        use, null, List.of(family), List.of("Wilhelmine"), List.of("Countessa"), null, null, null);
  }

  private static Slot slot(String id, SlotStatus status) {
    return new Slot(
        ResourceHead.of(id),
        null,
        List.of(concept("http://snomed.info/sct", "394814009")),
        Reference.to(ResourceType.SCHEDULE, "offering"),
        status,
        FhirDateTime.of("2033-05-01T09:00:00Z"),
        FhirDateTime.of("2033-05-01T09:30:00Z"),
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static CarePlan plan(String id, String system, String category) {
    CarePlan example = (CarePlan) CanonicalExamples.of(ResourceType.CARE_PLAN);
    CarePlan named = With.component(example, "head", ResourceHead.of(id));
    return With.component(
        With.component(named, "subject", Reference.to(ResourceType.PATIENT, "planned")),
        "category",
        List.of(concept(system, category)));
  }

  private static CodeableConcept concept(String system, String code) {
    return new CodeableConcept(
        List.of(new Coding(system, null, code, null, null, null)), null, null);
  }
}
