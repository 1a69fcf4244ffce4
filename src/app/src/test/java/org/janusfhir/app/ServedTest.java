package org.janusfhir.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.janusfhir.model.ResourceType;
import org.janusfhir.server.version.ServedVersion;
import org.janusfhir.server.version.ServedVersions;
import org.janusfhir.store.ResourceKey;
import org.janusfhir.store.Store;
import org.janusfhir.store.StoredResource;
import org.janusfhir.wire.Format;
import org.janusfhir.wire.Issue;
import org.janusfhir.wire.IssueCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The running application in every version it was built with: reads, access, errors. */
@QuarkusTest
@WithTestResource(value = FreshRecord.class, scope = TestResourceScope.GLOBAL)
class ServedTest {
  private static final String JSON = "application/json+fhir; charset=utf-8";
  private static final String XML = "application/xml+fhir; charset=utf-8";

  @Inject ServedVersions versions;
  @Inject Store store;
  @Inject Clinic clinic;

  @BeforeEach
  void openTheClinic() {
    clinic.open();
  }

  @Test
  void aPatientIsReadInBothFormats() {
    StoredResource stored = stored("p1");
    for (ServedVersion version : versions.all()) {
      Response json = given().get(open(version) + "/Patient/p1");
      Response xml = given().accept("application/xml+fhir").get(open(version) + "/Patient/p1");

      assertThat(json.statusCode()).as(version.id()).isEqualTo(200);
      assertThat(json.contentType()).isEqualTo(JSON);
      assertThat(json.asString()).isEqualTo(encoded(version, Format.JSON, stored));
      assertThat(json.header("ETag")).isEqualTo("W/\"" + stored.versionId() + '"');
      assertThat(json.header("Last-Modified")).endsWith(" GMT");
      assertThat(xml.contentType()).isEqualTo(XML);
      assertThat(xml.asString()).isEqualTo(encoded(version, Format.XML, stored));
      assertThat(given().head(open(version) + "/Patient/p1").header("Content-Length"))
          .isEqualTo(json.header("Content-Length"));
    }
  }

  @Test
  void refusalsAreOutcomesOfTheVersion() {
    for (ServedVersion version : versions.all()) {
      assertProblem(
          given().get(open(version) + "/Patient/nobody"),
          404,
          version,
          Issue.error(IssueCode.NOT_FOUND, "There is no Patient with the id 'nobody'."));
      assertProblem(
          given().get(open(version) + "/Patient/no_body"),
          400,
          version,
          Issue.error(
              IssueCode.VALUE,
              "'no_body' cannot be an id: ids are 1 to 64 of A-Z a-z 0-9 - and ."));
      assertProblem(
          given().get(open(version) + "/Spaceship/1"),
          404,
          version,
          Issue.error(
              IssueCode.NOT_FOUND,
              "There are no resources of type 'Spaceship' in " + version.title() + " here."));
      assertProblem(
          given().get(open(version) + "/Patient?birthdate=yesterday"),
          400,
          version,
          Issue.error(
              IssueCode.VALUE,
              "'yesterday' is not a date or time: write 2016, 2016-02, 2016-02-29 or"
                  + " 2016-02-29T14:30:00+01:00",
              "http.birthdate"));
      assertProblem(
          given().accept("text/turtle").get(open(version) + "/Patient/p1"),
          406,
          version,
          Issue.error(
              IssueCode.NOT_SUPPORTED,
              "Answers are application/json+fhir or application/xml+fhir. Ask for one of them by"
                  + " Accept or _format=json or _format=xml."));
      assertProblem(
          given().body("{}").put(open(version) + "/Patient/p1"),
          405,
          version,
          Issue.error(IssueCode.NOT_SUPPORTED, "This address answers GET, HEAD only."));
    }
  }

