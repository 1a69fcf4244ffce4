package org.janusfhir.wire.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.Coding;
import org.janusfhir.model.FhirDateTime;
import org.janusfhir.model.HumanName;
import org.janusfhir.model.Medication;
import org.janusfhir.model.MedicationRequest;
import org.janusfhir.model.Observation;
import org.janusfhir.model.Period;
import org.janusfhir.model.Primitive;
import org.janusfhir.model.Quantity;
import org.janusfhir.model.QuantityComparator;
import org.janusfhir.model.Range;
import org.janusfhir.model.Ratio;
import org.janusfhir.model.Reference;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.Timing;
import org.janusfhir.model.UnitsOfTime;
import org.janusfhir.model.Value;
import org.janusfhir.model.ValueType;
import org.janusfhir.model.examples.CanonicalExamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the narratives of some resources say, word by word. */
class GeneratedNarrativesTest {
  private static final String START = "<div xmlns=\"http://www.w3.org/1999/xhtml\">";

  @Test
  void aPatient() {
    assertThat(div(CanonicalExamples.of(ResourceType.PATIENT)))
        .isEqualTo(
            START
                + "<p>Patient: <b>Ana \u00d1\u00fa\u00f1ez \"Z\" &lt;&amp;&gt;</b></p><table>"
                + "<tr><th>Gender</th><td>female</td></tr>"
                + "<tr><th>Born</th><td>1974-12-25</td></tr>"
                + "<tr><th>Died</th><td>2015-02-14 13:42:00 +10:00</td></tr>"
                + "<tr><th>Animal</th><td>Domestic dog, Golden retriever</td></tr>"
                + "<tr><th>Identifier</th><td>MRN-1 (Medical record number)</td></tr>"
                + "<tr><th>Address</th><td>1 Sample Street, Springfield</td></tr>"
                + "<tr><th>Contact</th><td>+1 217 555 0100 (mobile)</td></tr>"
                + "<tr><th>Record</th><td>replaced by another</td></tr></table></div>");
  }

  @Test
  void anObservationWithComponents() {
    assertThat(div(CanonicalExamples.of(ResourceType.OBSERVATION)))
        .isEqualTo(
            START
                + "<p>Observation: <b>Blood pressure systolic &amp; diastolic</b></p><table>"
                + "<tr><th>Value</th><td>107/?</td></tr>"
                + "<tr><th>Systolic blood pressure</th><td>107 mm[Hg]</td></tr>"
                + "<tr><th>Diastolic blood pressure</th><td>Unknown</td></tr>"
                + "<tr><th>Interpretation</th><td>low</td></tr>"
                + "<tr><th>Reference range</th><td>Normal Range Adults</td></tr>"
                + "<tr><th>Date</th><td>2015-05-04 08:30:00 +02:00</td></tr>"
                + "<tr><th>Status</th><td>final</td></tr>"
                + "<tr><th>Body site</th><td>Right arm</td></tr>"
                + "<tr><th>Performer</th><td>Dr. Example</td></tr>"
                + "<tr><th>Note</th><td>Cuff too small</td></tr></table></div>");
  }

  @Test
  void aPrescription() {
    assertThat(div(CanonicalExamples.of(ResourceType.MEDICATION_REQUEST)))
        .isEqualTo(
            START
                + "<p>Medication request: <b>Lisinopril 10 mg tablet (as written)</b></p><table>"
                + "<tr><th>Dose</th><td>One tablet in the morning; When in pain</td></tr>"
                + "<tr><th>Status</th><td>superseded</td></tr>"
                + "<tr><th>Ordered</th><td>2015-05-04</td></tr>"
                + "<tr><th>Ordered by</th><td>Dr. Example</td></tr>"
                + "<tr><th>Ended</th><td>2015-06-04, Changed</td></tr>"
                + "<tr><th>Reason</th><td>Hypertension</td></tr>"
                + "<tr><th>Supply</th><td>90 tablet, 90 d</td></tr>"
                + "<tr><th>Repeats</th><td>3</td></tr>"
                + "<tr><th>Note</th><td>Take with water<br/>Not with milk</td></tr></table></div>");
  }

  @Test
  void whatIsEmptySaysItsType() {
    // Given
    Medication medication =
        new Medication(ResourceHead.of("1"), null, null, null, null, null, " ", null, null);

    // Then
    assertThat(div(medication)).isEqualTo(START + "<p>Medication</p></div>");
  }

  @Test
  void aContainedMedicationIsLookedUp() {
    // Given
    ResourceHead inside = ResourceHead.of("m");
    Medication medication =
        new Medication(inside, text("Aspirin"), null, null, null, null, null, null, null);
    ResourceHead head = new ResourceHead("1", null, null, null, null, List.of(medication));

    // Then
    assertThat(div(prescription(head, new Reference(null, null, null, "#m", null, null))))
        .isEqualTo(START + "<p>Medication request: <b>Aspirin</b></p></div>");
    assertThat(div(prescription(head, new Reference(null, null, null, "#n", null, null))))
        .isEqualTo(START + "<p>Medication request</p></div>");
  }

