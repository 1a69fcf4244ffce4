package org.janusfhir.app.importer;

import static org.assertj.core.api.Assertions.assertThat;

import org.janusfhir.model.Organization;
import org.janusfhir.model.Practitioner;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.examples.CanonicalExamples;
import org.janusfhir.model.examples.With;
import org.junit.jupiter.api.Test;

/** Of many resources each has its own last document. */
class LastDocumentsTest {
  private static final int UNKNOWN = -1;

  @Test
  void knowsManyByTypeAndId() {
    // Given
    int many = 20_000;
    LastDocuments last = new LastDocuments(many);

    // When
    for (int i = 0; i < many; i++) {
      last.put(organization(i), i);
    }
    for (int i = 0; i < many; i += 2) {
      last.put(organization(i), many + i);
    }

    // Then
    for (int i = 0; i < many; i++) {
      assertThat(last.get(organization(i), UNKNOWN)).isEqualTo(i % 2 == 0 ? many + i : i);
    }
    assertThat(last.get(organization(many), UNKNOWN)).isEqualTo(UNKNOWN);
    assertThat(last.get(practitioner(0), UNKNOWN)).isEqualTo(UNKNOWN);
  }

  @Test
  void whoIsKnownIsKeptThoughThereIsNoRoomForAnother() {
    // Given
    LastDocuments last = new LastDocuments(1);
    assertThat(last.isEmpty()).isTrue();

    // When
    last.put(organization(1), 1);
    last.put(organization(2), 2);
    last.put(organization(1), 3);

    // Then
    assertThat(last.isEmpty()).isFalse();
    assertThat(last.get(organization(1), UNKNOWN)).isEqualTo(3);
    assertThat(last.get(organization(2), UNKNOWN)).isEqualTo(UNKNOWN);
  }

  @Test
  void onlyWhoIsKnownIsReplaced() {
    // Given
    LastDocuments last = new LastDocuments(2);
    last.put(organization(1), 1);

    // When
    last.replace(organization(1), 2);
    last.replace(organization(2), 2);

    // Then
    assertThat(last.get(organization(1), UNKNOWN)).isEqualTo(2);
    assertThat(last.get(organization(2), UNKNOWN)).isEqualTo(UNKNOWN);
  }

  private static Resource organization(int id) {
    Organization example = (Organization) CanonicalExamples.of(ResourceType.ORGANIZATION);
    return With.component(example, "head", ResourceHead.of("o" + id));
  }

  private static Resource practitioner(int id) {
    Practitioner example = (Practitioner) CanonicalExamples.of(ResourceType.PRACTITIONER);
    return With.component(example, "head", ResourceHead.of("o" + id));
  }
}
