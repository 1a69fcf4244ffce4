package org.janusfhir.postgres;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.janusfhir.model.search.SearchQuery;
import org.janusfhir.store.contract.RandomSearches;
import org.janusfhir.store.contract.SettableClock;

/** Any search finds what looking at every resource finds. */
@Tag("once")
class SearchPropertyTest {
  private static PostgresStore store;
  private static RandomSearches searches;

  @BeforeContainer
  static void fill() {
    TestDatabase.clear();
    SettableClock clock = new SettableClock("2016-01-01T00:00:00Z");
    store = TestDatabase.open(clock);
    searches = new RandomSearches(store, clock);
  }

  @AfterContainer
  static void close() {
    store.close();
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void findsPatients(@ForAll("ofPatients") SearchQuery query) {
    searches.assertFinds(query);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
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
