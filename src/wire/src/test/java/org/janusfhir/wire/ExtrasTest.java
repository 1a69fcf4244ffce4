package org.janusfhir.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.janusfhir.wire.Documents.json;
import static org.janusfhir.wire.Documents.xml;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.janusfhir.model.Coding;
import org.janusfhir.model.Extension;
import org.janusfhir.model.Extras;
import org.janusfhir.model.FhirDateTime;
import org.janusfhir.model.HumanName;
import org.janusfhir.model.Period;
import org.janusfhir.model.Primitive;
import org.janusfhir.model.Reference;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.Value;
import org.janusfhir.model.ValueType;
import org.junit.jupiter.api.Test;

class ExtrasTest {
  private static final Name A = Name.of("a");
  private static final Name BORN = Name.of("born", "birthDate");
  private static final Name GIVEN = Name.of("given");

  /** An extension that every dialect knows. */
  private static final Extras MARKED = extensions(string("u", "x"));

  private static final String MARKED_JSON = "\"extension\":[{\"url\":\"u\",\"valueString\":\"x\"}]";
  private static final String MARKED_XML =
      "<extension url=\"u\"><valueString value=\"x\"/></extension>";

  /** An extension whose value the dialect does not have. */
  private static final Extras UNKNOWN =
      extensions(new Extension("u", Primitive.of(ValueType.TIME, "12:00:00"), null));

  @Test
  void aPrimitivesExtensionsStandBesideItInJsonAndInsideInXml() {
    // Given
    Consumer<Writer> body = resource(Map.of("birthDate", MARKED), out -> born(out, "2016"));

    // Then
    assertThat(json(body)).isEqualTo("{\"born\":\"2016\",\"_born\":{" + MARKED_JSON + "}}");
    assertThat(xml(body)).isEqualTo("<born value=\"2016\">" + MARKED_XML + "</born>");
  }

  @Test
  void aPrimitiveWithoutValueMayHaveExtensions() {
    // Given
    Consumer<Writer> body = resource(Map.of("birthDate", MARKED), out -> born(out, null));

    // Then
    assertThat(json(body)).isEqualTo("{\"_born\":{" + MARKED_JSON + "}}");
    assertThat(xml(body)).isEqualTo("<born>" + MARKED_XML + "</born>");
  }

  @Test
  void anIdAloneNeedsAValue() {
    // Given
    Map<String, Extras> onlyId = Map.of("birthDate", new Extras("i", null, null, null));

    // Then
    assertThat(json(resource(onlyId, out -> born(out, "2016"))))
        .isEqualTo("{\"born\":\"2016\",\"_born\":{\"id\":\"i\"}}");
    assertThat(xml(resource(onlyId, out -> born(out, "2016"))))
        .isEqualTo("<born id=\"i\" value=\"2016\"></born>");
    assertThat(json(resource(onlyId, out -> born(out, null)))).isEqualTo("{}");
    assertThat(xml(resource(onlyId, out -> born(out, null)))).isEmpty();
  }

  @Test
  void numbersAndBooleansHaveExtensionsToo() {
    // Given
    Consumer<Writer> body = resource(Map.of("a", MARKED), out -> out.bool(A, true));

    // Then
    assertThat(json(body)).isEqualTo("{\"a\":true,\"_a\":{" + MARKED_JSON + "}}");
    assertThat(xml(body)).isEqualTo("<a value=\"true\">" + MARKED_XML + "</a>");
  }

  @Test
  void nullsFillTheGapsOfARepeatingPrimitive() {
    // Given
    Map<String, Extras> extras =
        Map.of("given[1]", MARKED, "given[2]", new Extras("i", null, null, null));
    Consumer<Writer> body =
        resource(extras, out -> out.strings(GIVEN, List.of("Ann", "", "Bo", "Cy")));

    // Then
    assertThat(json(body))
        .isEqualTo(
            "{\"given\":[\"Ann\",null,\"Bo\",\"Cy\"],"
                + "\"_given\":[null,{"
                + MARKED_JSON
                + "},{\"id\":\"i\"},null]}");
    assertThat(xml(body))
        .isEqualTo(
            "<given value=\"Ann\"/><given>"
                + MARKED_XML
                + "</given><given id=\"i\" value=\"Bo\"></given><given value=\"Cy\"/>");
  }

