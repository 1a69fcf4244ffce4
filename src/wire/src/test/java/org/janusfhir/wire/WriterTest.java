package org.janusfhir.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.janusfhir.wire.Documents.json;
import static org.janusfhir.wire.Documents.xml;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.janusfhir.model.Coding;
import org.janusfhir.model.FhirDateTime;
import org.janusfhir.model.Period;
import org.janusfhir.model.Primitive;
import org.janusfhir.model.Reference;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.ValueType;
import org.junit.jupiter.api.Test;

class WriterTest {
  private static final Name A = Name.of("a");
  private static final Name B = Name.of("b");
  private static final Choice CHOICE = Choice.of("v", ValueType.STRING, ValueType.DECIMAL);

  @Test
  void primitivesStandInTheirForm() {
    // Given
    Consumer<Writer> body =
        out -> {
          out.string(Name.of("s"), "x");
          out.bool(Name.of("t"), true);
          out.integer(Name.of("i"), -7);
          out.decimal(Name.of("d"), new BigDecimal("1.50"));
          out.dateTime(Name.of("w"), FhirDateTime.of("2016-02"));
        };

    // Then
    assertThat(json(body))
        .isEqualTo("{\"s\":\"x\",\"t\":true,\"i\":-7,\"d\":1.50,\"w\":\"2016-02\"}");
    assertThat(xml(body))
        .isEqualTo(
            "<s value=\"x\"/><t value=\"true\"/><i value=\"-7\"/><d value=\"1.50\"/>"
                + "<w value=\"2016-02\"/>");
  }

  @Test
  void whatIsAbsentOrEmptyWritesNothing() {
    // Given
    Consumer<Writer> body =
        out -> {
          out.string(A, null);
          out.string(A, "");
          out.code(A, (String) null);
          out.bool(A, null);
          out.integer(A, null);
          out.decimal(A, null);
          out.dateTime(A, null);
          out.strings(A, List.of());
          out.strings(A, List.of("", ""));
          out.dateTimes(A, List.of());
          out.element(A, null, (value, to) -> {});
          out.elements(A, List.of(), (value, to) -> {});
          out.object(A, null, (value, to) -> {});
          out.objects(A, List.of(), (value, to) -> {});
          out.choice(CHOICE, null);
          out.choice(CHOICE, Primitive.of(ValueType.STRING, ""));
          out.xhtml(A, null);
        };

    // Then
    assertThat(json(body)).isEqualTo("{}");
    assertThat(xml(body)).isEmpty();
  }

  @Test
  void elementsThatStayEmptyAreTakenBack() {
    // Given
    Period empty = new Period(null, null, null);
    Consumer<Writer> body =
        out -> {
          out.element(A, empty, out.dialect()::value);
          out.elements(A, List.of(empty, empty), out.dialect()::value);
          out.element(A, empty, (value, to) -> to.element(B, value, to.dialect()::value));
          out.objects(A, List.of("x"), (value, to) -> to.strings(B, List.of()));
          out.string(B, "kept");
        };

    // Then
    assertThat(json(body)).isEqualTo("{\"b\":\"kept\"}");
    assertThat(xml(body)).isEqualTo("<b value=\"kept\"/>");
  }

  @Test
  void onlyEmptyItemsOfAnArrayAreTakenBack() {
    // Given
    Coding empty = new Coding(null, null, null, null, null, null);
    Coding full = new Coding(null, null, "c", null, null, null);
    Consumer<Writer> body =
        out -> out.elements(A, List.of(empty, full, empty), out.dialect()::value);

    // Then
    assertThat(json(body)).isEqualTo("{\"a\":[{\"code\":\"c\"}]}");
    assertThat(xml(body)).isEqualTo("<a><code value=\"c\"/></a>");
  }

  @Test
  void emptyStringsInAListAreLeftOut() {
    // Given
    Consumer<Writer> body = out -> out.strings(A, List.of("", "x", "", "y"));

    // Then
    assertThat(json(body)).isEqualTo("{\"a\":[\"x\",\"y\"]}");
    assertThat(xml(body)).isEqualTo("<a value=\"x\"/><a value=\"y\"/>");
  }

  @Test
  void datesRepeat() {
    // Given
    List<FhirDateTime> dates = List.of(FhirDateTime.of("2016"), FhirDateTime.of("2017-01"));
    Consumer<Writer> body = out -> out.dateTimes(A, dates);

    // Then
    assertThat(json(body)).isEqualTo("{\"a\":[\"2016\",\"2017-01\"]}");
    assertThat(xml(body)).isEqualTo("<a value=\"2016\"/><a value=\"2017-01\"/>");
  }

