package org.janusfhir.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.janusfhir.model.ObservationStatus;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.SearchIndex;
import org.janusfhir.model.search.SearchQuery;
import org.janusfhir.model.search.SortOrder;
import org.janusfhir.server.Examples;
import org.janusfhir.server.MemoryStore;
import org.janusfhir.store.Page;
import org.junit.jupiter.api.Test;

/** What searches show of a record whose index does not say what was entered in error. */
class ErrorsHiddenTest {
  private final MemoryStore store =
      new MemoryStore()
          .with(Examples.patient("p"))
          .with(Examples.observation("right", "p"))
          .with(Examples.observation("wrong", "p", ObservationStatus.ENTERED_IN_ERROR))
          .with(Examples.observation("next", "p"));

  @Test
  void patientsAndProxiesAreNotShownErrorsThatASearchFinds() {
    for (Persona persona : List.of(Persona.PATIENT, Persona.PROXY)) {
      // When
      Page page = search(persona, ResourceType.OBSERVATION);

      // Then: there is another page, as there would be with the error
      assertThat(ids(page)).as(persona.code()).containsExactly("right");
      assertThat(page.next()).isEqualTo("2");
      assertThat(store.lastQuery().criteria())
          .containsExactly(new Criterion.Missing(SearchIndex.ENTERED_IN_ERROR, true));
    }
  }

  @Test
  void othersAreShownThemAndNothingIsDecodedForThat() {
    for (Persona persona : List.of(Persona.PROVIDER, Persona.SYSTEM, Persona.EVERYBODY)) {
      assertThat(ids(search(persona, ResourceType.OBSERVATION)))
          .as(persona.code())
          .containsExactly("right", "wrong");
    }
    assertThat(store.decoded()).isZero();
  }

  @Test
  void whatCannotBeAnErrorIsNotDecoded() {
    assertThat(ids(search(Persona.PATIENT, ResourceType.PATIENT))).containsExactly("p");
    assertThat(store.decoded()).isZero();
  }

  private Page search(Persona persona, ResourceType type) {
    Caller caller = new Caller(persona, "s", "c", null, null, "", Permissions.READ_ALL);
    SearchQuery query = new SearchQuery(type, List.of(), SortOrder.ID, 2, null);
    return new Access(store, caller)
        .record()
        .search(MemoryStore.TENANT, query)
        .await()
        .indefinitely();
  }

  private static List<String> ids(Page page) {
    return page.resources().stream().map(resource -> resource.key().id()).toList();
  }
}
