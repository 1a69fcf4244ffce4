package org.janusfhir.app.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.janusfhir.store.Store;
import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.PrefixGrammar;
import org.janusfhir.wire.SearchParameter;
import org.janusfhir.wire.ServedType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random searches with random parameters and page sizes, in every version, find exactly what
 * looking at every resource of the sample finds, and nothing twice.
 */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BruteForceTest {
  /** Searches of a version; <code>-Dbrute-force.searches</code> for more. */
  private static final int SEARCHES = Integer.getInteger("brute-force.searches", 300);

  /** What the versions call the parameter that says whether a slot is taken. */
  private static final Set<String> FREE_OR_BUSY = Set.of("fb-type", "fbtype", "status");

  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject Store store;

  @Inject @All List<FhirVersion> versions;

  @TestHTTPResource("/open/")
  URI open;

  private final HttpClient http = HttpClient.newHttpClient();

  /** The sample is loaded while the server already listens. */
  @BeforeAll
  void waitForTheSample() {
    Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> status(open.resolve("/q/health/ready")) == 200);
  }

  Stream<FhirVersion> versions() {
    return versions.stream();
  }

  @ParameterizedTest
  @MethodSource("versions")
  void searchesFindWhatLookingAtEverythingFinds(FhirVersion version) throws Exception {
    // Given
    Map<String, List<JsonNode>> record = new WireRecord(version, store).byType();
    List<OfficialParameter> official = served(version);
    boolean symbols =
        version.prefixes().parse(">=1").comparison() == PrefixGrammar.Comparison.GREATER_OR_EQUAL;
    int found = 0;

    for (int seed = 0; seed < SEARCHES; seed++) {
      // When
      RandomSearch searches = new RandomSearch(new Random(seed));
      OfficialParameter first = searches.pick(official);
      List<JsonNode> resources = record.getOrDefault(first.resource(), List.of());
      Map<OfficialParameter, Asked> asked = search(searches, first, official, resources);
      String query =
          first.resource()
              + '?'
              + asked.values().stream().map(a -> a.query(symbols)).collect(Collectors.joining("&"));
      List<String> ids =
          asked.isEmpty()
              ? List.of()
              : idsOfAllPages(version, query + "&_count=" + (1 + searches.random().nextInt(20)));

      // Then
      if (ids == null) {
        continue;
      }
      Set<String> expected = new TreeSet<>();
      for (JsonNode resource : resources) {
        if (!asked.isEmpty() && holds(asked, resource)) {
          expected.add(resource.get("id").asText());
        }
      }
      assertThat(ids).as("seed %d: %s", seed, query).doesNotHaveDuplicates();
      assertThat(new TreeSet<>(ids)).as("seed %d: %s", seed, query).isEqualTo(expected);
      found += expected.isEmpty() ? 0 : 1;
    }
    assertThat(found).as("searches that found something").isGreaterThan(SEARCHES / 4);
  }

  private int status(URI address) throws Exception {
    return http.send(
            HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  private static boolean holds(Map<OfficialParameter, Asked> asked, JsonNode resource) {
    return asked.entrySet().stream()
            .allMatch(use -> BruteForce.finds(use.getValue(), use.getKey(), resource))
        && isOffered(asked, resource);
  }

  /** Documented: slots that are taken come only to who asks whether they are. */
  private static boolean isOffered(Map<OfficialParameter, Asked> asked, JsonNode resource) {
    String status = resource.path("freeBusyType").asText() + resource.path("status").asText();
    return !resource.path("resourceType").asText().equals("Slot")
        || status.equalsIgnoreCase("free")
        || asked.keySet().stream().anyMatch(use -> FREE_OR_BUSY.contains(use.name()));
  }

  /** The parameter, for a clinical resource its patient, and perhaps another parameter. */
  private static Map<OfficialParameter, Asked> search(
      RandomSearch searches,
      OfficialParameter first,
      List<OfficialParameter> official,
      List<JsonNode> resources) {
    Map<OfficialParameter, Asked> asked = new LinkedHashMap<>();
    List<JsonNode> valued = resources.stream().filter(r -> !first.values(r).isEmpty()).toList();
    if (valued.isEmpty()) {
      return asked;
    }
    JsonNode example = searches.pick(valued);
    List<OfficialParameter> ofType =
        official.stream().filter(p -> p.resource().equals(first.resource())).toList();
    for (OfficialParameter parameter :
        IntStream.of(0, 1, 2)
            .mapToObj(
                i ->
                    switch (i) {
                      case 0 -> patient(ofType);
                      case 1 -> first;
                      default -> searches.random().nextBoolean() ? searches.pick(ofType) : first;
                    })
            .toList()) {
      List<Map.Entry<String, JsonNode>> values =
          parameter == null ? List.of() : parameter.values(example);
      if (!values.isEmpty() && !asked.containsKey(parameter)) {
        asked.put(
            parameter,
            parameter.name().equals("patient")
                ? new Asked(
                    "patient",
                    "reference",
                    "",
                    "",
                    values.get(0).getValue().get("reference").asText())
                : searches.use(parameter, values));
      }
    }
    if (asked.values().stream().noneMatch(Asked::narrows)) {
      asked.clear(); // a search for nearly everything is refused
    }
    return asked;
  }

  private static OfficialParameter patient(List<OfficialParameter> ofType) {
    return ofType.stream().filter(p -> p.name().equals("patient")).findFirst().orElse(null);
  }

  private static List<OfficialParameter> served(FhirVersion version) {
    List<OfficialParameter> served = new ArrayList<>();
    for (OfficialParameter parameter : OfficialParameter.of(version.id())) {
      ServedType type = version.type(parameter.resource());
      if (type != null) {
        type.searchParameters().stream()
            .filter(row -> row.name().equals(parameter.name()))
            .forEach(row -> served.add(parameter.to(row.targets())));
      }
    }
    for (ServedType type : version.types()) {
      version.resourceParameters().stream()
          .map(SearchParameter::name)
          .filter(name -> !name.equals("_id") && !name.equals("_lastUpdated"))
          .map(name -> OfficialParameter.ofEveryType(type.name().text(), name))
          .forEach(served::add);
    }
    return served;
  }

  /** Null if a rule of the table keeps these parameters apart. */
  private List<String> idsOfAllPages(FhirVersion version, String query) throws Exception {
    List<String> ids = new ArrayList<>();
    URI next = open.resolve(version.id() + "/sandbox/" + query);
    while (next != null) {
      HttpResponse<String> answer =
          http.send(HttpRequest.newBuilder(next).build(), HttpResponse.BodyHandlers.ofString());
      if (answer.body().contains("cannot be combined")
          || answer.body().contains("must have a system")) {
        return null;
      }
      assertThat(answer.statusCode()).as(next + "\n" + answer.body()).isEqualTo(200);
      JsonNode bundle = JSON.readTree(answer.body());
      for (JsonNode entry : bundle.path("entry")) {
        ids.add(entry.path("resource").path("id").asText());
      }
      next = null;
      for (JsonNode link : bundle.path("link")) {
        if (link.path("relation").asText().equals("next")) {
          next = URI.create(link.path("url").asText());
        }
      }
    }
    return ids;
  }
}