  @Test
  void theSecuredRootWantsATokenForAllButMetadata() {
    for (ServedVersion version : versions.all()) {
      String secured = '/' + version.id() + '/' + Clinic.CLOSED;
      Response refused = given().get(secured + "/Patient/p1");
      assertThat(refused.statusCode()).as(version.id()).isEqualTo(401);
      assertThat(refused.asString())
          .contains("\"login\"", "This root is answered with a bearer token only.");
      assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer realm=\"localhost:");
      assertThat(given().get(secured + "/metadata").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void theOpenRootIsForOpenTenants() {
    for (ServedVersion version : versions.all()) {
      for (String tenant : List.of(Clinic.CLOSED, "nobody")) {
        assertProblem(
            given().get("/open/" + version.id() + '/' + tenant + "/Patient/p1"),
            403,
            version,
            Issue.error(IssueCode.FORBIDDEN, "Tenant not valid or accessible"));
      }
    }
  }

  @Test
  void metadataIsAConformanceInBothFormats() {
    for (ServedVersion version : versions.all()) {
      assertThat(given().get(open(version) + "/metadata").asString())
          .as(version.id())
          .startsWith("{\"resourceType\":\"Conformance\"");
      assertThat(given().get(open(version) + "/metadata?_format=xml").asString())
          .startsWith("<Conformance xmlns=\"http://hl7.org/fhir\">");
    }
  }

  @Test
  void anUnknownVersionIsAnsweredInTheNewest() {
    assertProblem(
        given().get("/open/dstu0/" + Clinic.OPEN + "/Patient/p1"),
        404,
        versions.fallback(),
        Issue.error(IssueCode.NOT_FOUND, "There is no FHIR version at this address."));
  }

  @Test
  void peopleFindTheWay() {
    String page = given().get("/").asString();
    for (ServedVersion version : versions.all()) {
      assertThat(page)
          .contains("/open/" + version.id() + "/sandbox/Patient?name:contains=a,e,i,o,u");
    }
  }

  @Test
  void operatorsSeeHealthAndTimes() {
    given().get(open(versions.fallback()) + "/Patient/p1");
    assertThat(given().get("/q/health/live").statusCode()).isEqualTo(200);
    assertThat(given().get("/q/health").jsonPath().getList("checks.name")).contains("record");
    assertThat(given().get("/q/health").jsonPath().getList("checks.data.closed-clinic"))
        .contains("1");
    assertThat(given().get("/q/metrics").asString())
        .contains(
            "janus_requests_seconds_count{interaction=\"read\",status=\"200\",type=\"Patient\",version=\""
                + versions.fallback().id())
        .contains("janus_cache_hits_total ", "janus_cache_misses_total ", "janus_cache_bytes ")
        .contains("janus_page_cache_hits_total ", "janus_page_cache_misses_total ")
        .contains("janus_page_cache_bytes ")
        .contains("janus_requests_under_way ", "janus_requests_turned_away_total ")
        .contains("janus_connections ")
        .doesNotContain("p1");
  }

  @Test
  void operatorsSeeJavaAndTheProcessSoonAfterTheStart() {
    await()
        .untilAsserted(
            () ->
                assertThat(given().get("/q/metrics").asString())
                    .contains("jvm_info_total{", "jvm_classes_loaded", "jvm_memory_used_bytes{")
                    .contains("jvm_threads_live_threads ", "jvm_gc_live_data_size_bytes ")
                    .contains("jvm_memory_usage_after_gc{", "process_uptime_seconds ")
                    .contains("process_cpu_usage ", "process_files_open_files "));
  }

  private StoredResource stored(String id) {
    return store
        .read(new ResourceKey(Clinic.OPEN, ResourceType.PATIENT, id))
        .await()
        .indefinitely()
        .orElseThrow();
  }

  private static String open(ServedVersion version) {
    return "/open/" + version.id() + '/' + Clinic.OPEN;
  }

  private static String encoded(ServedVersion version, Format format, StoredResource stored) {
    byte[] bytes =
        version
            .encoder()
            .encode(
                version.type("Patient"),
                format,
                stored.resource(),
                stored.versionId(),
                stored.lastUpdatedMillis());
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static void assertProblem(
      Response response, int status, ServedVersion version, Issue issue) {
    assertThat(response.statusCode()).as(version.id()).isEqualTo(status);
    assertThat(response.contentType()).isEqualTo(JSON);
    assertThat(response.asString())
        .isEqualTo(
            new String(version.outcome(List.of(issue), Format.JSON), StandardCharsets.UTF_8));
  }
}
