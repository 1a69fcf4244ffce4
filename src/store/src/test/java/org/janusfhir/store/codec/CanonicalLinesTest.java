package org.janusfhir.store.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.janusfhir.store.contract.TestResources.patient;

import org.janusfhir.model.ResourceType;
import org.janusfhir.store.ResourceKey;
import org.janusfhir.store.StoreException;
import org.janusfhir.store.StoredVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an export has for each version. */
class CanonicalLinesTest {
  private static final StoredVersion VERSION =
      new StoredVersion(
          new ResourceKey("ward", ResourceType.PATIENT, "p"),
          3,
          1_456_756_200_123L,
          patient("p", "Sørensen\nDahl"));

  @Test
  void isOneLineAndReadAgain() {
    byte[] line = CanonicalLines.encode(VERSION);

    assertThat(new String(line, UTF_8))
        .startsWith("{\"form\":1,\"version\":3,\"written\":\"2016-02-29T14:30:00.123Z\",")
        .doesNotContain("\n", "\r");
    assertThat(CanonicalLines.decode("ward", line)).isEqualTo(VERSION);
    assertThat(CanonicalLines.decode("other", line).key().tenant()).isEqualTo("other");
  }

  @Test
  void skipsWhatALaterJanusSaysBesides() {
    String line = new String(CanonicalLines.encode(VERSION), UTF_8);
    String later = line.replaceFirst("\\{", "{\"later\":[{}],");

    assertThat(CanonicalLines.decode("ward", later.getBytes(UTF_8))).isEqualTo(VERSION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "null",
        "{\"form\":2,\"version\":1}",
        "{\"form\":1,\"version\":0,\"written\":\"2016-02-29T14:30:00Z\"}",
        "{\"form\":1,\"version\":1,\"written\":\"yesterday\"}",
        "{\"form\":1,\"version\":1,\"written\":\"2016-02-29T14:30:00Z\",\"resource\":[\"Moon\",{}]}",
        "{\"resourceType\":\"Patient\",\"id\":\"p\"}"
      })
  void refusesWhatIsNone(String line) {
    assertThatThrownBy(() -> CanonicalLines.decode("ward", line.getBytes(UTF_8)))
        .isInstanceOf(StoreException.class);
  }
}
