package org.janusfhir.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.janusfhir.store.contract.StoreUnderTest.TENANT;
import static org.janusfhir.store.contract.StoreUnderTest.await;
import static org.janusfhir.store.contract.StoreUnderTest.ids;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
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
import org.janusfhir.store.contract.SettableClock;

/**
 * Any search finds what looking at every resource finds, in the right order, in pages of any size.
 */
class SearchPropertyTest {
  private static final int BATCH = 100;

  /** What was written when. */
  private record Written(Resource resource, long millis) {}

  private static final Map<String, Written> ALL = new LinkedHashMap<>();

  private static Path folder;
  private static EmbeddedStore store;

  /** In batches a second apart; some of it is written a second time. */
  @BeforeContainer
  static void fill() throws IOException {
    folder = Files.createTempDirectory("janus-search");
    SettableClock clock = new SettableClock("2016-01-01T00:00:00Z");
    store = EmbeddedStore.open(folder, clock);
    RandomRecord record = new RandomRecord(1);
    List<Resource> resources = new ArrayList<>(record.resources());
    resources.addAll(
        resources.stream().skip(BATCH / 2).limit(2 * BATCH).map(record::again).toList());
    for (int i = 0; i < resources.size(); i += BATCH) {
      List<Resource> batch = resources.subList(i, Math.min(i + BATCH, resources.size()));
      store.bulkLoad(TENANT).put(batch);
      batch.forEach(r -> ALL.put(r.head().id(), new Written(r, clock.millis())));
      clock.advanceMillis(1000);
    }
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
  void findsPatients(
      @ForAll("patientCriteria") List<Criterion> criteria,
      @ForAll("patientOrders") SortOrder order,
      @ForAll @IntRange(min = 3, max = 60) int size) {
    assertFinds(new SearchQuery(ResourceType.PATIENT, criteria, order, size, null));
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void findsObservations(
      @ForAll("observationCriteria") List<Criterion> criteria,
      @ForAll("observationOrders") SortOrder order,
      @ForAll @IntRange(min = 3, max = 60) int size) {
    assertFinds(new SearchQuery(ResourceType.OBSERVATION, criteria, order, size, null));
  }

  @Provide
  Arbitrary<SortOrder> patientOrders() {
    return RandomQueries.orders("birthdate", "family", "gender", "name");
  }

  @Provide
  Arbitrary<SortOrder> observationOrders() {
    return RandomQueries.orders(
        "date", "code", "patient", "performer", "status", "value-quantity", "code-value-quantity");
  }

  @Provide
  Arbitrary<List<Criterion>> patientCriteria() {
    return RandomQueries.ofPatients().list().ofMaxSize(3);
  }

  @Provide
  Arbitrary<List<Criterion>> observationCriteria() {
    return RandomQueries.ofObservations().list().ofMaxSize(3);
  }

  private static void assertFinds(SearchQuery query) {
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

  private static List<String> expected(SearchQuery query) {
    return ALL.values().stream()
        .filter(written -> written.resource().resourceType() == query.type())
        .filter(written -> query.criteria().stream().allMatch(c -> holds(c, written)))
        .map(w -> SortPosition.of(w.resource(), w.millis(), query.order()))
        .sorted(SortPosition.comparator(query.order()))
        .map(SortPosition::id)
        .toList();
  }

  private static boolean holds(Criterion criterion, Written written) {
    if (criterion instanceof Criterion.Not not) {
      return !holds(not.criterion(), written);
    }
    return criterion instanceof Criterion.Chain chain
        ? chain.links().stream().anyMatch(link -> leads(chain, link, written.resource()))
        : CriterionMatcher.holds(criterion, written.resource(), written.millis());
  }

  private static boolean leads(Criterion.Chain chain, Criterion.Link link, Resource from) {
    return SearchIndex.values(from, chain.parameter()).stream()
        .filter(ReferenceValue.class::isInstance)
        .map(ReferenceValue.class::cast)
        .filter(target -> target.type() == link.type() && ALL.containsKey(target.id()))
        .anyMatch(target -> link.criteria().stream().allMatch(c -> holds(c, ALL.get(target.id()))));
  }
}