  @Test
  void itemsThatSayNothingAreLeftOutOfBothArrays() {
    // Given
    Map<String, Extras> extras =
        Map.of(
            "given[0]", new Extras("i", null, null, null),
            "given[1]", MARKED,
            "given[2]", UNKNOWN,
            "given[4]", UNKNOWN);
    Consumer<Writer> body =
        resource(extras, out -> out.strings(GIVEN, List.of("", "Ann", "", "", "Bo")));

    // Then
    assertThat(json(body))
        .isEqualTo("{\"given\":[\"Ann\",\"Bo\"],\"_given\":[{" + MARKED_JSON + "},null]}");
    assertThat(xml(body))
        .isEqualTo("<given value=\"Ann\">" + MARKED_XML + "</given><given value=\"Bo\"></given>");
  }

  @Test
  void arraysWhoseExtrasAreAllTakenBackAreNotThere() {
    // Given
    Map<String, Extras> extras = Map.of("given[0]", UNKNOWN, "given[1]", UNKNOWN);

    // Then
    assertThat(json(resource(extras, out -> out.strings(GIVEN, List.of("", "Bo")))))
        .isEqualTo("{\"given\":[\"Bo\"]}");
    assertThat(json(resource(extras, out -> out.strings(GIVEN, List.of("", ""))))).isEqualTo("{}");
    assertThat(xml(resource(extras, out -> out.strings(GIVEN, List.of("", ""))))).isEmpty();
  }

  @Test
  void extensionsOfAVersionlessTypeLeaveNoTrace() {
    // Given
    Extras empty = extensions(new Extension("u", new Period(null, null, null), null));
    Extras device = extensions(new Extension("u", Reference.to(ResourceType.DEVICE, "1"), null));

    // Then
    for (Extras extras :
        List.of(UNKNOWN, empty, device, extensions(new Extension("u", null, null)))) {
      Consumer<Writer> body =
          out -> out.element(A, new Period(null, null, extras), out.dialect()::value);
      assertThat(json(body)).isEqualTo("{}");
      assertThat(xml(body)).isEmpty();
    }
  }

  @Test
  void aModifierStaysEvenIfTheVersionCannotSayItsValue() {
    // Given
    Extension device = new Extension("u", Reference.to(ResourceType.DEVICE, "1"), null);
    Extras extras = new Extras(null, List.of(device), List.of(device), null);
    Consumer<Writer> body =
        out -> out.element(A, new Period(null, null, extras), out.dialect()::value);

    // Then
    assertThat(json(body))
        .isEqualTo(
            "{\"a\":{\"modifierExtension\":[{\"url\":\"u\",\"extension\":[{\"url\":"
                + "\"http://hl7.org/fhir/StructureDefinition/data-absent-reason\","
                + "\"valueCode\":\"unsupported\"}]}]}}");
  }

  @Test
  void extensionsNestAndHaveIdsAndTheirValuesHaveExtrasOfTheirOwn() {
    // Given
    Extension inner = new Extension("in", coding("c"), new Extras("2", null, null, null));
    Extension value =
        new Extension(
            "val",
            Primitive.of(ValueType.DECIMAL, "1.0"),
            new Extras(null, null, null, Map.of("value", MARKED)));
    Extension outer =
        new Extension("out", null, new Extras("1", List.of(inner, value), null, null));
    Consumer<Writer> body = out -> out.resourceExtras(extensions(outer));

    // Then
    assertThat(json(body))
        .isEqualTo(
            "{\"extension\":[{\"id\":\"1\",\"url\":\"out\",\"extension\":["
                + "{\"id\":\"2\",\"url\":\"in\",\"valueCoding\":{\"code\":\"c\"}},"
                + "{\"url\":\"val\",\"valueDecimal\":1.0,\"_valueDecimal\":{"
                + MARKED_JSON
                + "}}]}]}");
    assertThat(xml(body))
        .isEqualTo(
            "<extension id=\"1\" url=\"out\">"
                + "<extension id=\"2\" url=\"in\"><valueCoding><code value=\"c\"/></valueCoding>"
                + "</extension><extension url=\"val\"><valueDecimal value=\"1.0\">"
                + MARKED_XML
                + "</valueDecimal></extension></extension>");
  }

  @Test
  void anExtensionsAbsentValueMayBeExplained() {
    // Given
    Extension absent =
        new Extension("u", null, new Extras(null, null, null, Map.of("value", MARKED)));
    Consumer<Writer> body = out -> out.resourceExtras(extensions(absent));

    // Then
    assertThat(json(body))
        .isEqualTo("{\"extension\":[{\"url\":\"u\",\"_valueString\":{" + MARKED_JSON + "}}]}");
    assertThat(xml(body))
        .isEqualTo(
            "<extension url=\"u\"><valueString>" + MARKED_XML + "</valueString></extension>");
  }

