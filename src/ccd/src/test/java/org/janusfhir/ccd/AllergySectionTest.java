package org.janusfhir.ccd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.janusfhir.model.AllergyCategory;
import org.janusfhir.model.AllergyClinicalStatus;
import org.janusfhir.model.AllergyIntolerance;
import org.janusfhir.model.AllergyType;
import org.janusfhir.model.AllergyVerificationStatus;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.examples.CanonicalExamples;
import org.janusfhir.model.examples.With;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllergySectionTest {
  private static final AllergyIntolerance CASHEWS =
      (AllergyIntolerance) CanonicalExamples.of(ResourceType.ALLERGY_INTOLERANCE);
  private static final String ALLERGY =
      "//c:observation[c:templateId/@root='2.16.840.1.113883.10.20.22.4.7']";
  private static final String CONCERN =
      "//c:act[c:templateId/@root='2.16.840.1.113883.10.20.22.4.30']";

  @Test
  void anAllergyIsToldInFull() {
    // When
    Ccd ccd = Ccd.of(CASHEWS);

    // Then
    assertThat(ccd.texts("//c:tbody/c:tr/c:td"))
        .containsExactly(
            "Cashew nuts (as written)", "Anaphylactic reaction", "high", "active", "2004");
    assertThat(ccd.text(CONCERN + "/c:statusCode/@code")).isEqualTo("active");
    assertThat(ccd.text(CONCERN + "/c:effectiveTime/c:low/@value"))
        .isEqualTo("20141009145800+1100");
    assertThat(ccd.text(ALLERGY + "/c:effectiveTime/c:low/@value")).isEqualTo("2004");
    assertThat(ccd.text(ALLERGY + "/c:value/@code")).isEqualTo("414285001");
    String substance = ALLERGY + "//c:playingEntity/c:code";
    assertThat(ccd.text(substance + "/@code")).isEqualTo("227493005");
    assertThat(ccd.text(substance + "/@codeSystem")).isEqualTo("2.16.840.1.113883.6.96");
    assertThat(ccd.text(substance + "/c:originalText")).isEqualTo("Cashew nuts (as written)");
    assertThat(ccd.text(substance + "/c:translation/@nullFlavor")).isEqualTo("OTH");
    assertThat(ccd.text(ALLERGY + "/c:entryRelationship[@typeCode='MFST']//c:value/@code"))
        .isEqualTo("39579001");
    assertThat(ccd.has(ALLERGY + "//c:observation[c:code/@code='SEV']/c:value/@code='24484000'"))
        .isTrue();
    assertThat(ccd.has(ALLERGY + "//c:observation[c:code/@code='82606-5']/c:value/@code='CRITH'"))
        .isTrue();
  }

  @Test
  void whatWasEnteredInErrorIsLeftOut() {
    // Given
    AllergyIntolerance wrong =
        With.component(CASHEWS, "verificationStatus", AllergyVerificationStatus.ENTERED_IN_ERROR);

    // Then
    assertThat(Ccd.of(wrong).count("//c:entry")).isZero();
  }

  @Test
  void whatWasRefutedIsNegated() {
    // Given
    AllergyIntolerance refuted =
        With.component(CASHEWS, "verificationStatus", AllergyVerificationStatus.REFUTED);

    // When
    Ccd ccd = Ccd.of(refuted);

    // Then
    assertThat(ccd.text(ALLERGY + "/@negationInd")).isEqualTo("true");
    assertThat(ccd.text("//c:td[@ID='allergies-1-4']")).isEqualTo("refuted");
  }

  @Test
  void aResolvedAllergyIsOver() {
    // When
    Ccd ccd = Ccd.of(With.component(CASHEWS, "clinicalStatus", AllergyClinicalStatus.RESOLVED));

    // Then
    assertThat(ccd.text(CONCERN + "/c:statusCode/@code")).isEqualTo("completed");
    assertThat(ccd.text(CONCERN + "/c:effectiveTime/c:high/@nullFlavor")).isEqualTo("UNK");
    assertThat(ccd.text(ALLERGY + "/c:effectiveTime/c:high/@nullFlavor")).isEqualTo("UNK");
    assertThat(ccd.violations()).isEmpty();
  }

  @Test
  void thatNoAllergyIsKnownIsANegation() {
    // Given
    AllergyIntolerance none =
        With.component(
            CASHEWS,
            "code",
            Observations.concept("http://snomed.info/sct", "409137002", "No known drug allergy"));

    // When
    Ccd ccd = Ccd.of(none);

    // Then
    assertThat(ccd.text(ALLERGY + "/@negationInd")).isEqualTo("true");
    assertThat(ccd.text(ALLERGY + "/c:value/@code")).isEqualTo("416098002");
    assertThat(ccd.text(ALLERGY + "//c:playingEntity/c:code/@nullFlavor")).isEqualTo("NA");
    assertThat(ccd.violations()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ALLERGY,MEDICATION,416098002",
    "ALLERGY,FOOD,414285001",
    "ALLERGY,ENVIRONMENT,419199007",
    "INTOLERANCE,MEDICATION,59037007",
    "INTOLERANCE,FOOD,235719002",
    "INTOLERANCE,OTHER,418038007",
    ",MEDICATION,419511003",
    ",FOOD,418471000",
    ",,418038007"
  })
  void typeAndCategoryMakeTheKindOfPropensity(
      AllergyType type, AllergyCategory category, String snomed) {
    // Given
    AllergyIntolerance allergy = With.component(CASHEWS, "type", type);
    List<AllergyCategory> categories = category == null ? List.of() : List.of(category);

    // When
    Ccd ccd = Ccd.of(With.component(allergy, "category", categories));

    // Then
    assertThat(ccd.text(ALLERGY + "/c:value/@code")).isEqualTo(snomed);
  }
}
