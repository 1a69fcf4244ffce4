package org.janusfhir.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.xml.XmlPath;
import io.restassured.response.Response;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.List;
import org.janusfhir.model.Binary;
import org.janusfhir.model.Organization;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.server.version.ServedVersion;
import org.janusfhir.server.version.ServedVersions;
import org.janusfhir.store.BulkLoad;
import org.janusfhir.store.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Older versions, histories and contents in every version the application was built with. */
@QuarkusTest
class VersionsServedTest {
  @Inject ServedVersions versions;
  @Inject Store store;

  @BeforeEach
  void writeThreeVersions() {
    BulkLoad load = store.bulkLoad(Clinic.OPEN);
    if (get(versions.fallback(), "Organization/renamed").statusCode() == 404) {
      load.put(List.of(organization("First"), binary()));
      load.put(List.of(organization("Second")));
      load.put(List.of(organization("Third")));
    }
  }

  @Test
  void eachVersionOfAResourceIsRead() {
    for (ServedVersion version : versions.all()) {
      Response response = get(version, "Organization/renamed/_history/2");
      assertThat(response.statusCode()).as(version.id()).isEqualTo(200);
      assertThat(response.header("ETag")).isEqualTo("W/\"2\"");
      assertThat(response.jsonPath().getString("name")).isEqualTo("Second");
      assertThat(get(version, "Organization/renamed/_history/4").statusCode()).isEqualTo(404);
      assertThat(get(version, "Organization/renamed/_history/a_b").statusCode()).isEqualTo(400);
    }
  }

  @Test
  void aHistoryIsPagedFromTheNewestOn() {
    for (ServedVersion version : versions.all()) {
      // When
      JsonObject first =
          new JsonObject(get(version, "Organization/renamed/_history?_count=2").asString());
      JsonArray links = first.getJsonArray("link");
      JsonObject second =
          new JsonObject(given().get(links.getJsonObject(1).getString("url")).asString());

      // Then
      assertThat(first.getString("type")).as(version.id()).isEqualTo("history");
      assertThat(first.getInteger("total")).isEqualTo(3);
      assertThat(names(first)).containsExactly("Third", "Second");
      assertThat(names(second)).containsExactly("First");
      assertThat(second.getJsonArray("link")).hasSize(1);
      assertThat(first.encode()).contains("\"method\":\"PUT\",\"url\":\"Organization/renamed\"");
      assertThat(second.encode()).contains("\"method\":\"POST\",\"url\":\"Organization\"");
    }
  }

  @Test
  void aHistoryIsWrittenInXmlToo() {
    for (ServedVersion version : versions.all()) {
      XmlPath bundle = get(version, "Organization/renamed/_history?_format=xml").xmlPath();
      assertThat(bundle.getString("Bundle.type.@value")).as(version.id()).isEqualTo("history");
      assertThat(bundle.getList("Bundle.entry.resource.Organization.name.@value"))
          .containsExactly("Third", "Second", "First");
    }
  }

  @Test
  void whatAClientHasIsNotSentAgain() {
    for (ServedVersion version : versions.all()) {
      String address = open(version) + "/Organization/renamed";
      Response response = given().header("If-None-Match", "W/\"3\"").get(address);
      assertThat(response.statusCode()).as(version.id()).isEqualTo(304);
      assertThat(response.asString()).isEmpty();
      assertThat(response.header("ETag")).isEqualTo("W/\"3\"");
      assertThat(given().header("If-None-Match", "W/\"2\"").get(address).statusCode())
          .isEqualTo(200);
      // Of one version only: by a time those of one second cannot be told apart.
      String once = open(version) + "/Binary/letter";
      String date = given().get(once).header("Last-Modified");
      assertThat(given().header("If-Modified-Since", date).get(once).statusCode()).isEqualTo(304);
    }
  }

  @Test
  void contentIsReadAsItIsOrAsAResource() {
    for (ServedVersion version : versions.all()) {
      String address = open(version) + "/Binary/letter";
      Response raw = given().accept("text/plain").get(address);
      assertThat(raw.contentType()).as(version.id()).isEqualTo("text/plain");
      assertThat(raw.asString()).isEqualTo("Dear colleague");
      Response resource = given().accept("application/json+fhir").get(address);
      assertThat(resource.jsonPath().getString("content")).isEqualTo("RGVhciBjb2xsZWFndWU=");
      Response xml = given().accept("application/xml+fhir").get(address);
      assertThat(xml.xmlPath().getString("Binary.contentType.@value")).isEqualTo("text/plain");
      assertThat(given().accept("application/json").get(address).statusCode()).isEqualTo(406);
    }
  }

  private static List<String> names(JsonObject bundle) {
    return bundle.getJsonArray("entry").stream()
        .map(entry -> ((JsonObject) entry).getJsonObject("resource").getString("name"))
        .toList();
  }

  private static Response get(ServedVersion version, String path) {
    return given().get(open(version) + '/' + path);
  }

  private static String open(ServedVersion version) {
    return "/open/" + version.id() + '/' + Clinic.OPEN;
  }

  private static Organization organization(String name) {
    return new Organization(
        ResourceHead.of("renamed"), null, null, null, name, null, null, null, null, null);
  }

  private static Binary binary() {
    return new Binary(ResourceHead.of("letter"), "text/plain", "RGVhciBjb2xsZWFndWU=", null);
  }
}
