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
import org.janusfhir.model.Resource;
import org.janusfhir.server.version.ServedVersion;
import org.janusfhir.server.version.ServedVersions;
import org.janusfhir.store.Store;
import org.janusfhir.wire.Format;
import org.janusfhir.wire.read.ParsedDocument;
import org.janusfhir.wire.read.ReferenceResolver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Records that were merged into others, in every version the application was built with. */
@QuarkusTest
class MergedRecordsTest {
  private static final String NAME = "\"name\":[{\"family\":[\"Mergedaway\"]}]";
  private static final String RECORD =
      "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":["
          + entry("Patient", "m-kept", NAME + ",\"active\":true")
          + ','
          + entry(
              "Patient",
              "m-gone",
              "\"active\":false,\"link\":[{\"other\":{\"reference\":\"Patient/m-kept\"},"
                  + "\"type\":\"replace\"}],"
                  + NAME)
          + ','
          + entry("Person", "m-person", NAME)
          + ','
          + entry(
              "Person",
              "m-former",
              "\"active\":false,\"link\":[{\"target\":{\"reference\":\"Person/m-person\"}}],"
                  + NAME)
          + ','
          + entry(
              "Person",
              "m-both",
              "\"link\":[{\"target\":{\"reference\":\"Patient/m-gone\"}},"
                  + "{\"target\":{\"reference\":\"Patient/m-kept\"}}]")
          + ','
          + entry(
              "Encounter",
              "m-stay",
              "\"status\":\"finished\",\"patient\":{\"reference\":\"Patient/m-kept\"}")
          + ','
          + entry(
              "Encounter",
              "m-part",
              "\"_status\":{\"extension\":[{\"url\":"
                  + "\"http://hl7.org/fhir/StructureDefinition/data-absent-reason\","
                  + "\"valueCode\":\"unknown\"}]},\"partOf\":{\"reference\":\"Encounter/m-stay\"},"
                  + "\"patient\":{\"reference\":\"Patient/m-kept\"}")
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
  void aThinStubIsReadById() {
    for (ServedVersion version : versions.all()) {
      JsonObject patient = new JsonObject(get(version, "Patient/m-gone").asString());
      assertThat(patient.getBoolean("active")).as(version.id()).isFalse();
      assertThat(patient.getJsonArray("link").getJsonObject(0).getString("type"))
          .isEqualTo("replace");
      JsonObject person = new JsonObject(get(version, "Person/m-former").asString());
      assertThat(person.getBoolean("active")).isFalse();
      assertThat(person.getJsonArray("link").encode()).contains("Person/m-person");
      JsonObject encounter = new JsonObject(get(version, "Encounter/m-part").asString());
      assertThat(encounter.containsKey("status")).isFalse();
      assertThat(encounter.getJsonObject("_status").encode()).contains("data-absent-reason");
      assertThat(encounter.getJsonObject("partOf").getString("reference"))
          .isEqualTo("Encounter/m-stay");
    }
  }

  @Test
  void searchesFindTheSurvivorOnly() {
    for (ServedVersion version : versions.all()) {
      assertThat(ids(version, "Patient?name=mergedaway"))
          .as(version.id())
          .containsExactly("m-kept");
      assertThat(ids(version, "Patient?_id=m-gone,m-kept")).containsExactly("m-gone", "m-kept");
      assertThat(ids(version, "Encounter?patient=m-kept")).containsExactly("m-stay");
      assertThat(ids(version, "Encounter?_id=m-part")).containsExactly("m-part");
      assertThat(ids(version, "Patient/m-kept/$everything"))
          .contains("m-kept", "m-stay")
          .doesNotContain("m-part");
    }
  }

  @Test
  void includesBringTheSurvivorOnly() {
    for (ServedVersion version : versions.all()) {
      assertThat(ids(version, "Person?_id=m-both&_include=Person:patient"))
          .as(version.id())
          .containsExactly("m-both", "m-kept");
      assertThat(ids(version, "Patient?_id=m-kept&_revinclude=Encounter:patient"))
          .containsExactly("m-kept", "m-stay");
    }
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

  private static List<String> ids(ServedVersion version, String path) {
    JsonArray entries =
        new JsonObject(get(version, path).asString()).getJsonArray("entry", new JsonArray());
    return entries.stream()
        .map(entry -> ((JsonObject) entry).getJsonObject("resource").getString("id"))
        .toList();
  }

  private static Response get(ServedVersion version, String path) {
    return given().get("/open/" + version.id() + '/' + Clinic.OPEN + '/' + path);
  }
}
