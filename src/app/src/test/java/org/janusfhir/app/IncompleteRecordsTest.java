package org.janusfhir.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.janusfhir.model.Resource;
import org.janusfhir.server.version.ServedVersion;
import org.janusfhir.server.version.ServedVersions;
import org.janusfhir.store.Store;
import org.janusfhir.wire.Format;
import org.janusfhir.wire.read.ParsedDocument;
import org.janusfhir.wire.read.ReferenceResolver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Records that lack what a version requires: a version that names such elements answers 500 and
 * puts outcomes in their place on pages; one that names none says of each that it is absent.
 */
@QuarkusTest
class IncompleteRecordsTest {
  private static final String PATIENT = "\"patient\":{\"reference\":\"Patient/gap\"}";
  private static final String SUBJECT = "\"subject\":{\"reference\":\"Patient/gap\"}";
  private static final String CODE = "\"code\":{\"text\":\"Weight\"}";

  /** What each lacks, by type and id. */
  private static final Map<String, List<String>> GAPS =
      Map.of(
          "Observation/gap-1", List.of("status"),
          "Condition/gap-1", List.of("code", "verificationStatus"),
          "AllergyIntolerance/gap-1", List.of("substance"),
          "Goal/gap-1", List.of("description", "status"),
          "Encounter/gap-1", List.of("status"),
          "DiagnosticReport/gap-1",
              List.of("status", "code", "effective[x]", "issued", "performer"),
          "Immunization/gap-1", List.of("status", "vaccineCode", "wasNotGiven", "reported"));

