package org.janusfhir.model.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.janusfhir.model.search.SearchExamples.concept;
import static org.janusfhir.model.search.SearchExamples.period;
import static org.janusfhir.model.search.SearchExamples.with;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.Coding;
import org.janusfhir.model.Dosage;
import org.janusfhir.model.FhirDateTime;
import org.janusfhir.model.HumanName;
import org.janusfhir.model.Identifier;
import org.janusfhir.model.Medication;
import org.janusfhir.model.NameUse;
import org.janusfhir.model.Period;
import org.janusfhir.model.Primitive;
import org.janusfhir.model.Quantity;
import org.janusfhir.model.Reference;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.SampledData;
import org.janusfhir.model.Timing;
import org.janusfhir.model.ValueType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found where an element alone does not say it. */
class ExtractionTest {
  @Test
  void givesTextsOnlyIfAskedForOrIfThereIsNothingElse() {
    // Given
    CodeableConcept rich =
        new CodeableConcept(
            List.of(new Coding("urn:x", null, "a", "A display", null, null)), "A text", null);
    Resource coded = with(ResourceType.PROCEDURE, "code", rich);
    Resource written =
        with(ResourceType.PROCEDURE, "code", new CodeableConcept(null, "A text", null));

    // When, then
    assertThat(values(coded, "code")).containsExactly("urn:x|a");
    assertThat(texts(coded, "code")).containsExactly("urn:x|a", "\"A text\"", "\"A display\"");
    assertThat(values(written, "code")).containsExactly("\"A text\"");
    assertThat(texts(written, "code")).containsExactly("\"A text\"");
  }

  @Test
  void whatWasMergedAwayIsStillOfItsPatients() {
    // Given
    Resource merged = with(ResourceType.ENCOUNTER, "status", null);
    Resource survivor = with(ResourceType.ENCOUNTER, "extras", null);
    List<String> all = new ArrayList<>();

    // When
    SearchIndex.extract(merged, (parameter, value) -> all.add(parameter));

    // Then
    assertThat(all).containsExactly(SearchIndex.MERGED, "patient");
    assertThat(values(merged, "patient")).isNotEmpty().isEqualTo(values(survivor, "patient"));
    assertThat(values(merged, "type")).isEmpty();
  }

  @Test
  void givesTheTypeOfAnIdentifierAsText() {
    // Given
    CodeableConcept type = new CodeableConcept(null, "Record number", null);
    Resource resource =
        with(
            ResourceType.PATIENT,
            "identifier",
            List.of(new Identifier(null, type, "urn:x", "1", null, null, null)));

    // When, then
    assertThat(texts(resource, "identifier")).containsExactly("urn:x|1", "\"Record number\"");
  }

