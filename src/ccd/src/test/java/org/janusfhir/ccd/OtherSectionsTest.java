package org.janusfhir.ccd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.janusfhir.model.Encounter;
import org.janusfhir.model.EncounterClass;
import org.janusfhir.model.EncounterStatus;
import org.janusfhir.model.Immunization;
import org.janusfhir.model.MedicationAdministrationStatus;
import org.janusfhir.model.Procedure;
import org.janusfhir.model.ProcedureStatus;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.examples.CanonicalExamples;
import org.janusfhir.model.examples.With;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Immunizations, procedures, encounters and social history. */
class OtherSectionsTest {
  private static final String ENTRY = "//c:entry/c:";

  @Test
  void immunizationsGivenAndNotGiven() {
    // Given
    List<Immunization> both =
        CanonicalExamples.all(ResourceType.IMMUNIZATION).stream()
            .map(Immunization.class::cast)
            .toList();

    // When
    Ccd given = Ccd.of(both.get(0), CanonicalExamples.of(ResourceType.ORGANIZATION));
    Ccd refused = Ccd.of(both.get(1));

    // Then
    String activity = ENTRY + "substanceAdministration";
    assertThat(given.text(activity + "/@negationInd")).isEqualTo("false");
    assertThat(given.text(activity + "/c:effectiveTime/@value")).isEqualTo("20130110");
    assertThat(given.text(activity + "/c:repeatNumber/@value")).isEqualTo("1");
    assertThat(given.text(activity + "//c:manufacturedMaterial/c:code/@code")).isEqualTo("88");
    assertThat(given.text(activity + "//c:manufacturedMaterial/c:code/@codeSystem"))
        .isEqualTo("2.16.840.1.113883.12.292");
    assertThat(given.text(activity + "//c:lotNumberText")).isEqualTo("AAJN11K");
    assertThat(given.text(activity + "//c:manufacturerOrganization/c:name"))
        .isEqualTo("Example Hospital");
    assertThat(given.text(activity + "/c:routeCode/c:translation/@code")).isEqualTo("IM");
    assertThat(refused.text(activity + "/@negationInd")).isEqualTo("true");
    assertThat(refused.text(activity + "/c:effectiveTime/@nullFlavor")).isEqualTo("UNK");
    assertThat(
            refused.text(
                activity + "/c:entryRelationship[@typeCode='RSON']//c:code/c:originalText"))
        .isEqualTo("Refused");
    assertThat(refused.texts("//c:tbody/c:tr/c:td"))
        .containsExactly("MMR", "", "not given", "", "Refused");
  }

  @Test
  void proceduresDoneAndNotDone() {
    // Given
    List<Procedure> both =
        CanonicalExamples.all(ResourceType.PROCEDURE).stream().map(Procedure.class::cast).toList();

    // When
    Ccd done = Ccd.of(both.get(0));
    Ccd notDone = Ccd.of(both.get(1));

    // Then
    String procedure = ENTRY + "procedure";
    assertThat(done.has(procedure + "/@negationInd")).isFalse();
    assertThat(done.text(procedure + "/c:code/@code")).isEqualTo("80146002");
    assertThat(done.text(procedure + "/c:statusCode/@code")).isEqualTo("completed");
    assertThat(done.text(procedure + "/c:effectiveTime/c:low/@value"))
        .isEqualTo("20150504100000+0000");
    assertThat(done.text(procedure + "/c:targetSiteCode/@code")).isEqualTo("66754008");
    assertThat(done.text(procedure + "/c:performer//c:name")).isEqualTo("Dr. Example");
    assertThat(done.text(procedure + "/c:entryRelationship//c:value/@code")).isEqualTo("74400008");
    assertThat(notDone.text(procedure + "/@negationInd")).isEqualTo("true");
    assertThat(notDone.text(procedure + "/c:effectiveTime/@value")).isEqualTo("20150501");
  }

  @Test
  void errorsAreLeftOut() {
    // Given
    Immunization immunization =
        With.component(
            (Immunization) CanonicalExamples.of(ResourceType.IMMUNIZATION),
            "status",
            MedicationAdministrationStatus.ENTERED_IN_ERROR);
    Procedure procedure =
        With.component(
            (Procedure) CanonicalExamples.of(ResourceType.PROCEDURE),
            "status",
            ProcedureStatus.ENTERED_IN_ERROR);

    // Then
    assertThat(Ccd.of(immunization, procedure).count("//c:entry")).isZero();
  }

  @Test
  void anEncounterHasItsDiagnoses() {
    // When
    Ccd ccd =
        Ccd.of(
            CanonicalExamples.of(ResourceType.ENCOUNTER),
            CanonicalExamples.of(ResourceType.CONDITION),
            CanonicalExamples.of(ResourceType.LOCATION));

    // Then
    String encounter = ENTRY + "encounter";
    assertThat(ccd.text(encounter + "/c:code/@code")).isEqualTo("183807002");
    assertThat(ccd.text(encounter + "/c:code/c:translation/@code")).isEqualTo("IMP");
    assertThat(ccd.text(encounter + "/c:effectiveTime/c:high/@value"))
        .isEqualTo("20150506120000+0000");
    assertThat(ccd.text(encounter + "/c:performer//c:name")).isEqualTo("Dr. Example");
    assertThat(ccd.text(encounter + "/c:participant//c:id/@extension"))
        .isEqualTo("Location/location-1");
    assertThat(ccd.text(encounter + "//c:act[c:code/@code='29308-4']//c:value/@code"))
        .isEqualTo("39065001");
    assertThat(ccd.violations()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"PLANNED", "CANCELLED"})
  void encountersThatDidNotTakePlaceAreLeftOut(EncounterStatus status) {
    // Given
    Encounter encounter = (Encounter) CanonicalExamples.of(ResourceType.ENCOUNTER);

    // Then
    assertThat(Ccd.of(With.component(encounter, "status", status)).count("//c:entry")).isZero();
  }

  @ParameterizedTest
  @CsvSource({"INPATIENT,IMP", "AMBULATORY,AMB", "EMERGENCY,EMER", "HOME,HH", "OTHER,"})
  void theClassOfAnEncounterIsAnActCode(EncounterClass kind, String code) {
    // Given
    Encounter encounter = (Encounter) CanonicalExamples.of(ResourceType.ENCOUNTER);

    // When
    Ccd ccd = Ccd.of(With.component(encounter, "encounterClass", kind));

    // Then
    assertThat(
            ccd.text(
                ENTRY
                    + "encounter/c:code/c:translation"
                    + "[@codeSystem='2.16.840.1.113883.5.4']/@code"))
        .isEqualTo(code == null ? "" : code);
  }

  @ParameterizedTest
  @CsvSource({
    "8517006,2.16.840.1.113883.10.20.22.4.78",
    "77386006,2.16.840.1.113883.10.20.22.4.38"
  })
  void smokingStatusHasItsTemplateIfItsCodeIsOfTheValueSet(String snomed, String template) {
    // When
    Ccd ccd = Ccd.of(Observations.smoking(snomed), Observations.social());

    // Then
    String smoking = ENTRY + "observation[c:code/@code='72166-2']";
    assertThat(ccd.text(smoking + "/c:templateId/@root")).isEqualTo(template);
    assertThat(ccd.text(smoking + "/c:value/@code")).isEqualTo(snomed);
    assertThat(ccd.text(ENTRY + "observation[c:code/@code='74013-4']/c:value"))
        .isEqualTo("two glasses of wine a week");
    assertThat(ccd.violations()).isEmpty();
  }
}