  private static final String RECORD =
      "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":["
          + String.join(
              ",",
              entry("Patient", "gap", "\"active\":true"),
              entry("Binary", "gap-1", "\"contentType\":\"text/plain\""),
              entry("Observation", "gap-1", CODE + ',' + SUBJECT),
              entry("Observation", "gap-2", "\"status\":\"final\"," + CODE + ',' + SUBJECT),
              entry("Condition", "gap-1", PATIENT),
              entry("AllergyIntolerance", "gap-1", PATIENT),
              entry("Goal", "gap-1", SUBJECT),
              entry("Encounter", "gap-1", PATIENT),
              entry("DiagnosticReport", "gap-1", SUBJECT),
              entry("Immunization", "gap-1", PATIENT))
          + "]}";

  @Inject ServedVersions versions;
  @Inject Store store;

  @BeforeEach
  void load() throws Exception {
    ServedVersion readable =
        versions.all().stream().filter(version -> version.parser().isPresent()).findFirst().get();
    List<Resource> record =
        readable
            .parser()
            .orElseThrow()
            .parse(RECORD.getBytes(StandardCharsets.UTF_8), Format.JSON, ReferenceResolver.NONE)
            .entries()
            .stream()
            .map(entry -> ((ParsedDocument.Accepted) entry).resource())
            .toList();
    store.bulkLoad(Clinic.OPEN).put(record);
  }

  @Test
  void readsNameWhatIsMissing() {
    for (ServedVersion version : naming()) {
      GAPS.forEach(
          (address, elements) -> {
            String type = address.substring(0, address.indexOf('/'));
            for (String path : List.of(address, address + "/_history/1")) {
              // When
              Response answer = get(version, path);

              // Then
              assertThat(answer.statusCode()).as(version.id() + ' ' + path).isEqualTo(500);
              JsonArray issues = new JsonObject(answer.asString()).getJsonArray("issue");
              assertThat(issues)
                  .extracting(issue -> ((JsonObject) issue).getJsonArray("location").getString(0))
                  .containsExactlyInAnyOrderElementsOf(
                      elements.stream().map(element -> "/f:" + type + "/f:" + element).toList());
              assertThat(issues)
                  .allSatisfy(issue -> assertFatal((JsonObject) issue, address, elements));
              assertThat(answer.header("ETag")).isNull();
            }
          });
    }
  }

  @Test
  void theOutcomeIsInTheFormatThatWasAskedFor() {
    for (ServedVersion version : naming()) {
      Response answer = get(version, "Observation/gap-1?_format=xml");
      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(answer.asString())
          .startsWith("<")
          .contains("<severity value=\"fatal\"/>", "<location value=\"/f:Observation/f:status\"/>");
    }
  }

  @Test
  void aBinaryWithoutContentIsNotEmptyContent() {
    for (ServedVersion version : naming()) {
      Response answer = given().accept("*/*").get(address(version, "Binary/gap-1"));
      assertThat(answer.statusCode()).as(version.id()).isEqualTo(500);
      assertThat(answer.asString()).contains("/f:Binary/f:content");
    }
  }

  @Test
  void aPageHasAnOutcomeInTheirPlaceAndTheRestOfIt() {
    for (ServedVersion version : naming()) {
      for (String query : List.of("", "&_elements=subject", "&_summary=text")) {
        // When
        JsonObject page =
            new JsonObject(get(version, "Observation?patient=gap&_sort=_id" + query).asString());

        // Then
        assertThat(page.getInteger("total")).as(version.id() + query).isEqualTo(2);
        List<JsonObject> entries = entries(page);
        assertThat(entries).hasSize(2);
        assertThat(modes(page)).containsExactlyInAnyOrder("outcome", "match");
        assertThat(entries)
            .extracting(entry -> entry.getJsonObject("resource").getString("resourceType"))
            .containsExactlyInAnyOrder("OperationOutcome", "Observation");
        assertThat(entries)
            .extracting(entry -> entry.getString("fullUrl"))
            .doesNotHaveDuplicates()
            .doesNotContainNull();
        assertThat(page.encode()).contains("Observation/gap-1 has no status");
      }
    }
  }

  @Test
  void everythingOfAPatientHasAnOutcomeForEach() {
    for (ServedVersion version : naming()) {
      // When
      JsonObject page =
          new JsonObject(get(version, "Patient/gap/$everything?_count=100").asString());

      // Then
      assertThat(page.getInteger("total")).isEqualTo(2 + GAPS.size());
      assertThat(modes(page).stream().filter("outcome"::equals)).hasSize(GAPS.size());
      assertThat(entries(page))
          .extracting(entry -> entry.getString("fullUrl"))
          .doesNotHaveDuplicates();
      for (String address : GAPS.keySet()) {
        assertThat(page.encode()).contains(address + " has no ");
      }
    }
  }

  @Test
  void aHistoryHasAnOutcomeForTheVersion() {
    for (ServedVersion version : naming()) {
      // When
      JsonObject page = new JsonObject(get(version, "Goal/gap-1/_history").asString());

      // Then
      assertThat(page.getString("type")).isEqualTo("history");
      JsonObject entry = entries(page).get(0);
      assertThat(entry.getJsonObject("resource").getString("resourceType"))
          .isEqualTo("OperationOutcome");
      assertThat(entry.getString("fullUrl")).startsWith("urn:uuid:");
      assertThat(entry.getJsonObject("request").getString("url")).isEqualTo("Goal");
    }
  }

  @Test
  void othersSayOfEachElementThatItIsAbsent() {
    List<ServedVersion> others =
        versions.all().stream().filter(version -> !naming().contains(version)).toList();
    VersionFolder.assumePresent("may2015");
    assertThat(others).isNotEmpty();
    for (ServedVersion version : others) {
      for (String address : GAPS.keySet()) {
        // When
        Response answer = get(version, address);

        // Then
        assertThat(answer.statusCode()).as(version.id() + ' ' + address).isEqualTo(200);
        assertThat(answer.asString()).contains("data-absent-reason");
      }
      assertThat(
              new JsonObject(get(version, "Observation/gap-1").asString()).getJsonObject("_status"))
          .isNotNull();
      assertThat(modes(new JsonObject(get(version, "Observation?patient=gap").asString())))
          .doesNotContain("outcome");
    }
  }

  /** The versions that name what they require. */
  private List<ServedVersion> naming() {
    List<ServedVersion> naming =
        versions.all().stream()
            .filter(version -> !version.type("Observation").elements().required().isEmpty())
            .toList();
    assertThat(naming).isNotEmpty();
    return naming;
  }

  private static void assertFatal(JsonObject issue, String address, List<String> elements) {
    assertThat(issue.getString("severity")).isEqualTo("fatal");
    assertThat(issue.getString("code")).isEqualTo("required");
    assertThat(issue.getString("diagnostics"))
        .contains(address, "The record is at fault, not the request.");
    assertThat(elements).anyMatch(issue.getString("diagnostics")::contains);
  }

  private static List<JsonObject> entries(JsonObject page) {
    return page.getJsonArray("entry").stream().map(JsonObject.class::cast).toList();
  }

  private static List<String> modes(JsonObject page) {
    return entries(page).stream()
        .filter(entry -> entry.containsKey("search"))
        .map(entry -> entry.getJsonObject("search").getString("mode"))
        .toList();
  }

  private static String entry(String type, String id, String content) {
    return "{\"fullUrl\":\"http://x.example/"
        + type
        + '/'
        + id
        + "\",\"resource\":{\"resourceType\":\""
        + type
        + "\",\"id\":\""
        + id
        + "\","
        + content
        + "}}";
  }

  private static Response get(ServedVersion version, String path) {
    return given().get(address(version, path));
  }

  private static String address(ServedVersion version, String path) {
    return "/open/" + version.id() + '/' + Clinic.OPEN + '/' + path;
  }
}
