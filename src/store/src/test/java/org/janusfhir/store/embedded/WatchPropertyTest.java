package org.janusfhir.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.janusfhir.store.contract.StoreUnderTest.TENANT;
import static org.janusfhir.store.contract.StoreUnderTest.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
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
import org.janusfhir.model.search.SearchQuery;
import org.janusfhir.model.search.SortOrder;
import org.janusfhir.store.StoredResource;
import org.janusfhir.store.Unchanged;
import org.janusfhir.store.contract.RandomQueries;
import org.janusfhir.store.contract.RandomRecord;

/** As long as a watch holds, any search finds the same, whatever has been written. */
class WatchPropertyTest {
  private static final int PAGE = 20;
  private static final RandomRecord RECORD = new RandomRecord(2);

  private static Path folder;
  private static EmbeddedStore store;
  private static List<Resource> all;

  @BeforeContainer
  static void fill() throws IOException {
    folder = Files.createTempDirectory("janus-watch");
    store = EmbeddedStore.open(folder, Clock.systemUTC());
    all = RECORD.resources();
    store.bulkLoad(TENANT).put(all);
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

  @Property(tries = 600, edgeCases = EdgeCasesMode.NONE)
  void aWatchHoldsNoLongerThanWhatWasFound(
      @ForAll("criteria") List<Criterion> criteria, @ForAll @IntRange(max = 499) int written) {
    SearchQuery query =
        new SearchQuery(ResourceType.OBSERVATION, criteria, SortOrder.NEWEST_FIRST, PAGE, null);
    Unchanged unchanged = store.watch(TENANT, query);
    List<String> before = found(query);

    store.bulkLoad(TENANT).put(List.of(RECORD.again(all.get(written))));

    if (unchanged.holds()) {
      assertThat(found(query)).isEqualTo(before);
    }
  }

  /** Most name a patient, as most searches of clients do. */
  @Provide
  Arbitrary<List<Criterion>> criteria() {
    Arbitrary<Criterion> patient =
        Arbitraries.integers()
            .between(0, 9)
            .map(
                number ->
                    new Criterion.References(
                        "patient",
                        List.of(new Criterion.Target(ResourceType.PATIENT, "p" + number))));
    return Combinators.combine(patient, RandomQueries.ofObservations().list().ofMaxSize(2))
        .as((one, more) -> Stream.concat(Stream.of(one), more.stream()).toList());
  }

  private static List<String> found(SearchQuery query) {
    return await(store.search(TENANT, query)).resources().stream()
        .map(WatchPropertyTest::version)
        .toList();
  }

  private static String version(StoredResource resource) {
    return resource.key().id() + '/' + resource.versionId();
  }
}
