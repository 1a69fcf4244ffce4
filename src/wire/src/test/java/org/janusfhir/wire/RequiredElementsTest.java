package org.janusfhir.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Example;
import org.janusfhir.model.Extras;
import org.janusfhir.model.HumanName;
import org.janusfhir.model.Primitive;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.ValueType;
import org.janusfhir.model.examples.CanonicalExamples;
import org.janusfhir.model.examples.With;

/** Which required elements an encoder misses, and what counts as written. */
class RequiredElementsTest {
  private static final TypeElements ELEMENTS =
      TypeElements.of("active deceased[x] managingOrganization", "name", "gender birthDate")
          .requiring("active deceased[x] managingOrganization");
  private static final Resource WHOLE =
      with(
          with(CanonicalExamples.of(ResourceType.PATIENT), "active", true),
          "deceased",
          Primitive.of(ValueType.BOOLEAN, "true"));

  @Example
  void nothingIsMissingInAWholeResource() {
    for (Format format : Format.values()) {
      assertThat(encoding(WHOLE, format, Subset.Part.ALL).missing()).isEmpty();
    }
  }

  @Example
  void theFirstAndTheLastAndAChoiceAreMissed() {
    for (Format format : Format.values()) {
      Resource without =
          with(with(with(WHOLE, "active", null), "deceased", null), "managingOrganization", null);
      for (Subset subset : List.of(Subset.Part.ALL, Subset.Part.TEXT, Subset.Part.DATA)) {
        assertThat(encoding(without, format, subset).missing())
            .containsExactly("active", "deceased[x]", "managingOrganization");
      }
    }
  }

  @Example
  void anExtensionStandsForAValue() {
    // Given
    Extras why =
        new Extras(
            null, null, null, Map.of("active", DataAbsent.UNKNOWN, "deceased", DataAbsent.UNKNOWN));
    Resource told = with(with(with(WHOLE, "active", null), "deceased", null), "extras", why);

    // Then
    for (Format format : Format.values()) {
      assertThat(encoding(told, format, Subset.Part.ALL).missing()).isEmpty();
    }
  }

  @Example
  void anExtensionOfAChoiceIsLeftOutWithIt() {
    // Given
    Extras why = new Extras(null, null, null, Map.of("multipleBirth", DataAbsent.UNKNOWN));
    Resource told = with(with(WHOLE, "multipleBirth", null), "extras", why);

    // When
    Encoding part = encoding(told, Format.JSON, new Subset.Elements(Set.of("name")));

    // Then
    assertThat(new String(part.bytes(), UTF_8)).doesNotContain("multipleBirth");
    assertThat(new String(encoding(told, Format.JSON, Subset.Part.ALL).bytes(), UTF_8))
        .contains("_multipleBirthInteger");
  }

  @Example
  void whatIsEmptyIsMissing() {
    // Given
    ServedType named = type(ELEMENTS.requiring("name"));
    HumanName empty = new HumanName(null, null, null, null, null, null, null, null);

    // Then
    Resource nameless = with(WHOLE, "name", List.of(empty));
    assertThat(encoder().missing(named, nameless)).containsExactly("name");
    assertThat(encoder().missing(named, WHOLE)).isEmpty();
  }

  private static Encoding encoding(Resource resource, Format format, Subset subset) {
    return encoder().encoding(type(ELEMENTS), format, resource, 3, 0, subset);
  }

  private static ResourceEncoder encoder() {
    return new ResourceEncoder(new TestDialect(), NarrativeGenerator.NONE);
  }

  private static ServedType type(TypeElements elements) {
    return new ServedType(
        Name.of("Patient"),
        ResourceType.PATIENT,
        new PatientWriter(),
        true,
        elements,
        SearchDefinition.of());
  }

  private static Resource with(Resource resource, String component, Object value) {
    return (Resource) With.component((Record) resource, component, value);
  }
}