  @Test
  void wrappedValuesAreTheOnlyChildOfAnElementEach() {
    // Given
    Coding one = new Coding(null, null, "1", null, null, null);
    Coding two = new Coding(null, null, "2", null, null, null);
    Consumer<Writer> body =
        out -> out.wrapped(A, List.of(one, two), B, (coding, to) -> to.dialect().value(coding, to));

    // Then
    assertThat(json(body)).isEqualTo("{\"a\":[{\"b\":{\"code\":\"1\"}},{\"b\":{\"code\":\"2\"}}]}");
    assertThat(xml(body))
        .isEqualTo("<a><b><code value=\"1\"/></b></a><a><b><code value=\"2\"/></b></a>");
  }

  @Test
  void referencesOfEveryForm() {
    // Given
    List<Reference> references =
        List.of(
            Reference.to(ResourceType.PATIENT, "1"),
            new Reference(ResourceType.PATIENT, "1", "7", null, "Ann", null),
            new Reference(null, null, null, "#m", null, null),
            new Reference(null, null, null, "http://example.org/fhir/List/1", null, null),
            new Reference(null, null, null, null, "someone", null),
            new Reference(ResourceType.DEVICE, "unknown here", null, null, "pump", null),
            Reference.to(ResourceType.DEVICE, "unknown here, and nothing to show"));
    Consumer<Writer> body = out -> out.references(A, references);

    // Then
    assertThat(json(body))
        .isEqualTo(
            "{\"a\":[{\"reference\":\"Patient/1\"},"
                + "{\"reference\":\"Patient/1/_history/7\",\"display\":\"Ann\"},"
                + "{\"reference\":\"#m\"},{\"reference\":\"http://example.org/fhir/List/1\"},"
                + "{\"display\":\"someone\"},{\"display\":\"pump\"}]}");
    assertThat(xml(body))
        .isEqualTo(
            "<a><reference value=\"Patient/1\"/></a>"
                + "<a><reference value=\"Patient/1/_history/7\"/><display value=\"Ann\"/></a>"
                + "<a><reference value=\"#m\"/></a>"
                + "<a><reference value=\"http://example.org/fhir/List/1\"/></a>"
                + "<a><display value=\"someone\"/></a><a><display value=\"pump\"/></a>");
  }

  @Test
  void aChoiceIsNamedByItsTypeAndWritesNothingIfTheVersionLacksIt() {
    // Given
    Consumer<Writer> body =
        out -> {
          out.choice(CHOICE, Primitive.of(ValueType.DECIMAL, "1.0"));
          out.choice(CHOICE, Primitive.of(ValueType.BOOLEAN, "true"));
          out.choice(CHOICE, new Period(FhirDateTime.of("2016"), null, null));
        };

    // Then
    assertThat(json(body)).isEqualTo("{\"vDecimal\":1.0}");
    assertThat(xml(body)).isEqualTo("<vDecimal value=\"1.0\"/>");
  }

  @Test
  void aNumberThatIsNoneInJsonIsQuoted() {
    // Given
    Consumer<Writer> body = out -> out.choice(CHOICE, Primitive.of(ValueType.DECIMAL, "1\",<2"));

    // Then
    assertThat(json(body)).isEqualTo("{\"vDecimal\":\"1\\\",<2\"}");
    assertThat(xml(body)).isEqualTo("<vDecimal value=\"1&quot;,&lt;2\"/>");
  }

  @Test
  void encodedResourcesAreSplicedIn() {
    // Given
    byte[] json = Documents.test(Format.JSON, out -> out.string(A, "1"));
    byte[] xml = Documents.test(Format.XML, out -> out.string(A, "1"));

    // Then
    assertThat(json(out -> out.encoded(B, json)))
        .isEqualTo("{\"b\":{\"resourceType\":\"Test\",\"a\":\"1\"}}");
    assertThat(xml(out -> out.encoded(B, xml)))
        .isEqualTo("<b><Test xmlns=\"http://hl7.org/fhir\"><a value=\"1\"/></Test></b>");
  }

  @Test
  void ofSeveralTheFirstIsFound() {
    assertThat(Writer.first(List.of(1, 2))).isEqualTo(1);
    assertThat(Writer.<Integer>first(List.of())).isNull();
    assertThat(Writer.first(List.of(), List.of(Primitive.of(ValueType.STRING, "x"))))
        .isEqualTo(Primitive.of(ValueType.STRING, "x"));
    assertThat(Writer.first(List.of(), List.of())).isNull();
  }
}
