package org.janusfhir.ccd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.janusfhir.model.AllergyIntolerance;
import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.Patient;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.examples.CanonicalExamples;
import org.janusfhir.model.examples.RareExamples;
import org.janusfhir.model.examples.With;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ContinuityOfCareDocumentTest {
  static Stream<Resource> examples() {
    return Stream.concat(CanonicalExamples.all().stream(), RareExamples.all().stream());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void anExampleAloneIsValid(Resource example) {
    assertThat(Ccd.of(example).violations()).isEmpty();
  }

  @Test
  void allExamplesTogetherAreValid() {
    assertThat(Ccd.of(Headers.PATIENT, examples().toList()).violations()).isEmpty();
  }

  @Test
  void theRulesMeetEveryTemplateInWhatIsWritten() {
    // Given
    List<Resource> all = new ArrayList<>(examples().toList());
    all.add(Observations.smoking("8517006"));
    all.add(Observations.social());
    all.add(Medications.asNeeded());

    // When
    Ccd ccd = Ccd.of(Headers.PATIENT, all);

    // Then
    assertThat(CcdRules.templates()).allSatisfy(path -> assertThat(ccd.count(path)).isPositive());
    assertThat(ccd.violations()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2.16.840.1.113883.10.20.22.4.145,2.16.840.1.113883.10.20.22.4.146",
    "extension=\"2015-08-01\",extension=\"2015-08-02\"",
    "code=\"CONC\",code=\"CON\"",
    "typeCode=\"MFST\",typeCode=\"REFR\"",
    "ID=\"allergies-1\",ID=\"allergies-0\"",
    "code=\"34133-9\",code=\"34133-8\""
  })
  void schemaAndRulesFindWhatIsWrong(String right, String wrong) {
    // Given
    Resource allergy = CanonicalExamples.of(ResourceType.ALLERGY_INTOLERANCE);
    PatientRecord record = new PatientRecord(Headers.PATIENT, List.of(allergy));
    byte[] xml = ContinuityOfCareDocument.write(record, Facts.any());
    String text = new String(xml, StandardCharsets.UTF_8);

    // When
    String broken = text.replace(right, wrong);

    // Then
    assertThat(CcdCheck.violations(xml)).isEmpty();
    assertThat(CcdCheck.violations(broken.getBytes(StandardCharsets.UTF_8))).isNotEmpty();
  }

  @Test
  void anEmptyRecordSaysInEverySectionThatThereIsNoInformation() {
    // Given
    Patient unknown = With.component(Headers.nobody(), "head", ResourceHead.of("nobody"));

    // When
    Ccd ccd = Ccd.of(unknown, List.of());

    // Then
    assertThat(ccd.violations()).isEmpty();
    assertThat(ccd.count("//c:section[@nullFlavor='NI'][not(c:entry)]")).isEqualTo(9);
    assertThat(ccd.texts("//c:section/c:text"))
        .hasSize(9)
        .allSatisfy(text -> assertThat(text).containsIgnoringWhitespaces("No information"));
  }

  @Test
  void sectionsHaveTheirOrder() {
    assertThat(Ccd.of().texts("//c:section/c:title"))
        .containsExactly(
            "Allergies",
            "Medications",
            "Problems",
            "Procedures",
            "Results",
            "Immunizations",
            "Vital signs",
            "Social history",
            "Encounters");
  }

  @Test
  void textIsEscapedAndWhatXmlForbidsIsLeftOut() {
    // Given
    AllergyIntolerance allergy =
        With.component(
            (AllergyIntolerance) CanonicalExamples.of(ResourceType.ALLERGY_INTOLERANCE),
            "code",
            new CodeableConcept(null, "<Nuts> & \"seeds\" \u0007\uD83D\uDE00\uD800", null));

    // When
    Ccd ccd = Ccd.of(allergy);

    // Then
    String expected = "<Nuts> & \"seeds\" \uD83D\uDE00";
    assertThat(ccd.violations()).isEmpty();
    assertThat(ccd.text("//c:td[@ID='allergies-1-1']")).isEqualTo(expected);
    assertThat(ccd.text("//c:playingEntity/c:name")).isEqualTo(expected);
  }

  @Test
  void theSameRecordGivesTheSameBytesOnEveryThread() {
    // Given
    PatientRecord record = new PatientRecord(Headers.PATIENT, examples().toList());
    byte[] expected = ContinuityOfCareDocument.write(record, Facts.any());

    // When
    List<byte[]> written =
        IntStream.range(0, 16)
            .parallel()
            .mapToObj(i -> ContinuityOfCareDocument.write(record, Facts.any()))
            .toList();

    // Then
    assertThat(written).allSatisfy(xml -> assertThat(xml).isEqualTo(expected));
    assertThat(new String(expected, StandardCharsets.UTF_8))
        .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ClinicalDocument ");
  }

  @Test
  void aRootIsAnOidOrUuid() {
    assertThatThrownBy(() -> new DocumentFacts(Facts.ID, 0, null, null, null, "http://a"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'http://a' is neither an OID nor a UUID");
  }
}