  @Test
  void anAbsentChoiceIsExplainedUnderTheFirstTypeOfTheVersion() {
    // Given
    Choice choice = Choice.renamed("v", "deceased", ValueType.PERIOD, ValueType.DATE_TIME);
    Choice complex = Choice.renamed("v", "deceased", ValueType.PERIOD);
    Map<String, Extras> extras = Map.of("deceased", MARKED);

    // Then
    assertThat(json(resource(extras, out -> out.choice(choice, null))))
        .isEqualTo("{\"_vDateTime\":{" + MARKED_JSON + "}}");
    assertThat(xml(resource(extras, out -> out.choice(choice, null))))
        .isEqualTo("<vDateTime>" + MARKED_XML + "</vDateTime>");
    assertThat(json(resource(extras, out -> out.choice(complex, null)))).isEqualTo("{}");
  }

  @Test
  void anElementsIdAndExtensionsStandAtItsStart() {
    // Given
    Extras extras =
        new Extras("i", MARKED.extension(), List.of(string("m", "y")), Map.of("start", MARKED));
    Period period = new Period(FhirDateTime.of("2016"), FhirDateTime.of("2017"), extras);
    Consumer<Writer> body = out -> out.element(A, period, out.dialect()::value);

    // Then
    assertThat(json(body))
        .isEqualTo(
            "{\"a\":{\"id\":\"i\","
                + MARKED_JSON
                + ",\"modifierExtension\":[{\"url\":\"m\",\"valueString\":\"y\"}],"
                + "\"start\":\"2016\",\"_start\":{"
                + MARKED_JSON
                + "},\"end\":\"2017\"}}");
    assertThat(xml(body))
        .isEqualTo(
            "<a id=\"i\">"
                + MARKED_XML
                + "<modifierExtension url=\"m\"><valueString value=\"y\"/></modifierExtension>"
                + "<start value=\"2016\">"
                + MARKED_XML
                + "</start><end value=\"2017\"/></a>");
  }

  @Test
  void anElementOrItemWithOnlyAnIdIsTakenBack() {
    // Given
    Period onlyId = new Period(null, null, new Extras("i", null, null, null));
    Consumer<Writer> body =
        out -> {
          out.element(A, onlyId, out.dialect()::value);
          out.elements(A, List.of(onlyId, onlyId), out.dialect()::value);
        };

    // Then
    assertThat(json(body)).isEqualTo("{}");
    assertThat(xml(body)).isEmpty();
  }

  @Test
  void extrasBelongToTheirElementAlone() {
    // Given
    HumanName name =
        new HumanName(null, "x", null, null, null, null, new Period(null, null, null), null);
    Consumer<Writer> body =
        resource(
            Map.of("text", MARKED, "start", MARKED, "reference", MARKED, "after", MARKED),
            out -> {
              out.element(A, name, (value, to) -> to.string(Name.of("text"), value.text()));
              out.object(A, name, (value, to) -> to.string(Name.of("text"), value.text()));
              out.reference(A, Reference.to(ResourceType.PATIENT, "1"));
              out.string(Name.of("after"), "z");
            });

    // Then
    assertThat(xml(body))
        .isEqualTo(
            "<a><text value=\"x\"/></a><a><text value=\"x\"/></a>"
                + "<a><reference value=\"Patient/1\"/></a><after value=\"z\">"
                + MARKED_XML
                + "</after>");
  }

  @Test
  void aReferencesOwnStringMayHaveExtensions() {
    // Given
    Extras extras = new Extras(null, null, null, Map.of("reference", MARKED));
    Reference reference = new Reference(ResourceType.PATIENT, "1", "2", null, null, extras);
    Consumer<Writer> body = out -> out.reference(A, reference);

    // Then
    assertThat(json(body))
        .isEqualTo(
            "{\"a\":{\"reference\":\"Patient/1/_history/2\",\"_reference\":{"
                + MARKED_JSON
                + "}}}");
    assertThat(xml(body))
        .isEqualTo(
            "<a><reference value=\"Patient/1/_history/2\">" + MARKED_XML + "</reference></a>");
  }

  private static Consumer<Writer> resource(Map<String, Extras> primitives, Consumer<Writer> body) {
    return out -> {
      out.resourceExtras(new Extras(null, null, null, primitives));
      body.accept(out);
    };
  }

  private static void born(Writer out, String date) {
    out.dateTime(BORN, FhirDateTime.of(date));
  }

  private static Extras extensions(Extension... extensions) {
    return new Extras(null, List.of(extensions), null, null);
  }

  private static Extension string(String url, String value) {
    return new Extension(url, Primitive.of(ValueType.STRING, value), null);
  }

  private static Value coding(String code) {
    return new Coding(null, null, code, null, null, null);
  }
}
