package org.janusfhir.store.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.janusfhir.store.contract.StoreUnderTest.await;
import static org.janusfhir.store.contract.StoreUnderTest.find;
import static org.janusfhir.store.contract.StoreUnderTest.writeNew;
import static org.janusfhir.store.contract.TestResources.observation;
import static org.janusfhir.store.contract.TestResources.organization;
import static org.janusfhir.store.contract.TestResources.patient;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.janusfhir.model.Reference;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.Criterion.Link;
import org.janusfhir.model.search.Criterion.StringMatch;
import org.janusfhir.store.Store;
import org.junit.jupiter.api.Test;

/** Finding resources by what they point to. */
public interface ChainContract extends StoreUnderTest {
  @Test
  default void findsByWhatAReferencePointsTo() {
    try (Store store = open()) {
      // Given
      people(store);
      writeNew(
          store,
          observation("a", "p1", "2016"),
          observation("b", "p2", "2016"),
          observation("c", Reference.to(ResourceType.ORGANIZATION, "p1"), "2016"),
          observation("d", "not-there", "2016"));
      Link dahl = new Link(ResourceType.PATIENT, name("name", "dahl"));
      Link ward = new Link(ResourceType.ORGANIZATION, name("name", "ward"));

      // When, then
      assertThat(observations(store, chain("subject", dahl))).containsExactly("a");
      assertThat(observations(store, chain("subject", dahl, ward))).containsExactly("a", "c");
      assertThat(observations(store, chain("subject", ward))).containsExactly("c");
      assertThat(observations(store, chain("subject", oneOf("p1", "dahl")))).containsExactly("a");
      assertThat(observations(store, chain("subject", oneOf("p2", "dahl")))).isEmpty();
      assertThat(observations(store, new Criterion.Not(chain("subject", dahl))))
          .containsExactly("b", "c", "d");
      assertThat(
              observations(
                  store, chain("subject", new Link(ResourceType.PATIENT, name("name", "nobody")))))
          .isEmpty();
    }
  }

  private static Link oneOf(String id, String name) {
    return new Link(
        ResourceType.PATIENT, List.of(new Criterion.Ids(List.of(id)), name("name", name)));
  }

  @Test
  default void findsByAChainOrByWhatTheResourceSaysItself() {
    try (Store store = open()) {
      // Given
      people(store);
      writeNew(
          store,
          observation("a", "p1", "2016"),
          observation("b", "p2", "2016"),
          observation("c", "p2", "2015"));
      Criterion dahl = chain("subject", new Link(ResourceType.PATIENT, name("name", "dahl")));
      Criterion either = new Criterion.Any(List.of(new Criterion.Ids(List.of("c")), dahl));

      // When, then
      assertThat(observations(store, either)).containsExactly("a", "c");
      assertThat(observations(store, new Criterion.Not(either))).containsExactly("b");
      assertThat(
              observations(
                  store,
                  new Criterion.References(
                      "patient", List.of(new Criterion.Target(ResourceType.PATIENT, "p2"))),
                  either))
          .containsExactly("c");
    }
  }

  @Test
  default void findsByWhatIsPointedToNow() {
    try (Store store = open()) {
      // Given
      people(store);
      writeNew(store, observation("a", "p1", "2016"));
      Link lund = new Link(ResourceType.PATIENT, name("family", "lund"));
      List<String> before = observations(store, chain("patient", lund));

      // When
      await(store.write(TENANT, patient("p1", "Lund"), 1));

      // Then
      assertThat(before).isEmpty();
      assertThat(observations(store, chain("patient", lund))).containsExactly("a");
    }
  }

  @Test
  default void findsByManyThatArePointedTo() {
    try (Store store = open()) {
      // Given
      int many = 2_500;
      List<Resource> resources = new ArrayList<>();
      for (int i = 0; i < many; i++) {
        resources.add(patient("p" + i, i % 100 == 0 ? "Rare" : "Common"));
        resources.add(observation("o" + i, "p" + i, "2016"));
      }
      store.bulkLoad(TENANT).put(resources);
      Criterion common = chain("patient", new Link(ResourceType.PATIENT, name("family", "common")));
      Criterion rare = chain("patient", new Link(ResourceType.PATIENT, name("family", "rare")));
      Criterion few = new Criterion.Ids(List.of("o99", "o100", "o101"));

      // When, then
      assertThat(observations(store, common)).hasSize(many - 25);
      assertThat(observations(store, rare)).hasSize(25);
      assertThat(observations(store, common, few)).containsExactly("o101", "o99");
      assertThat(observations(store, rare, few)).containsExactly("o100");
    }
  }

  @Test
  default void refusesAParameterTheTargetDoesNotHave() {
    try (Store store = open()) {
      // Given
      Criterion chain = chain("patient", new Link(ResourceType.PATIENT, name("colour", "red")));

      // When, then
      assertThatThrownBy(() -> observations(store, chain))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("Patient has no search parameter 'colour'");
    }
  }

  private static void people(Store store) {
    writeNew(store, patient("p1", "Dahl"), patient("p2", "Moe"), organization("p1", "Ward 7"));
  }

  private static Criterion name(String parameter, String value) {
    return new Criterion.Strings(parameter, StringMatch.STARTS_WITH, List.of(value));
  }

  private static Criterion chain(String parameter, Link... links) {
    return new Criterion.Chain(parameter, Arrays.asList(links));
  }

  private static List<String> observations(Store store, Criterion... criteria) {
    return find(store, ResourceType.OBSERVATION, criteria);
  }
}
