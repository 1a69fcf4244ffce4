package org.janusfhir.store.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.janusfhir.store.contract.StoreUnderTest.await;
import static org.janusfhir.store.contract.StoreUnderTest.find;
import static org.janusfhir.store.contract.StoreUnderTest.writeNew;
import static org.janusfhir.store.contract.TestResources.identifier;
import static org.janusfhir.store.contract.TestResources.observation;
import static org.janusfhir.store.contract.TestResources.patient;

import java.util.Arrays;
import java.util.List;
import org.janusfhir.model.AdministrativeGender;
import org.janusfhir.model.Reference;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.Criterion.StringMatch;
import org.janusfhir.model.search.Criterion.Target;
import org.janusfhir.model.search.Criterion.Token;
import org.janusfhir.store.Store;
import org.junit.jupiter.api.Test;

/** Finding resources by each kind of criterion. */
public interface CriterionContract extends StoreUnderTest {
  @Test
  default void findsByIds() {
    try (Store store = open()) {
      // Given
      writeNew(store, patient("a", "Dahl"), patient("b", "Dahl"), patient("c", "Dahl"));

      // When
      List<String> found =
          find(
              store,
              ResourceType.PATIENT,
              new Criterion.Ids(List.of("c", "a", "missing", "a", "no id")));

      // Then
      assertThat(found).containsExactly("a", "c");
      assertThat(find(store, ResourceType.PATIENT, new Criterion.Ids(List.of()))).isEmpty();
    }
  }

  @Test
  default void findsByReferences() {
    try (Store store = open()) {
      // Given
      writeNew(
          store,
          observation("a", "p1", "2016"),
          observation("b", "p2", "2016"),
          observation("c", "p11", "2016"),
          observation("d", Reference.to(ResourceType.DEVICE, "p1"), "2016"),
          observation("e", new Reference(null, null, null, "#p1", null, null), "2016"));
      Target p1 = new Target(ResourceType.PATIENT, "p1");
      Target device = new Target(ResourceType.DEVICE, "p1");

      // When, then
      assertThat(observations(store, "patient", p1)).containsExactly("a");
      assertThat(observations(store, "subject", p1)).containsExactly("a");
      assertThat(observations(store, "subject", device)).containsExactly("d");
      assertThat(observations(store, "patient", device)).isEmpty();
      assertThat(observations(store, "subject", p1, device)).containsExactly("a", "d");
    }
  }

  @Test
  default void findsByTokens() {
    try (Store store = open()) {
      // Given
      writeNew(
          store,
          patient("a", identifier("urn:x", "1")),
          patient("b", identifier("urn:y", "1"), identifier("urn:x", "2")),
          patient("c", identifier(null, "1")),
          patient("d", identifier("urn:xx", "11")));

      // When, then
      assertThat(identified(store, new Token("urn:x", "1"))).containsExactly("a");
      assertThat(identified(store, new Token(null, "1"))).containsExactly("a", "b", "c");
      assertThat(identified(store, new Token("", "1"))).containsExactly("c");
      assertThat(identified(store, new Token("urn:x", null))).containsExactly("a", "b");
      assertThat(identified(store, new Token("", null))).containsExactly("c");
      assertThat(identified(store, new Token("urn:x", "2"), new Token(null, "11")))
          .containsExactly("b", "d");
      assertThat(identified(store, new Token("urn:x", "3"))).isEmpty();
    }
  }

  @Test
  default void comparesLongTokensToTheirEnd() {
    try (Store store = open()) {
      // Given
      String start = "9".repeat(1000);
      writeNew(
          store,
          patient("a", identifier("urn:x", start + 1)),
          patient("b", identifier("urn:x", start + 2)));

      // When, then
      assertThat(identified(store, new Token("urn:x", start + 1))).containsExactly("a");
      assertThat(identified(store, new Token(null, start + 2))).containsExactly("b");
    }
  }

  @Test
  default void findsWhatMeetsAllCriteria() {
    try (Store store = open()) {
      // Given
      writeNew(
          store,
          patient("a", AdministrativeGender.FEMALE, "1970-01-01"),
          patient("b", AdministrativeGender.FEMALE, "1980-01-01"),
          patient("c", AdministrativeGender.MALE, "1980-01-01"),
          patient("d", "Dahl", "Kari"),
          patient("e", "Dahl", "Ola"));
      Criterion female = gender("female");
      Criterion born = new Criterion.Dates("birthdate", List.of(DateContract.day("1980-01-01")));

      // When, then
      assertThat(find(store, ResourceType.PATIENT, female, born)).containsExactly("b");
      assertThat(find(store, ResourceType.PATIENT, female, new Criterion.Ids(List.of("a", "c"))))
          .containsExactly("a");
      assertThat(find(store, ResourceType.PATIENT, female, gender("male"))).isEmpty();
      assertThat(find(store, ResourceType.PATIENT, string("family", "da"), string("given", "o")))
          .containsExactly("e");
      assertThat(find(store, ResourceType.PATIENT, string("name", "da"), string("name", "ka")))
          .containsExactly("d");
    }
  }

  @Test
  default void findsWhatAResourceSaysNowAndNotBefore() {
    try (Store store = open()) {
      // Given
      writeNew(store, patient("a", "Dahl", "Kari"), observation("o", "p1", "2016"));

      // When
      await(store.write(TENANT, patient("a", "Lund", "Kari"), 1));
      await(store.write(TENANT, observation("o", "p2", "2017"), 1));

      // Then
      assertThat(StringContract.named(store, StringMatch.STARTS_WITH, "dahl")).isEmpty();
      assertThat(StringContract.named(store, StringMatch.STARTS_WITH, "lund")).containsExactly("a");
      assertThat(StringContract.named(store, StringMatch.STARTS_WITH, "kari")).containsExactly("a");
      assertThat(observations(store, "patient", new Target(ResourceType.PATIENT, "p1"))).isEmpty();
      assertThat(observations(store, "patient", new Target(ResourceType.PATIENT, "p2")))
          .containsExactly("o");
      assertThat(find(store, ResourceType.OBSERVATION)).containsExactly("o");
    }
  }

  @Test
  default void refusesParametersTheTypeDoesNotHave() {
    try (Store store = open()) {
      // When, then
      assertThatThrownBy(() -> find(store, ResourceType.PATIENT, string("colour", "red")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("Patient has no search parameter 'colour'");
    }
  }

  private static Criterion string(String parameter, String value) {
    return new Criterion.Strings(parameter, StringMatch.STARTS_WITH, List.of(value));
  }

  private static Criterion gender(String code) {
    return new Criterion.Tokens("gender", List.of(new Token(null, code)));
  }

  private static List<String> identified(Store store, Token... tokens) {
    return find(
        store, ResourceType.PATIENT, new Criterion.Tokens("identifier", Arrays.asList(tokens)));
  }

  private static List<String> observations(Store store, String parameter, Target... targets) {
    return find(
        store,
        ResourceType.OBSERVATION,
        new Criterion.References(parameter, Arrays.asList(targets)));
  }
}
