package org.janusfhir.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.janusfhir.app.access.Sampled.Asking;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.wire.FhirVersion;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random searches with tokens that reach one or two patients: on no page is anything of another
 * patient, everything is found that who sees all finds of these patients, in the same order, and
 * totals count that and no more. <code>-Dconfined.searches=10000</code> for more of them.
 */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConfinedSearchesTest {
  /** Searches of a version. */
  private static final int SEARCHES = Integer.getInteger("confined.searches", 400);

  private static final String WARD = Wards.id(Wards.MINE, ResourceType.PATIENT);
  private static final Set<String> FEW =
      Set.of("Observation", "Patient", "Binary", "DocumentReference", "Schedule");

  /** Who asks in turn. */
  private static final List<Asking> ASKING =
      List.of(
          new Asking("patient/*.read", null, Set.of(Sampled.PATIENT), null),
          new Asking(
              "patient/*.rs user/*.rs", "Patient/" + WARD, Set.of(Sampled.PATIENT, WARD), null),
          new Asking(
              "patient/Observation.rs patient/Patient.rs patient/Binary.read patient/Schedule.rs"
                  + " patient/DocumentReference.rs",
              null,
              Set.of(Sampled.PATIENT),
              FEW));

  @Inject @All List<FhirVersion> versions;
  @Inject Sampled sampled;

  @TestHTTPResource("/")
  URI server;

  private Client client;
  private Map<ResourceType, List<Resource>> record;

  /** The sample is loaded while the server already listens. */
  @BeforeAll
  void fill() {
    client = new Client(server);
    Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> client.get("q/health/ready", null).statusCode() == 200);
    record = sampled.fill();
  }

  Stream<FhirVersion> versions() {
    return versions.stream();
  }

  /**
   * All pages of a search.
   *
   * @param status of the first
   * @param total as the first page says; null if it does not
   * @param resources without outcomes
   */
  private record Found(int status, Integer total, List<JsonObject> resources) {
    /** Types and ids of those that a condition holds for. */
    List<String> names(Predicate<JsonObject> condition) {
      return resources.stream()
          .filter(condition)
          .map(one -> one.getString("resourceType") + '/' + one.getString("id"))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("versions")
  void nothingOfOthersIsFoundAndNothingOfOnesOwnIsMissing(FhirVersion version) throws Exception {
    String provider = Sampled.provider();
    List<String> tokens = ASKING.stream().map(Asking::token).toList();
    List<Ownership> ownerships =
        ASKING.stream()
            .map(
                asking ->
                    new Ownership(
                        asking.patientIds(),
                        asking.types(),
                        record.values().stream().flatMap(List::stream).toList()))
            .toList();
    int some = 0;
    int included = 0;

    for (int seed = 0; seed < SEARCHES; seed++) {
      // Given
      HarvestedSearch searches = new HarvestedSearch(version, record, new Random(seed));
      HarvestedSearch.Made made = searches.next();
      String search = version.id() + '/' + Sampled.TENANT + '/' + made.search();
      String count = "&_count=" + searches.count();
      int who = seed % ASKING.size();
      String token = tokens.get(who);
      Predicate<JsonObject> own = ownerships.get(who)::holds;
      String said = "seed " + seed + ' ' + ASKING.get(who).scope() + ' ' + search;

      // When
      Found found = all(search + count, token);
      Found beside = all(search + made.beside() + count, token);
      Found counted = all(search + "&_count=0", token);
      Found whole = all(search + count, provider);

      // Then
      assertThat(found.status()).as(said).isIn(200, 400, 403, 422);
      List<String> names = found.names(any -> true);
      List<String> besides = beside.names(any -> true);
      assertThat(names).as(said).isEqualTo(found.names(own)).doesNotHaveDuplicates();
      assertThat(besides).as(said + made.beside()).isEqualTo(beside.names(own));
      assertThat(besides).as(said + made.beside()).allMatch(ASKING.get(who)::grants);
      assertThat(counted.status()).as(said).isEqualTo(found.status());
      if (found.status() == 200) {
        assertThat(counted.total()).as(said).isEqualTo(names.size());
        assertThat(found.total()).as(said).isIn(null, names.size());
        if (whole.status() == 200) {
          assertThat(names).as(said).isEqualTo(whole.names(own));
        } else {
          assertThat(search).as(said).contains("/Patient?");
        }
        if (beside.status() == 200) {
          assertThat(besides).as(said + made.beside()).containsAll(names);
          included += besides.size() > names.size() ? 1 : 0;
        }
        some += names.isEmpty() ? 0 : 1;
      }
    }
    assertThat(some).as("searches that found something").isGreaterThan(SEARCHES / 10);
    assertThat(included).as("searches with something beside").isGreaterThan(SEARCHES / 40);
  }

  private Found all(String search, String token) throws Exception {
    HttpResponse<String> first = client.get(search, token);
    if (first.statusCode() != 200) {
      return new Found(first.statusCode(), null, List.of());
    }
    List<JsonObject> resources = new ArrayList<>(Client.resources(first.body()));
    String next = Client.next(first.body());
    while (next != null) {
      HttpResponse<String> page = client.get(next, token);
      assertThat(page.statusCode()).as(search).isEqualTo(200);
      resources.addAll(Client.resources(page.body()));
      next = Client.next(page.body());
    }
    return new Found(200, new JsonObject(first.body()).getInteger("total"), resources);
  }
}
