package org.janusfhir.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.janusfhir.model.ResourceType;
import org.janusfhir.server.version.ServedVersion;
import org.janusfhir.server.version.ServedVersions;
import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.Lifecycle;
import org.janusfhir.wire.ServedType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The running application tells the clients of deprecated versions, and only those. */
@QuarkusTest
@WithTestResource(value = FreshRecord.class, scope = TestResourceScope.GLOBAL)
class AnnouncedTest {
  private static final String BROWSER =
      "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

  @Inject ServedVersions versions;
  @Inject Clinic clinic;

  @BeforeEach
  void openTheClinic() {
    clinic.open();
  }

  @Test
  void aVersionIsDeprecatedUnlessItWasDeleted() {
    VersionFolder.assumePresent("may2015");
    assertThat(versions.all()).anyMatch(version -> dates(version).deprecated() != null);
  }

  @Test
  void everyAnswerOfADeprecatedVersionSaysSo() {
    for (ServedVersion version : versions.all()) {
      String open = "/open/" + version.id() + '/' + Clinic.OPEN;
      String tag = given().get(open + "/Patient/p1").header("ETag");
      assertAnnounced(version, given().get(open + "/Patient/p1"), 200);
      assertAnnounced(version, given().head(open + "/Patient/p1"), 200);
      assertAnnounced(version, given().get(open + "/Patient?_id=p1"), 200);
      assertAnnounced(version, given().get(open + "/metadata"), 200);
      assertAnnounced(version, given().header("If-None-Match", tag).get(open + "/Patient/p1"), 304);
      assertAnnounced(version, given().get(open + "/Patient/nobody"), 404);
      assertAnnounced(version, given().accept("text/turtle").get(open + "/Patient/p1"), 406);
      assertAnnounced(version, given().get('/' + version.id() + "/x/Patient/p1"), 401);
    }
  }

  @Test
  void theSuccessorIsFoundUnderItsOwnName() {
    VersionFolder.assumePresent("may2015");
    VersionFolder.assumePresent("dstu2");
    int found = 0;
    for (ServedVersion version : versions.all()) {
      FhirVersion from = version.lifecycle().plan().version();
      if (dates(version).deprecated() == null || version.lifecycle().successor() == null) {
        continue;
      }
      FhirVersion to = version.lifecycle().successor().plan().version();
      for (ResourceType type : ResourceType.values()) {
        ServedType before = from.type(type);
        ServedType after = to.type(type);
        if (before != null && after != null) {
          Response response =
              given().get('/' + from.id() + '/' + Clinic.OPEN + '/' + before.name().text() + "/x");
          assertThat(response.header("Link"))
              .contains('/' + to.id() + '/' + Clinic.OPEN + '/' + after.name().text() + "/x>");
          found++;
        }
      }
    }
    assertThat(found).isPositive();
  }

  @Test
  void programsListTheVersionsAsJson() {
    // When
    Response response = given().get("/versions");

    // Then
    assertThat(response.contentType()).isEqualTo("application/json; charset=utf-8");
    assertThat(response.header("Vary")).contains("Accept");
    List<Map<String, Object>> listed = JsonPath.from(response.asString()).getList("versions");
    assertThat(listed)
        .extracting(version -> version.get("id"))
        .containsExactlyInAnyOrderElementsOf(
            versions.all().stream().map(ServedVersion::id).toList());
    for (Map<String, Object> version : listed) {
      ServedVersion served = versions.get((String) version.get("id"));
      assertThat(version.get("state")).isEqualTo(served.lifecycle().state().code());
      assertThat(version.get("fhirVersion"))
          .isEqualTo(served.lifecycle().plan().version().fhirVersion());
      assertThat(version.get("sunset")).isEqualTo(text(dates(served).sunset()));
      assertThat(version.get("deprecated")).isEqualTo(text(dates(served).deprecated()));
      assertThat(version.get("mediaTypes"))
          .isEqualTo(List.of("application/json+fhir", "application/xml+fhir"));
      assertThat(version.get("roots").toString())
          .contains("/open/" + served.id() + "/{tenant}", '/' + served.id() + "/{tenant}");
    }
    assertThat(given().head("/versions").header("Content-Length"))
        .isEqualTo(Integer.toString(response.asString().length()));
  }

  @Test
  void peopleReadThemInAPage() {
    // When
    Response response = given().header("Accept", BROWSER).get("/versions");

    // Then
    assertThat(response.contentType()).isEqualTo("text/html; charset=utf-8");
    for (ServedVersion version : versions.all()) {
      assertThat(response.asString())
          .contains("<h2 id=\"" + version.id() + "\">" + version.title() + "</h2>")
          .contains("<td>" + version.lifecycle().state().code() + "</td>")
          .contains("/open/" + version.id() + "/{tenant}");
    }
    assertThat(given().get("/").asString()).contains("<a href=\"/versions\">");
    assertThat(given().head("/").statusCode()).isEqualTo(200);
    assertThat(response.asString()).contains("<link rel=\"stylesheet\" href=\"/style.css\">");
    assertThat(response.header("Content-Security-Policy"))
        .isEqualTo("default-src 'none'; style-src 'self'; frame-ancestors 'self'");
    assertThat(given().get("/style.css").contentType()).isEqualTo("text/css; charset=utf-8");
  }

  private static void assertAnnounced(ServedVersion version, Response response, int status) {
    assertThat(response.statusCode()).as(version.id()).isEqualTo(status);
    LocalDate deprecated = dates(version).deprecated();
    if (deprecated == null) {
      assertThat(response.headers().asList())
          .noneMatch(header -> List.of("Deprecation", "Sunset", "Link").contains(header.getName()));
      return;
    }
    assertThat(response.header("Deprecation"))
        .isEqualTo("@" + deprecated.atStartOfDay(ZoneOffset.UTC).toEpochSecond());
    assertThat(response.header("Sunset")).endsWith(" 00:00:00 GMT");
    assertThat(response.header("Link"))
        .contains("/versions#" + version.id() + ">; rel=\"deprecation\"")
        .contains("/versions#" + version.id() + ">; rel=\"sunset\"");
  }

  private static Lifecycle dates(ServedVersion version) {
    return version.lifecycle().plan().dates();
  }

  private static String text(LocalDate day) {
    return day == null ? null : day.toString();
  }
}
