package org.janusfhir.ccd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.Coding;
import org.janusfhir.model.Condition;
import org.janusfhir.model.ConditionVerificationStatus;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.examples.CanonicalExamples;
import org.janusfhir.model.examples.With;
import org.junit.jupiter.api.Test;

class ProblemSectionTest {
  private static final Condition BURN = (Condition) CanonicalExamples.of(ResourceType.CONDITION);
  private static final Condition ASTHMA =
      (Condition) CanonicalExamples.all(ResourceType.CONDITION).get(1);
  private static final String CONCERN =
      "//c:act[c:templateId/@root='2.16.840.1.113883.10.20.22.4.3']";
  private static final String PROBLEM = CONCERN + "/c:entryRelationship/c:observation";

  @Test
  void anActiveProblemIsToldInFull() {
    // When
    Ccd ccd = Ccd.of(BURN);

    // Then
    assertThat(ccd.text(CONCERN + "/c:statusCode/@code")).isEqualTo("active");
    assertThat(ccd.text(CONCERN + "/c:effectiveTime/c:low/@value")).isEqualTo("20150504");
    assertThat(ccd.text(PROBLEM + "/c:code/@code")).isEqualTo("282291009");
    assertThat(ccd.text(PROBLEM + "/c:code/c:translation/@code")).isEqualTo("29308-4");
    assertThat(ccd.text(PROBLEM + "/c:effectiveTime/c:low/@value")).isEqualTo("20150503");
    assertThat(ccd.has(PROBLEM + "/c:effectiveTime/c:high")).isFalse();
    assertThat(ccd.text(PROBLEM + "/c:value/@code")).isEqualTo("39065001");
    assertThat(ccd.text(PROBLEM + "//c:observation[c:code/@code='33999-4']/c:value/@code"))
        .isEqualTo("55561003");
    assertThat(ccd.text(PROBLEM + "/c:text/c:reference/@value")).isEqualTo("#problems-1");
  }

  @Test
  void aResolvedProblemHasAnEnd() {
    // When
    Ccd ccd = Ccd.of(ASTHMA);

    // Then
    assertThat(ccd.violations()).isEmpty();
    assertThat(ccd.text(CONCERN + "/c:statusCode/@code")).isEqualTo("completed");
    assertThat(ccd.text(PROBLEM + "/c:effectiveTime/c:low/@nullFlavor")).isEqualTo("UNK");
    assertThat(ccd.text(PROBLEM + "/c:effectiveTime/c:high/@value")).isEqualTo("200103");
    assertThat(ccd.text(PROBLEM + "/c:value/@nullFlavor")).isEqualTo("OTH");
    assertThat(ccd.text(PROBLEM + "/c:value/c:originalText")).isEqualTo("Childhood asthma");
    assertThat(ccd.texts("//c:tbody/c:tr/c:td"))
        .containsExactly("Childhood asthma", "resolved", "4 years", "2001-03");
  }

  @Test
  void aCodeOfAnotherSystemBecomesATranslation() {
    // Given
    CodeableConcept icd =
        new CodeableConcept(
            List.of(
                coding("http://hl7.org/fhir/sid/icd-10-cm", "T20.111A"),
                coding("http://hl7.org/fhir/sid/icd-9-cm", "941.11"),
                coding("http://example.org/local", "B 1")),
            null,
            null);

    // When
    Ccd ccd = Ccd.of(With.component(BURN, "code", icd));

    // Then
    assertThat(ccd.text(PROBLEM + "/c:value/@nullFlavor")).isEqualTo("OTH");
    assertThat(ccd.text(PROBLEM + "/c:value/c:translation[1]/@codeSystem"))
        .isEqualTo("2.16.840.1.113883.6.90");
    assertThat(ccd.text(PROBLEM + "/c:value/c:translation[2]/@codeSystem"))
        .isEqualTo("2.16.840.1.113883.6.103");
    assertThat(ccd.text(PROBLEM + "/c:value/c:translation[3]/c:originalText")).isEqualTo("B 1");
    assertThat(ccd.violations()).isEmpty();
  }

  @Test
  void whatWasRefutedIsNegatedAndErrorsAreLeftOut() {
    // When
    Ccd refuted =
        Ccd.of(With.component(BURN, "verificationStatus", ConditionVerificationStatus.REFUTED));
    Ccd wrong =
        Ccd.of(
            With.component(
                BURN, "verificationStatus", ConditionVerificationStatus.ENTERED_IN_ERROR));

    // Then
    assertThat(refuted.text(PROBLEM + "/@negationInd")).isEqualTo("true");
    assertThat(wrong.count("//c:entry")).isZero();
  }

  @Test
  void theLatestComesFirst() {
    assertThat(Ccd.of(ASTHMA, BURN).texts("//c:tbody/c:tr/c:td[1]"))
        .containsExactly("Burn of ear (as written)", "Childhood asthma");
  }

  private static Coding coding(String system, String code) {
    return new Coding(system, null, code, null, null, null);
  }
}
