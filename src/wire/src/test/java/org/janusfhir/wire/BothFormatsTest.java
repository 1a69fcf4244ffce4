package org.janusfhir.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.janusfhir.model.AdministrativeGender;
import org.janusfhir.model.Coding;
import org.janusfhir.model.Extension;
import org.janusfhir.model.Extras;
import org.janusfhir.model.FhirDateTime;
import org.janusfhir.model.HumanName;
import org.janusfhir.model.Medication;
import org.janusfhir.model.Patient;
import org.janusfhir.model.Period;
import org.janusfhir.model.Primitive;
import org.janusfhir.model.Quantity;
import org.janusfhir.model.Reference;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.Value;
import org.janusfhir.model.ValueType;

/** JSON and XML of arbitrary records: both strict, both the same. */
class BothFormatsTest {
  private static final int DEEPEST = 2;

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE) // there are more of them than tries
  void jsonAndXmlSayTheSame(@ForAll @From("patients") Patient patient) {
    // When
    Node json = JsonDocument.read(Documents.encode(Format.JSON, patient, NarrativeGenerator.NONE));
    Node xml = XmlDocument.read(Documents.encode(Format.XML, patient, NarrativeGenerator.NONE));

    // Then
    assertThat(Texts.inXml(json.toString())).isEqualTo(xml.toString());
    assertThat(xml.withDescendants()).noneMatch(Node::empty);
    assertThat(json.withDescendants()).noneMatch(Node::empty);
  }

  @Provide
  Arbitrary<Patient> patients() {
    return patient(contained().list().ofMaxSize(2));
  }

  private static Arbitrary<Resource> contained() {
    Arbitrary<Resource> medications =
        ids()
            .map(
                id ->
                    new Medication(
                        ResourceHead.of(id), null, null, null, null, null, null, null, null));
    return Arbitraries.oneOf(
        medications, patient(Arbitraries.just(List.of())).map(Resource.class::cast));
  }

  private static Arbitrary<Patient> patient(Arbitrary<List<Resource>> contained) {
    Arbitrary<ResourceHead> head =
        Combinators.combine(ids(), text(), contained)
            .as((id, language, in) -> new ResourceHead(id, null, null, language, null, in));
    Arbitrary<Value> choices = value().injectNull(0.4);
    return Combinators.combine(
            head,
            Arbitraries.of(true, false).injectNull(0.5),
            names().list().ofMaxSize(2),
            Arbitraries.of(AdministrativeGender.class).injectNull(0.5),
            date(),
            choices,
            reference().list().ofMaxSize(2),
            extras("active", "gender", "birthDate", "deceased", "multipleBirth", "language"))
        .as(
            (resource, active, name, gender, born, choice, doctors, extras) ->
                new Patient(
                    resource,
                    null,
                    active,
                    name,
                    null,
                    gender,
                    born,
                    choice,
                    null,
                    null,
                    choice,
                    null,
                    null,
                    null,
                    null,
                    doctors,
                    doctors.isEmpty() ? null : doctors.get(0),
                    null,
                    extras));
  }

  private static Arbitrary<HumanName> names() {
    Arbitrary<List<String>> parts = Texts.any().list().ofMaxSize(3);
    Arbitrary<List<String>> gaps =
        parts.map(
            list -> {
              List<String> with = new ArrayList<>(list);
              with.add(with.size() / 2, "");
              return with;
            });
    return Combinators.combine(
            text(),
            Arbitraries.oneOf(parts, gaps),
            gaps,
            date(),
            extras("text", "family[0]", "given[0]", "given[1]", "given[2]"))
        .as(
            (text, family, given, start, extras) ->
                new HumanName(
                    null,
                    text,
                    family,
                    given,
                    null,
                    null,
                    new Period(start, null, extras),
                    extras));
  }

  private static Arbitrary<Reference> reference() {
    return Combinators.combine(
            Arbitraries.of(ResourceType.PATIENT, ResourceType.DEVICE).injectNull(0.3),
            text(),
            text(),
            extras("reference", "display"))
        .as(
            (type, id, display, extras) ->
                new Reference(
                    id == null ? null : type,
                    type == null ? null : id,
                    null,
                    type == null ? id : null,
                    display,
                    extras));
  }

  private static Arbitrary<Value> value() {
    return Arbitraries.oneOf(
        Texts.any().map(text -> Primitive.of(ValueType.STRING, text)),
        Arbitraries.of("true", "false").map(text -> Primitive.of(ValueType.BOOLEAN, text)),
        Arbitraries.integers().map(i -> Primitive.of(ValueType.INTEGER, i.toString())),
        Arbitraries.just(Primitive.of(ValueType.TIME, "12:00:00")),
        date().map(date -> new Period(date, null, null)),
        text().map(code -> new Coding(null, null, code, null, null, null)),
        Arbitraries.bigDecimals()
            .map(decimal -> new Quantity(null, decimal, null, null, null, null, null)),
        Arbitraries.just(Reference.to(ResourceType.DEVICE, "1")));
  }

  /** Null more often than not, as in life. */
  private static Arbitrary<Extras> extras(String... primitives) {
    return extras(0, primitives).injectNull(0.6);
  }

  private static Arbitrary<Extras> extras(int depth, String... primitives) {
    Arbitrary<Map<String, Extras>> keys =
        primitives.length == 0 || depth == DEEPEST
            ? Arbitraries.just(Map.of())
            : Arbitraries.maps(
                    Arbitraries.of(primitives), Arbitraries.lazy(() -> extras(depth + 1)))
                .ofMaxSize(3);
    Arbitrary<List<Extension>> extensions =
        depth == DEEPEST ? Arbitraries.just(List.of()) : extension(depth).list().ofMaxSize(2);
    return Combinators.combine(text(), extensions, keys)
        .as((id, list, map) -> new Extras(id, list, null, map));
  }

  private static Arbitrary<Extension> extension(int depth) {
    return Combinators.combine(
            Texts.any(), value().injectNull(0.3), extras(depth + 1, "value").injectNull(0.5))
        .as((url, value, extras) -> new Extension(url, value, extras));
  }

  private static Arbitrary<FhirDateTime> date() {
    return Arbitraries.of("2016", "2016-02", "2016-02-29T14:30:00+05:30")
        .map(FhirDateTime::of)
        .injectNull(0.4);
  }

  private static Arbitrary<String> text() {
    return Texts.any().injectNull(0.4);
  }

  private static Arbitrary<String> ids() {
    return Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(8);
  }
}
