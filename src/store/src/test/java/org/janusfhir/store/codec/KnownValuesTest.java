package org.janusfhir.store.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.Coding;
import org.janusfhir.model.Identifier;
import org.janusfhir.model.Medication;
import org.janusfhir.model.Observation;
import org.janusfhir.model.Reference;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that many contents have alike are read once, and are what they would be anyway. */
class KnownValuesTest {
  private static final String PATIENT = "5253f9e3-f894-f01b-77ce-9bcae7b8ea9f";
  private static final Reference SUBJECT = Reference.to(ResourceType.PATIENT, PATIENT);

  @ParameterizedTest
  @ValueSource(strings = {"Body Height", "in none of the lists of words"})
  void theSameBytesAreTheSameObject(String text) {
    // When
    Observation one = back(observation("1", concept(text), SUBJECT, SUBJECT, null));
    Observation other = back(observation("2", concept(text), SUBJECT, SUBJECT, null));

    // Then
    assertThat(other.code()).isSameAs(one.code());
    assertThat(other.subject()).isSameAs(one.subject());
  }

  @Test
  void whatWasFoundIsOneObjectAndWhatIsTakenIsNot() {
    // Given: a version may have to contain a resource for each concept that is taken
    CodeableConcept concept = concept("Body Height");
    Medication.Ingredient part = new Medication.Ingredient(concept, null, null);
    Medication mixture =
        new Medication(
            ResourceHead.of("m"),
            concept,
            null,
            null,
            new Medication.Product(null, List.of(part, part), null, null),
            null,
            null,
            null,
            null);

    // When
    Observation found = back(observation("1", concept, SUBJECT, SUBJECT, concept));
    List<Medication.Ingredient> parts = back(mixture).product().ingredient();

    // Then
    assertThat(found.value()).isSameAs(found.code());
    assertThat(parts.get(0).item()).isEqualTo(parts.get(1).item());
    assertThat(parts.get(0).item()).isNotSameAs(parts.get(1).item());
  }

  @Property(tries = 500)
  void textsStandWhereTheyAreSaidAgain(@ForAll List<String> before, @ForAll List<String> after) {
    // Given: texts of a known value that are said again after it, and ones before it that are in it
    String first = before.isEmpty() ? "before" : before.get(0);
    String last = after.isEmpty() ? "after" : after.get(0);
    Observation resource =
        observation("of " + first, concept(first), SUBJECT, SUBJECT, concept(last));
    Observation turned =
        observation(
            "of " + last,
            concept(first),
            SUBJECT,
            new Reference(null, null, null, last, first, null),
            concept(first));

    // When, then
    for (int i = 0; i < 3; i++) {
      assertThat(back(resource)).isEqualTo(resource);
      assertThat(back(turned)).isEqualTo(turned);
    }
  }

  @Property(tries = 500)
  void whatIsReadAgainIsTheSame(@ForAll long seed) {
    // Given
    Observation resource = new RandomRecords(seed).next(Observation.class);

    // When
    Resource first = back(resource);

    // Then
    assertThat(first).isEqualTo(resource);
    assertThat(back(resource)).isEqualTo(resource);
  }

  @SuppressWarnings("unchecked") // it is of the same type
  private static <R extends Resource> R back(R resource) {
    byte[] content = StoredForm.pack(StoredForm.encode(resource));
    return (R) StoredForm.decode(StoredForm.FORMAT, content);
  }

  private static CodeableConcept concept(String text) {
    Coding coding = new Coding("http://loinc.org", null, "8302-2", text, null, null);
    return new CodeableConcept(List.of(coding), text, null);
  }

  private static Observation observation(
      String name, CodeableConcept code, Reference subject, Reference performer, Value value) {
    return new Observation(
        ResourceHead.of("o"),
        List.of(new Identifier(null, null, "urn:names", name, null, null, null)),
        null,
        null,
        code,
        subject,
        null,
        null,
        null,
        List.of(performer),
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
}