  @Test
  void idsOfOtherResourcesAreNotSaid() {
    // Given
    Reference unnamed = Reference.to(ResourceType.MEDICATION, "secret");
    Reference named = new Reference(ResourceType.MEDICATION, "secret", null, null, "Pill", null);

    // Then
    assertThat(div(prescription(ResourceHead.of("1"), unnamed))).doesNotContain("secret");
    assertThat(div(prescription(ResourceHead.of("1"), named)))
        .isEqualTo(START + "<p>Medication request: <b>Pill</b></p></div>");
  }

  @ParameterizedTest
  @MethodSource("values")
  void aValue(Value value, String words) {
    assertThat(div(observation(value)))
        .isEqualTo(
            START
                + "<p>Observation</p><table><tr><th>Value</th><td>"
                + words
                + "</td></tr></table></div>");
  }

  static Stream<Arguments> values() {
    FhirDateTime time = FhirDateTime.of("2016-02-29T14:30:00.125");
    FhirDateTime day = FhirDateTime.of("2016-02");
    Quantity five = quantity(null, "5.0", "mg", "x");
    return Stream.of(
        arguments(five, "5.0 mg"),
        arguments(quantity(null, "5", null, "kg"), "5 kg"),
        arguments(quantity(null, "5", null, "{tablet}"), "5 tablet"),
        arguments(quantity(null, "5", null, "1"), "5"),
        arguments(quantity(QuantityComparator.LESS_OR_EQUAL, "5", null, null), "&lt;= 5"),
        arguments(quantity(null, "1E+400", null, null), "1E+400"),
        arguments(new Range(five, null, null), "from 5.0 mg"),
        arguments(new Range(null, five, null), "up to 5.0 mg"),
        arguments(new Range(five, five, null), "5.0 mg to 5.0 mg"),
        arguments(new Ratio(five, quantity(null, "1", "l", null), null), "5.0 mg / 1 l"),
        arguments(new Period(day, null, null), "from 2016-02"),
        arguments(new Period(null, time, null), "until 2016-02-29 14:30:00"),
        arguments(new Period(day, time, null), "2016-02 to 2016-02-29 14:30:00"),
        arguments(primitive(ValueType.BOOLEAN, "false"), "no"),
        arguments(primitive(ValueType.STRING, "a\r\nb\tc"), "a <br/>b c"),
        arguments(primitive(ValueType.INSTANT, "2016-02-29T14:30:00Z"), "2016-02-29 14:30:00 UTC"),
        arguments(primitive(ValueType.DATE_TIME, "2016-02-29T14:30"), "2016-02-29T14:30"),
        arguments(concept(null, "c", null), "c"),
        arguments(concept(null, "c", "Display"), "Display"),
        arguments(concept("Text", "c", "Display"), "Text"),
        arguments(name("Ann", "", "Bo"), "Ann Bo Example"),
        arguments(every(2, "1", UnitsOfTime.D), "2 times every day"),
        arguments(every(1, "8", UnitsOfTime.H), "every 8 hours"),
        arguments(every(null, "1", UnitsOfTime.WK), "every week"));
  }

  private static String div(Resource resource) {
    String div = Narratives.of(resource);
    XhtmlDocument.text(div);
    return div;
  }

  private static Observation observation(Value value) {
    return new Observation(
        ResourceHead.of("1"),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        value,
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

  private static MedicationRequest prescription(ResourceHead head, Value medication) {
    return new MedicationRequest(
        head,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        medication,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static Quantity quantity(
      QuantityComparator comparator, String value, String unit, String code) {
    return new Quantity(null, new BigDecimal(value), comparator, unit, null, code, null);
  }

  private static Primitive primitive(ValueType type, String text) {
    return Primitive.of(type, text);
  }

  private static CodeableConcept text(String text) {
    return new CodeableConcept(null, text, null);
  }

  private static CodeableConcept concept(String text, String code, String display) {
    Coding first = new Coding(null, null, code, null, null, null);
    Coding second = new Coding(null, null, "other", display, null, null);
    return new CodeableConcept(List.of(first, second), text, null);
  }

  private static HumanName name(String... given) {
    return new HumanName(null, null, List.of("Example"), List.of(given), null, null, null, null);
  }

  private static Timing every(Integer frequency, String period, UnitsOfTime unit) {
    Timing.Repeat repeat =
        new Timing.Repeat(
            null,
            null,
            null,
            null,
            null,
            frequency,
            null,
            new BigDecimal(period),
            null,
            unit,
            null,
            null,
            null,
            null);
    return new Timing(null, repeat, null, null);
  }
}