  @Test
  void findsTheCodeOfAContainedMedication() {
    // Given
    Medication contained =
        new Medication(
            ResourceHead.of("m"),
            concept("urn:x", "a", null),
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    Resource order =
        with(
            with(
                ResourceType.MEDICATION_REQUEST,
                "head",
                new ResourceHead("1", null, null, null, null, List.of(contained))),
            "medication",
            new Reference(null, null, null, "#m", null, null));

    // When, then
    assertThat(values(order, "code")).containsExactly("urn:x|a");
    assertThat(values(order, "medication")).containsExactly("<#m>");
  }

  @ParameterizedTest
  @CsvSource({
    "http://example.org/fhir/Patient/1, true",
    "Patient/1, true",
    "http://example.org/Group/1, false",
    "http://example.org/OutPatient/1, false",
    "urn:uuid:a5afddf4-e880-459b-876e-e4591b0acc11, false",
  })
  void tellsPatientsOutsideOfTheRecord(String uri, boolean patient) {
    // Given
    Resource resource =
        with(ResourceType.OBSERVATION, "subject", new Reference(null, null, null, uri, null, null));

    // When, then
    assertThat(values(resource, "subject")).containsExactly('<' + uri + '>');
    assertThat(values(resource, "patient").isEmpty()).isEqualTo(!patient);
  }

  /** Data, lower and upper limit, factor, and the bounds. */
  @ParameterizedTest
  @CsvSource({
    "1 2 3, , , , 11..13",
    "1.5 -2  E 3, , , 2, 6..16",
    "L 5, -7, , , 3..15",
    "5 U, , 9, 2, 20..28",
    "1 2, , , -1, 8..9",
    "E E, , , , ",
    "L, , , , ",
    "nonsense 4, , , , 14..14",
  })
  void findsTheBoundsOfASeries(
      String data, BigDecimal lower, BigDecimal upper, BigDecimal factor, String expected) {
    // Given
    SampledData series =
        new SampledData(
            new Quantity(null, BigDecimal.TEN, null, "mV", null, null, null),
            null,
            factor,
            lower,
            upper,
            1,
            data,
            null);
    Resource resource = with(ResourceType.OBSERVATION, "value", series);

    // When, then
    if (expected == null) {
      assertThat(values(resource, "value-quantity")).isEmpty();
    } else {
      assertThat(values(resource, "value-quantity")).hasSize(1);
      String bounds = values(resource, "value-quantity").get(0);
      assertThat(bounds.substring(0, bounds.indexOf(' ')).replace(".0", "")).isEqualTo(expected);
    }
  }

  @Test
  void takesTheOuterLimitsOfATiming() {
    // Given
    List<FhirDateTime> events =
        List.of(new FhirDateTime("2015-05-06"), new FhirDateTime("2015-05-04"));
    Timing bounds = Timing.of(period("2015-05-05", null));
    Resource eventsOnly = planned(new Timing(events, null, null, null));
    Resource both = planned(new Timing(events, bounds.repeat(), null, null));

    // When, then
    assertThat(values(eventsOnly, "effective-time"))
        .containsExactly("2015-05-04T00:00:00Z..2015-05-07T00:00:00Z");
    assertThat(values(both, "effective-time")).containsExactly("2015-05-04T00:00:00Z..");
    assertThat(values(planned(new Timing(null, null, null, null)), "effective-time")).isEmpty();
  }

  /** Start and end of the bounds, and of these what is found. */
  @ParameterizedTest
  @CsvSource({
    "2015-05, 2015-06-04, 2015-05-01T00:00:00Z..2015-06-05T00:00:00Z,"
        + " 2015-06-04T00:00:00Z..2015-06-05T00:00:00Z",
    "2015-05-04, , 2015-05-04T00:00:00Z.., ",
    ", 2015-06, ..2015-07-01T00:00:00Z, 2015-06-01T00:00:00Z..2015-07-01T00:00:00Z",
    ", , , ",
  })
  void findsTheBoundsOfADosage(String start, String end, String bounds, String boundsEnd) {
    // Given
    Period period = period(start, end);
    for (var timing : List.of(period, Timing.of(period))) {
      Dosage dosage =
          new Dosage(null, null, timing, null, null, null, null, null, null, null, null);
      Resource order = with(ResourceType.MEDICATION_REQUEST, "dosageInstruction", List.of(dosage));

      // When, then
      assertThat(values(order, "timing-bounds")).isEqualTo(only(bounds));
      assertThat(values(order, "timing-bounds-end")).isEqualTo(only(boundsEnd));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "BOOLEAN, true, true",
    "BOOLEAN, false, false",
    "DATE_TIME, 2015-02-14, true",
    ", , false",
  })
  void tellsWhoLives(ValueType type, String text, String expected) {
    // Given
    Primitive deceased = type == null ? null : Primitive.of(type, text);
    Resource patient = with(ResourceType.PATIENT, "deceased", deceased);

    // When, then
    assertThat(values(patient, "deceased")).containsExactly('|' + expected);
    assertThat(values(patient, "death-date")).hasSize(type == ValueType.DATE_TIME ? 1 : 0);
  }

  @Test
  void findsPatientsByTheNamesTheyHave() {
    // Given
    HumanName now = name(NameUse.USUAL, "Newbury", "Ann");
    HumanName once = name(NameUse.OLD, "Oldham", "Nancy");
    HumanName born = name(NameUse.MAIDEN, "Maitland", "Ann");
    Resource patient = with(ResourceType.PATIENT, "name", List.of(now, once, born));

    // When, then
    assertThat(values(patient, "name")).containsExactly("Newbury", "Ann", "Maitland", "Ann");
    assertThat(values(patient, "family")).containsExactly("Newbury", "Maitland");
    assertThat(values(patient, "given")).containsExactly("Ann", "Ann");
    assertThat(values(patient, "phonetic"))
        .isEqualTo(values(with(ResourceType.PATIENT, "name", List.of(now, born)), "phonetic"));
  }

  @Test
  void titlesArePartOfTheNamesThatHaveAnyPart() {
    for (ResourceType type : List.of(ResourceType.PERSON, ResourceType.PRACTITIONER)) {
      Resource resource = with(type, "name", List.of(name(NameUse.OLD, "Oldham", "Nancy")));
      assertThat(values(resource, "name"))
          .as(type.typeName())
          .contains("Oldham")
          .hasSize(type == ResourceType.PERSON ? 4 : 2);
    }
  }

  private static HumanName name(NameUse use, String family, String given) {
    return new HumanName(
        use,
        null,
        List.of(family),
        List.of(given),
        List.of("Countess"),
        List.of("Jr."),
        null,
        null);
  }

  @Test
  void findsEmailInLowerCaseAsWell() {
    // Given
    Resource patient =
        with(ResourceType.PATIENT, "telecom", List.of(SearchExamples.email("Ana@Example.org")));

    // When, then
    assertThat(values(patient, "email"))
        .containsExactly("email|Ana@Example.org", "email|ana@example.org");
    assertThat(values(patient, "phone")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "60, min, 0.04166666666666667",
    "1440, min, 1.000000000000000",
    "36, h, 1.500000000000000",
    "2, d, 2",
    "1, wk, 7",
    "5, {visits}, ",
  })
  void countsALengthInDays(String value, String unit, String days) {
    // Given
    Resource encounter =
        with(ResourceType.ENCOUNTER, "length", SearchExamples.quantity(value, unit));

    // When, then
    assertThat(values(encounter, "length"))
        .isEqualTo(days == null ? List.of() : List.of(days + ".." + days));
  }

  private static Resource planned(Timing timing) {
    return with(ResourceType.MEDICATION_ADMINISTRATION, "effective", timing);
  }

  private static List<String> only(String value) {
    return value == null ? List.of() : List.of(value);
  }

  private static List<String> values(Resource resource, String parameter) {
    return SearchIndex.values(resource, parameter).stream().map(ValueText::of).toList();
  }

  private static List<String> texts(Resource resource, String parameter) {
    return SearchIndex.texts(resource, parameter).stream().map(ValueText::of).toList();
  }
}
