package org.janusfhir.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.janusfhir.store.contract.StoreUnderTest.TENANT;
import static org.janusfhir.store.contract.StoreUnderTest.await;
import static org.janusfhir.store.contract.StoreUnderTest.ids;
import static org.janusfhir.store.contract.TestResources.identifier;
import static org.janusfhir.store.contract.TestResources.name;
import static org.janusfhir.store.contract.TestResources.observation;
import static org.janusfhir.store.contract.TestResources.patient;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.janusfhir.model.AdministrativeGender;
import org.janusfhir.model.FhirDateTime;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.Criterion.DateRange;
import org.janusfhir.model.search.Criterion.RangeComparison;
import org.janusfhir.model.search.Criterion.StringMatch;
import org.janusfhir.model.search.Criterion.Target;
import org.janusfhir.model.search.Criterion.Token;
import org.janusfhir.model.search.CriterionMatcher;
import org.janusfhir.model.search.SearchIndex;
import org.janusfhir.model.search.SearchQuery;
import org.janusfhir.model.search.SortOrder;
import org.janusfhir.store.Page;

/**
 * Any search finds what looking at every resource finds, in the right order, in pages of any size.
 */
class SearchPropertyTest {
  private static final List<String> NAMES =
      List.of("Åse", "ase", "van der Berg", "Berg", "Bergström", "O'Neil", "Anne-Marie", "A", "b");
  private static final List<String> DATES =
      List.of(
          "1970", "1970-02", "1970-02-03", "1999-12-31T23:30:00-05:00", "2000-01-01", "2016-02");
  private static final List<AdministrativeGender> GENDERS = List.of(AdministrativeGender.values());
  private static final int RESOURCES = 250;

  private static Path folder;
  private static EmbeddedStore store;
  private static List<Resource> all;

  @BeforeContainer
  static void fill() throws IOException {
    folder = Files.createTempDirectory("janus-search");
    store = EmbeddedStore.open(folder, Clock.systemUTC());
    Random random = new Random(1);
    all = new ArrayList<>();
    for (int i = 0; i < RESOURCES; i++) {
      all.add(
          patient(
              "p" + i,
              one(GENDERS, random),
              random.nextInt(9) == 0 ? null : one(DATES, random),
              List.of(name(one(NAMES, random), one(NAMES, random)), name(one(NAMES, random))),
              List.of(identifier("urn:" + random.nextInt(3), "" + random.nextInt(30)))));
      String date = random.nextInt(9) == 0 ? null : one(DATES, random);
      all.add(observation("o" + i, "p" + random.nextInt(10), date));
    }
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

  @Property(tries = 500)
  void findsPatients(
      @ForAll("patientCriteria") List<Criterion> criteria,
      @ForAll("orders") SortOrder order,
      @ForAll @IntRange(min = 1, max = 60) int size) {
    assertFinds(new SearchQuery(ResourceType.PATIENT, criteria, order, size, null));
  }

  @Property(tries = 200)
  void findsObservations(
      @ForAll("observationCriteria") List<Criterion> criteria,
      @ForAll("orders") SortOrder order,
      @ForAll @IntRange(min = 1, max = 60) int size) {
    assertFinds(new SearchQuery(ResourceType.OBSERVATION, criteria, order, size, null));
  }

  @Provide
  Arbitrary<SortOrder> orders() {
    return Arbitraries.of(SortOrder.ID, SortOrder.NEWEST_FIRST);
  }

  @Provide
  Arbitrary<List<Criterion>> patientCriteria() {
    Arbitrary<Criterion> names =
        Combinators.combine(
                Arbitraries.of("name", "family", "given"),
                Arbitraries.of(StringMatch.class),
                Arbitraries.oneOf(
                        Arbitraries.of(NAMES),
                        Arbitraries.of("", "B", "ber", "DER", "marie", "ström", "erg", "x"))
                    .list()
                    .ofMinSize(1)
                    .ofMaxSize(2))
            .as(Criterion.Strings::new);
    Arbitrary<Criterion> identifiers =
        Combinators.combine(
                Arbitraries.of("urn:0", "urn:1", "urn:9", "").injectNull(0.4),
                Arbitraries.of("0", "1", "12", "99").injectNull(0.2))
            .as(Token::new)
            .list()
            .ofMinSize(1)
            .ofMaxSize(3)
            .map(tokens -> new Criterion.Tokens("identifier", tokens));
    Arbitrary<Criterion> genders =
        Arbitraries.of("male", "female", "none")
            .map(code -> new Criterion.Tokens("gender", List.of(new Token(null, code))));
    return Arbitraries.oneOf(names, identifiers, genders, dates(), anyIds("p")).list().ofMaxSize(3);
  }

  @Provide
  Arbitrary<List<Criterion>> observationCriteria() {
    Arbitrary<Criterion> references =
        Combinators.combine(
                Arbitraries.of("patient", "subject"),
                Arbitraries.integers()
                    .between(0, 12)
                    .map(number -> new Target(ResourceType.PATIENT, "p" + number))
                    .list()
                    .ofMinSize(1)
                    .ofMaxSize(4))
            .as(Criterion.References::new);
    return Arbitraries.oneOf(references, anyIds("o")).list().ofMaxSize(2);
  }

  private static Arbitrary<Criterion> dates() {
    return Combinators.combine(
            Arbitraries.of(RangeComparison.class), Arbitraries.of(DATES).map(FhirDateTime::of))
        .as((comparison, date) -> new DateRange(comparison, date.startMillis(), date.endMillis()))
        .list()
        .ofMinSize(1)
        .ofMaxSize(2)
        .map(ranges -> new Criterion.Dates("birthdate", ranges));
  }

  private static Arbitrary<Criterion> anyIds(String prefix) {
    return Arbitraries.integers()
        .between(0, 300)
        .map(number -> prefix + number)
        .list()
        .ofMaxSize(80)
        .map(Criterion.Ids::new);
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
  }

  private static List<String> expected(SearchQuery query) {
    Comparator<Resource> newest =
        Comparator.comparing(
            resource -> SearchIndex.time(resource).orElse(Long.MIN_VALUE),
            Comparator.reverseOrder());
    Comparator<Resource> byId = Comparator.comparing(resource -> resource.head().id());
    return all.stream()
        .filter(resource -> resource.resourceType() == query.type())
        .filter(
            resource ->
                query.criteria().stream().allMatch(c -> CriterionMatcher.holds(c, resource, 0)))
        .sorted(query.order().equals(SortOrder.ID) ? byId : newest.thenComparing(byId))
        .map(resource -> resource.head().id())
        .toList();
  }

  private static <T> T one(List<T> choices, Random random) {
    return choices.get(random.nextInt(choices.size()));
  }
}
