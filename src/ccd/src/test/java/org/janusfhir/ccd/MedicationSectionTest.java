package org.janusfhir.ccd;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.Dosage;
import org.janusfhir.model.EventTiming;
import org.janusfhir.model.MedicationRequest;
import org.janusfhir.model.MedicationRequestStatus;
import org.janusfhir.model.MedicationStatement;
import org.janusfhir.model.MedicationStatementStatus;
import org.janusfhir.model.Reference;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.Timing;
import org.janusfhir.model.UnitsOfTime;
import org.janusfhir.model.examples.CanonicalExamples;
import org.janusfhir.model.examples.With;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MedicationSectionTest {
  private static final MedicationRequest ORDER =
      (MedicationRequest) CanonicalExamples.of(ResourceType.MEDICATION_REQUEST);
  private static final MedicationStatement STATEMENT =
      (MedicationStatement) CanonicalExamples.of(ResourceType.MEDICATION_STATEMENT);
  private static final String ACTIVITY = "//c:entry/c:substanceAdministration";
  private static final String PRODUCT = ACTIVITY + "//c:manufacturedMaterial/c:code";

  @Test
  void anOrderIsAnIntent() {
    // Given
    CodeableConcept lisinopril =
        Observations.concept(
            "http://www.nlm.nih.gov/research/umls/rxnorm", "314076", "lisinopril 10 MG");

    // When
    Ccd ccd = Ccd.of(With.component(ORDER, "medication", lisinopril));

    // Then
    assertThat(ccd.text(ACTIVITY + "/@moodCode")).isEqualTo("INT");
    assertThat(ccd.text(ACTIVITY + "/c:effectiveTime[1]/c:low/@value")).isEqualTo("20150504");
    assertThat(ccd.text(ACTIVITY + "/c:effectiveTime[1]/c:high/@value")).isEqualTo("20150604");
    assertThat(ccd.text(ACTIVITY + "/c:effectiveTime[2]/c:period/@value")).isEqualTo("1");
    assertThat(ccd.text(ACTIVITY + "/c:effectiveTime[2]/c:period/@unit")).isEqualTo("d");
    assertThat(ccd.text(ACTIVITY + "/c:doseQuantity/@unit")).isEqualTo("{tablet}");
    assertThat(ccd.text(ACTIVITY + "/c:rateQuantity/@unit")).isEqualTo("mg/h");
    assertThat(ccd.text(ACTIVITY + "/c:maxDoseQuantity/c:numerator/@value")).isEqualTo("2");
    assertThat(ccd.text(PRODUCT + "/@code")).isEqualTo("314076");
    assertThat(ccd.text(PRODUCT + "/@codeSystem")).isEqualTo("2.16.840.1.113883.6.88");
    assertThat(ccd.text("//c:td[@ID='medications-1-2']"))
        .isEqualTo("One tablet in the morning; When in pain");
    assertThat(ccd.text(ACTIVITY + "//c:substanceAdministration/c:text/c:reference/@value"))
        .isEqualTo("#medications-1-2");
    assertThat(ccd.violations()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ACTIVE,active",
    "ON_HOLD,suspended",
    "COMPLETED,completed",
    "STOPPED,aborted",
    "SUPERSEDED,aborted"
  })
  void theStatusOfAnOrder(MedicationRequestStatus status, String expected) {
    assertThat(
            Ccd.of(With.component(ORDER, "status", status)).text(ACTIVITY + "/c:statusCode/@code"))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource(names = {"DRAFT", "ENTERED_IN_ERROR"})
  void draftsAndErrorsAreLeftOut(MedicationRequestStatus status) {
    assertThat(Ccd.of(With.component(ORDER, "status", status)).count("//c:entry")).isZero();
  }

  @Test
  void theMedicationReferredToIsNamed() {
    // Given
    Reference reference = Reference.to(ResourceType.MEDICATION, "medication-1");
    Resource medication = CanonicalExamples.of(ResourceType.MEDICATION);
    MedicationRequest order = With.component(ORDER, "medication", reference);

    // When
    Ccd here = Ccd.of(order, medication);
    Ccd elsewhere = Ccd.of(order);

    // Then
    assertThat(here.text(PRODUCT + "/c:originalText")).isEqualTo("Lisinopril (as written)");
    assertThat(here.text(PRODUCT + "/c:translation/@code")).isEqualTo("387206004");
    assertThat(elsewhere.text(PRODUCT + "/@nullFlavor")).isEqualTo("UNK");
  }

  @Test
  void whatIsNotTakenIsNegated() {
    // When
    Ccd ccd = Ccd.of(With.component(STATEMENT, "wasNotTaken", true));

    // Then
    assertThat(ccd.text(ACTIVITY + "/@negationInd")).isEqualTo("true");
    assertThat(ccd.text(ACTIVITY + "/@moodCode")).isEqualTo("EVN");
    assertThat(ccd.text("//c:td[@ID='medications-1-3']")).isEqualTo("not taken");
    assertThat(ccd.violations()).isEmpty();
  }

  @Test
  void whatIsIntendedIsAnIntentAndErrorsAreLeftOut() {
    // When
    Ccd intended = Ccd.of(With.component(STATEMENT, "status", MedicationStatementStatus.INTENDED));
    Ccd wrong =
        Ccd.of(With.component(STATEMENT, "status", MedicationStatementStatus.ENTERED_IN_ERROR));

    // Then
    assertThat(intended.text(ACTIVITY + "/@moodCode")).isEqualTo("INT");
    assertThat(wrong.count("//c:entry")).isZero();
  }

  @Test
  void whatIsTakenAsNeededHasAPrecondition() {
    // When
    Ccd ccd = Ccd.of(Medications.asNeeded());

    // Then
    assertThat(ccd.text(ACTIVITY + "/c:precondition//c:value/@code")).isEqualTo("22253000");
    assertThat(ccd.violations()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1,1,D,1,d,false",
    "3,1,D,8,h,true",
    "2,1,D,12,h,true",
    "1,8,H,8,h,false",
    "2,1,WK,3.5,d,true",
    "3,1,H,20,min,true",
    "4,1,A,3,mo,true",
    "7,1,D,3.42857,h,true"
  })
  void frequenciesBecomeTheTimeBetweenDoses(
      int frequency, String period, UnitsOfTime unit, String value, String ucum, String free) {
    // When
    Ccd ccd = Ccd.of(timed(repeat(frequency, new BigDecimal(period), unit, null)));

    // Then
    String path = ACTIVITY + "/c:effectiveTime[@operator='A']";
    assertThat(ccd.text(path + "/c:period/@value")).isEqualTo(value);
    assertThat(ccd.text(path + "/c:period/@unit")).isEqualTo(ucum);
    assertThat(ccd.text(path + "/@institutionSpecified")).isEqualTo(free);
    assertThat(ccd.violations()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"WAKE", "C", "CM", "CD", "CV"})
  void mealsAndSleepAreEvents(EventTiming when) {
    // When
    Ccd ccd = Ccd.of(timed(repeat(null, null, null, when)));

    // Then
    assertThat(ccd.text(ACTIVITY + "/c:effectiveTime[@operator='A']/c:event/@code"))
        .isEqualTo(when.code());
    assertThat(ccd.violations()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"WAKE", "C", "CM", "CD", "CV"})
  void eventsThatCdaLacksAreNotCoded(EventTiming when) {
    // When
    Ccd ccd = Ccd.of(timed(repeat(null, null, null, when)));

    // Then
    assertThat(ccd.count(ACTIVITY + "/c:effectiveTime[@operator='A']")).isZero();
    assertThat(ccd.violations()).isEmpty();
  }

  @Test
  void aFrequencyThatMakesNoSenseIsNotCoded() {
    assertThat(
            Ccd.of(timed(repeat(0, BigDecimal.ONE, UnitsOfTime.D, null)))
                .count(ACTIVITY + "/c:effectiveTime[@operator='A']"))
        .isZero();
  }

  private static MedicationRequest timed(Timing.Repeat repeat) {
    Dosage dosage =
        With.component(
            ORDER.dosageInstruction().get(0), "timing", new Timing(null, repeat, null, null));
    return With.component(ORDER, "dosageInstruction", List.of(dosage));
  }

  private static Timing.Repeat repeat(
      Integer frequency, BigDecimal period, UnitsOfTime unit, EventTiming when) {
    return new Timing.Repeat(
        null, null, null, null, null, frequency, null, period, null, unit, when, null, null, null);
  }
}
