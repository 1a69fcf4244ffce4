package org.janusfhir.ccd;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.Coding;
import org.janusfhir.model.DiagnosticReport;
import org.janusfhir.model.DiagnosticReportStatus;
import org.janusfhir.model.FhirDateTime;
import org.janusfhir.model.Observation;
import org.janusfhir.model.ObservationStatus;
import org.janusfhir.model.Period;
import org.janusfhir.model.Primitive;
import org.janusfhir.model.Quantity;
import org.janusfhir.model.QuantityComparator;
import org.janusfhir.model.Range;
import org.janusfhir.model.Ratio;
import org.janusfhir.model.Reference;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.Value;
import org.janusfhir.model.ValueType;
import org.janusfhir.model.examples.CanonicalExamples;
import org.janusfhir.model.examples.With;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ResultSectionTest {
  private static final String RESULT =
      "//c:observation[c:templateId/@root='2.16.840.1.113883.10.20.22.4.2']";
  private static final DiagnosticReport REPORT =
      (DiagnosticReport) CanonicalExamples.of(ResourceType.DIAGNOSTIC_REPORT);

  static Stream<Arguments> values() {
    return Stream.of(
        Arguments.of(quantity("6.30", null), "PQ", "@value='6.30' and @unit='mg/dL'"),
        Arguments.of(
            quantity("0.5", QuantityComparator.LESS_THAN),
            "IVL_PQ",
            "not(c:low) and c:high[@value='0.5' and @inclusive='false']"),
        Arguments.of(
            quantity("0.5", QuantityComparator.LESS_OR_EQUAL),
            "IVL_PQ",
            "not(c:low) and c:high[@value='0.5' and not(@inclusive)]"),
        Arguments.of(
            quantity("5", QuantityComparator.GREATER_THAN),
            "IVL_PQ",
            "not(c:high) and c:low[@value='5' and @inclusive='false']"),
        Arguments.of(
            new Range(quantity("1", null), quantity("2", null), null),
            "IVL_PQ",
            "c:low/@value='1' and c:high/@value='2'"),
        Arguments.of(
            new Ratio(quantity("1", null), quantity("128", null), null),
            "RTO_PQ_PQ",
            "c:numerator/@value='1' and c:denominator/@value='128'"),
        Arguments.of(
            Observations.concept("http://snomed.info/sct", "260385009", "Negative"),
            "CD",
            "@code='260385009' and @codeSystem='2.16.840.1.113883.6.96'"),
        Arguments.of(Primitive.of(ValueType.STRING, "cloudy"), "ST", ".='cloudy'"),
        Arguments.of(
            Primitive.of(ValueType.DATE_TIME, "2015-04-02T09:30:10.123+01:00"),
            "TS",
            "@value='20150402093010.123+0100'"),
        Arguments.of(
            new Period(FhirDateTime.of("2015-04"), null, null), "IVL_TS", "c:low/@value='201504'"),
        Arguments.of(null, "CD", "@nullFlavor='NI'"));
  }

  @ParameterizedTest
  @MethodSource("values")
  void valuesHaveTheirTypes(Value value, String type, String expected) {
    // When
    Ccd ccd = Ccd.of(Observations.result(value));

    // Then
    assertThat(ccd.text(RESULT + "/c:value/@xsi:type")).isEqualTo(type);
    assertThat(ccd.has(RESULT + "/c:value[" + expected + "]")).isTrue();
    assertThat(ccd.violations()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"mg/dL,mg/dL,mg/dL", ",per field,{per_field}", ",%,%", ",,1"})
  void unitsAreUcumOrAnnotations(String code, String unit, String expected) {
    // Given
    String system = code == null ? null : "http://unitsofmeasure.org";
    Quantity quantity = new Quantity(null, BigDecimal.ONE, null, unit, system, code, null);

    // When
    Ccd ccd = Ccd.of(Observations.result(quantity));

    // Then
    assertThat(ccd.text(RESULT + "/c:value/@unit")).isEqualTo(expected);
    assertThat(ccd.violations()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"unknown,UNK", "asked,ASKU", "masked,MSK", "not-asked,NASK", "temp,NAV", "x,NI"})
  void theReasonOfAbsenceIsANullFlavor(String reason, String nullFlavor) {
    // Given
    CodeableConcept absent =
        Observations.concept("http://hl7.org/fhir/data-absent-reason", reason, null);

    // When
    Ccd ccd = Ccd.of(With.component(Observations.result(null), "dataAbsentReason", absent));

    // Then
    assertThat(ccd.text(RESULT + "/c:value/@nullFlavor")).isEqualTo(nullFlavor);
  }

  @ParameterizedTest
  @CsvSource({
    "2015,2015",
    "2015-04,201504",
    "2015-04-02,20150402",
    "2015-04-02T09:30:10Z,20150402093010+0000",
    "2015-04-02T09:30:10-05:30,20150402093010-0530",
    "2015-04-02T09:30:10,20150402093010"
  })
  void timesKeepPrecisionAndOffset(String time, String expected) {
    // Given
    Primitive effective = Primitive.of(ValueType.DATE_TIME, time);

    // When
    Ccd ccd = Ccd.of(With.component(Observations.result(null), "effective", effective));

    // Then
    assertThat(ccd.text(RESULT + "/c:effectiveTime/@value")).isEqualTo(expected);
    assertThat(ccd.violations()).isEmpty();
  }

  @Test
  void aReportHoldsItsResultsAndConclusionOnce() {
    // Given
    Observation glucose = Observations.result(quantity("6.3", null));
    DiagnosticReport report =
        With.component(
            REPORT, "result", List.of(Reference.to(ResourceType.OBSERVATION, glucose.head().id())));

    // When
    Ccd ccd = Ccd.of(report, glucose);

    // Then
    String organizer = "//c:entry/c:organizer[c:code/@code='58410-2']";
    assertThat(ccd.count("//c:entry")).isEqualTo(1);
    assertThat(ccd.text(organizer + "/c:effectiveTime/c:low/@value"))
        .isEqualTo("20150504083000+0000");
    assertThat(ccd.texts(organizer + "/c:component/c:observation/c:value"))
        .containsExactly("", "Core lab");
    assertThat(ccd.text(organizer + "/c:component[1]//c:value/@value")).isEqualTo("6.3");
    assertThat(ccd.violations()).isEmpty();
  }

  @Test
  void aReportWithoutResultsSaysSo() {
    // Given
    DiagnosticReport empty = With.component(REPORT, "result", List.of());
    empty = With.component(empty, "conclusion", null);

    // When
    Ccd ccd = Ccd.of(With.component(empty, "conclusionCode", List.of()));

    // Then
    assertThat(ccd.text(RESULT + "/c:value/@nullFlavor")).isEqualTo("NI");
    assertThat(ccd.violations()).isEmpty();
  }

  @Test
  void errorsAreLeftOut() {
    // Given
    Observation wrong =
        With.component(
            Observations.result(quantity("1", null)), "status", ObservationStatus.ENTERED_IN_ERROR);

    // Then
    assertThat(
            Ccd.of(wrong, With.component(REPORT, "status", DiagnosticReportStatus.ENTERED_IN_ERROR))
                .count("//c:entry"))
        .isZero();
  }

  @ParameterizedTest
  @CsvSource({"http://hl7.org/fhir/v2/0078,H", "urn:oid:2.16.840.1.113883.5.83,H"})
  void interpretationsHaveTheCodesOfHl7(String system, String code) {
    // Given
    CodeableConcept high =
        new CodeableConcept(
            List.of(new Coding(system, null, code, "High", null, null)), null, null);

    // When
    Ccd ccd = Ccd.of(With.component(Observations.result(null), "interpretation", high));

    // Then
    assertThat(ccd.text(RESULT + "/c:interpretationCode/@codeSystem"))
        .isEqualTo("2.16.840.1.113883.5.83");
  }

  private static Quantity quantity(String value, QuantityComparator comparator) {
    return new Quantity(
        null,
        new BigDecimal(value),
        comparator,
        "mg/dL",
        "http://unitsofmeasure.org",
        "mg/dL",
        null);
  }
}
