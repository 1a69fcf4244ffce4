package org.janusfhir.store.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.janusfhir.store.contract.StoreUnderTest.TENANT;
import static org.janusfhir.store.contract.StoreUnderTest.await;
import static org.janusfhir.store.contract.StoreUnderTest.ids;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.CriterionMatcher;
import org.janusfhir.model.search.SearchIndex;
import org.janusfhir.model.search.SearchQuery;
import org.janusfhir.model.search.SearchValue.ReferenceValue;
import org.janusfhir.model.search.SortOrder;
import org.janusfhir.model.search.SortPosition;
import org.janusfhir.store.Page;
import org.janusfhir.store.Store;

/**
 * A {@link RandomRecord} in a store, in which any search must find what looking at every resource
 * finds, in the right order, in pages of any size.
 */
public final class RandomSearches {
  private static final int BATCH = 100;
  private static final int FEWEST = 3;
  private static final int MOST = 60;

  /** What was written when. */
  private record Written(Resource resource, long millis) {}

  private final Map<String, Written> all = new LinkedHashMap<>();
  private final Store store;

  /**
   * Fills an empty store, in batches a second apart; some of it is written a second time.
   *
   * @param clock of the store
   */
  public RandomSearches(Store store, SettableClock clock) {
    this.store = store;
    RandomRecord record = new RandomRecord(1);
    List<Resource> resources = new ArrayList<>(record.resources());
    resources.addAll(
        resources.stream().skip(BATCH / 2).limit(2 * BATCH).map(record::again).toList());
    for (int i = 0; i < resources.size(); i += BATCH) {
      List<Resource> batch = resources.subList(i, Math.min(i + BATCH, resources.size()));
      store.bulkLoad(TENANT).put(batch);
      batch.forEach(r -> all.put(r.head().id(), new Written(r, clock.millis())));
      clock.advanceMillis(1000);
    }
  }

  /** Searches for patients. */
  public static Arbitrary<SearchQuery> ofPatients() {
    return queries(
        ResourceType.PATIENT,
        RandomQueries.ofPatients(),
        RandomQueries.orders("birthdate", "family", "gender", "name"));
  }

  /** Searches for observations. */
  public static Arbitrary<SearchQuery> ofObservations() {
    return queries(
        ResourceType.OBSERVATION,
        RandomQueries.ofObservations(),
        RandomQueries.orders(
            "date",
            "code",
            "patient",
            "performer",
            "status",
            "value-quantity",
            "code-value-quantity"));
  }

  private static Arbitrary<SearchQuery> queries(
      ResourceType type, Arbitrary<Criterion> criteria, Arbitrary<SortOrder> orders) {
    return Combinators.combine(
            criteria.list().ofMaxSize(3), orders, Arbitraries.integers().between(FEWEST, MOST))
        .as((all, order, size) -> new SearchQuery(type, all, order, size, null));
  }

  /** The store finds what it must, page by page, and counts it right. */
  public void assertFinds(SearchQuery query) {
    List<String> found = new ArrayList<>();
    String after = null;
    do {
      Page page = await(store.search(TENANT, query.page(query.count(), after)));
      found.addAll(ids(page.resources()));
      after = page.next();
    } while (after != null);
    assertThat(found).isEqualTo(expected(query));
    assertThat(await(store.count(TENANT, query))).isEqualTo(found.size());
    assertThat(await(store.count(TENANT, query, query.count())))
        .isEqualTo(Math.min(found.size(), query.count()));
  }

  private List<String> expected(SearchQuery query) {
    return all.values().stream()
        .filter(written -> written.resource().resourceType() == query.type())
        .filter(written -> query.criteria().stream().allMatch(c -> holds(c, written)))
        .map(w -> SortPosition.of(w.resource(), w.millis(), query.order()))
        .sorted(SortPosition.comparator(query.order()))
        .map(SortPosition::id)
        .toList();
  }

  private boolean holds(Criterion criterion, Written written) {
    if (criterion instanceof Criterion.Not not) {
      return !holds(not.criterion(), written);
    }
    return criterion instanceof Criterion.Chain chain
        ? chain.links().stream().anyMatch(link -> leads(chain, link, written.resource()))
        : CriterionMatcher.holds(criterion, written.resource(), written.millis());
  }

  private boolean leads(Criterion.Chain chain, Criterion.Link link, Resource from) {
    return SearchIndex.values(from, chain.parameter()).stream()
        .filter(ReferenceValue.class::isInstance)
        .map(ReferenceValue.class::cast)
        .filter(target -> target.type() == link.type() && all.containsKey(target.id()))
        .anyMatch(target -> link.criteria().stream().allMatch(c -> holds(c, all.get(target.id()))));
  }
}
