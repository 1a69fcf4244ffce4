package org.janusfhir.store.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.janusfhir.store.contract.StoreUnderTest.find;
import static org.janusfhir.store.contract.StoreUnderTest.writeNew;
import static org.janusfhir.store.contract.TestResources.patient;

import java.util.Arrays;
import java.util.List;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.Criterion.StringMatch;
import org.janusfhir.model.search.PhoneticCodes;
import org.janusfhir.store.Store;
import org.junit.jupiter.api.Test;

/** Finding resources by strings. */
public interface StringContract extends StoreUnderTest {
  @Test
  default void findsByTheBeginningOfStringsAndWords() {
    try (Store store = open()) {
      // Given
      names(store);

      // When, then
      assertThat(named(store, StringMatch.STARTS_WITH, "van")).containsExactly("a");
      assertThat(named(store, StringMatch.STARTS_WITH, "VAN  DER b")).containsExactly("a");
      assertThat(named(store, StringMatch.STARTS_WITH, "berg")).containsExactly("a", "b");
      assertThat(named(store, StringMatch.STARTS_WITH, "soren", "zoe")).containsExactly("c", "d");
      assertThat(named(store, StringMatch.STARTS_WITH, "Zoë")).containsExactly("d");
      assertThat(named(store, StringMatch.STARTS_WITH, "marie")).containsExactly("d");
      assertThat(named(store, StringMatch.STARTS_WITH, "erg")).isEmpty();
      assertThat(named(store, StringMatch.STARTS_WITH, "")).containsExactly("a", "b", "c", "d");
    }
  }

  @Test
  default void findsByAPartOfStrings() {
    try (Store store = open()) {
      // Given
      names(store);

      // When, then
      assertThat(named(store, StringMatch.CONTAINS, "ERG")).containsExactly("a", "b");
      assertThat(named(store, StringMatch.CONTAINS, "er be")).containsExactly("a");
      assertThat(named(store, StringMatch.CONTAINS, "xyz")).isEmpty();
    }
  }

  @Test
  default void findsByStringsToTheLetter() {
    try (Store store = open()) {
      // Given
      names(store);

      // When, then
      assertThat(named(store, StringMatch.EXACT, "van der Berg")).containsExactly("a");
      assertThat(named(store, StringMatch.EXACT, "Van der Berg")).isEmpty();
      assertThat(named(store, StringMatch.EXACT, "Berg")).isEmpty();
      assertThat(named(store, StringMatch.EXACT, "Zoe")).isEmpty();
      assertThat(named(store, StringMatch.EXACT, "Zoë")).containsExactly("d");
    }
  }

  @Test
  default void comparesLongStringsToTheirEnd() {
    try (Store store = open()) {
      // Given
      String start = "long".repeat(200);
      writeNew(store, patient("a", start + "a"), patient("b", start + "b"));

      // When, then
      assertThat(named(store, StringMatch.STARTS_WITH, start)).containsExactly("a", "b");
      assertThat(named(store, StringMatch.STARTS_WITH, start + "a")).containsExactly("a");
      assertThat(named(store, StringMatch.EXACT, start + "b")).containsExactly("b");
      assertThat(named(store, StringMatch.CONTAINS, "glongb")).containsExactly("b");
    }
  }

  @Test
  default void findsByHowNamesSound() {
    try (Store store = open()) {
      // Given
      names(store);
      writeNew(store, patient("e", "Schmidt", "Kathryn"), patient("f", "O'Neil-Łukasz"));

      // When, then
      assertThat(sounding(store, "Smyth")).containsExactly("e");
      assertThat(sounding(store, "Catherine")).containsExactly("e");
      assertThat(sounding(store, "vanderberg")).containsExactly("a");
      assertThat(sounding(store, "lucas")).containsExactly("f");
      assertThat(sounding(store, "Schmid Kathryn")).isEmpty();
      assertThat(sounding(store, "m")).doesNotContain("e", "f");
      assertThat(named(store, StringMatch.STARTS_WITH, "o'neil-luk")).containsExactly("f");
    }
  }

  private static List<String> sounding(Store store, String name) {
    List<Criterion.Token> codes =
        PhoneticCodes.of(name).stream().map(code -> new Criterion.Token(null, code)).toList();
    return find(store, ResourceType.PATIENT, new Criterion.Tokens("phonetic", codes));
  }

  private static void names(Store store) {
    writeNew(
        store,
        patient("a", "van der Berg", "Jan"),
        patient("b", "Bergström"),
        patient("c", "Sørensen", "Soren"),
        patient("d", "Moe", "Zoë", "Anne-Marie"));
  }

  /** Patients with such a name. */
  static List<String> named(Store store, StringMatch match, String... values) {
    return find(
        store, ResourceType.PATIENT, new Criterion.Strings("name", match, Arrays.asList(values)));
  }
}
