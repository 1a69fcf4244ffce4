package org.janusfhir.store.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.janusfhir.model.search.SearchQuery;
import org.janusfhir.store.contract.RandomSearches;
import org.janusfhir.store.contract.SettableClock;

/** Any search finds what looking at every resource finds. */
class SearchPropertyTest {
  private static Path folder;
  private static EmbeddedStore store;
  private static RandomSearches searches;

  @BeforeContainer
  static void fill() throws IOException {
    folder = Files.createTempDirectory("janus-search");
    SettableClock clock = new SettableClock("2016-01-01T00:00:00Z");
    store = EmbeddedStore.open(folder, clock);
    searches = new RandomSearches(store, clock);
  }

  @AfterContainer
  static void remove() throws IOException {
    store.close();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void findsPatients(@ForAll("ofPatients") SearchQuery query) {
    searches.assertFinds(query);
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void findsObservations(@ForAll("ofObservations") SearchQuery query) {
    searches.assertFinds(query);
  }

  @Provide
  Arbitrary<SearchQuery> ofPatients() {
    return RandomSearches.ofPatients();
  }

  @Provide
  Arbitrary<SearchQuery> ofObservations() {
    return RandomSearches.ofObservations();
  }
}
