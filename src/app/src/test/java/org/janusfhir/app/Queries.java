package org.janusfhir.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.janusfhir.wire.FhirVersion;

/** Searches of the clinic and what they are answered with. */
final class Queries {
  private Queries() {}

  /** The Bundle that a search is answered with. */
  static JsonObject search(FhirVersion version, String search) {
    Response response = given().urlEncodingEnabled(false).get(path(version, search));
    assertThat(response.statusCode())
        .as(version.id() + ' ' + search + ' ' + response.asString())
        .isEqualTo(200);
    return new JsonObject(response.asString());
  }

  static String path(FhirVersion version, String rest) {
    return "/open/" + version.id() + '/' + Clinic.OPEN + '/' + rest;
  }

  /** The ids of a Bundle's resources, in order, the outcome's left out. */
  static List<String> ids(JsonObject bundle) {
    return bundle.getJsonArray("entry", new JsonArray()).stream()
        .map(entry -> ((JsonObject) entry).getJsonObject("resource"))
        .filter(resource -> !resource.getString("resourceType").equals("OperationOutcome"))
        .map(resource -> resource.getString("id"))
        .toList();
  }

  static String link(JsonObject bundle, String relation) {
    return bundle.getJsonArray("link").stream()
        .map(JsonObject.class::cast)
        .filter(link -> link.getString("relation").equals(relation))
        .map(link -> link.getString("url"))
        .findFirst()
        .orElse(null);
  }
}
