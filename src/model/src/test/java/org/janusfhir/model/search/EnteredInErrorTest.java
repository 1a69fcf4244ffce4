package org.janusfhir.model.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.janusfhir.model.Code;
import org.janusfhir.model.EnteredInError;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.examples.CanonicalExamples;
import org.junit.jupiter.api.Test;

/** What says of itself that it was entered in error. */
class EnteredInErrorTest {
  @Test
  void everyTypeWithSuchAStatusCanSaySo() {
    // Given
    Set<ResourceType> expected = new TreeSet<>();
    for (ResourceType type : ResourceType.values()) {
      boolean can =
          Arrays.stream(CanonicalExamples.of(type).getClass().getRecordComponents())
              .map(RecordComponent::getType)
              .filter(component -> component.isEnum() && Code.class.isAssignableFrom(component))
              .flatMap(component -> Arrays.stream(component.getEnumConstants()))
              .anyMatch(code -> ((Code) code).code().equals("entered-in-error"));
      if (can) {
        expected.add(type);
      }
    }

    // Then
    assertThat(EnteredInError.types()).containsExactlyInAnyOrderElementsOf(expected).isNotEmpty();
    assertThat(SearchExamples.errors())
        .extracting(Resource::resourceType)
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void whoSaysSoIsKnownAndFoundByIt() {
    for (Resource error : SearchExamples.errors()) {
      assertThat(EnteredInError.isEnteredInError(error)).as(error.toString()).isTrue();
      assertThat(SearchIndex.values(error, SearchIndex.ENTERED_IN_ERROR))
          .containsExactly(new SearchValue.TokenValue(null, "true"));
    }
  }

  @Test
  void whoDoesNotSaySoIsNone() {
    for (ResourceType type : ResourceType.values()) {
      Resource example = CanonicalExamples.of(type);
      assertThat(EnteredInError.isEnteredInError(example)).as(type.typeName()).isFalse();
      if (EnteredInError.types().contains(type)) {
        assertThat(SearchIndex.values(example, SearchIndex.ENTERED_IN_ERROR)).isEmpty();
      }
    }
  }

  @Test
  void theStatusOfADocumentCountsAsThatOfItsReference() {
    Resource document =
        SearchExamples.with(
            ResourceType.DOCUMENT_REFERENCE,
            "docStatus",
            SearchExamples.concept(
                "http://hl7.org/fhir/composition-status", "entered-in-error", null));

    assertThat(EnteredInError.isEnteredInError(document)).isTrue();
  }
}
