package org.janusfhir.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.SearchParameter;
import org.janusfhir.wire.SearchRule;
import org.janusfhir.wire.ServedType;

/** Searches of the clinic, and queries that keep to the rules of a version's tables. */
final class Queries {
  private Queries() {}

  /** A query by that parameter, first in it, which the rules of the type accept. */
  static String accepted(ServedType type, SearchParameter parameter) {
    StringBuilder query = new StringBuilder("?");
    add(parameter, type, query);
    boolean excluded = excludesAll(parameter.name(), type);
    for (SearchRule rule : type.search().rules()) {
      if (excluded) {
        continue;
      }
      if (rule instanceof SearchRule.AnyOf anyOf && !anyOf.names().contains(parameter.name())) {
        add(parameter(beside(parameter.name(), anyOf.names(), type), type), type, query);
      } else if (rule instanceof SearchRule.Needs needs && needs.name().equals(parameter.name())) {
        String other = beside(parameter.name(), needs.anyOf(), type);
        if (query.indexOf("&" + other + '=') < 0) {
          add(parameter(other, type), type, query);
        }
      }
    }
    return query.toString();
  }

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

  private static void add(SearchParameter parameter, ServedType type, StringBuilder query) {
    query.append(query.length() > 1 ? "&" : "").append(parameter.name()).append('=');
    query.append(value(parameter, type));
  }

  private static String value(SearchParameter parameter, ServedType type) {
    return switch (parameter.type()) {
      case DATE -> "2016-02-29";
      case REFERENCE -> parameter.targets().contains("Patient") ? "Patient/1" : "1";
      case NUMBER, QUANTITY -> "1";
      case TOKEN -> parameter.name().equals("_id") ? "a" : "urn:x%7Ca";
      case COMPOSITE ->
          String.join(
              "$",
              parameter.components().stream()
                  .map(name -> value(parameter(name, type), type))
                  .toList());
      default -> "a";
    };
  }

  /** One of the names that may stand beside that one. */
  private static String beside(String name, List<String> names, ServedType type) {
    return names.stream()
        .filter(other -> !excludesAll(other, type) && !contradict(name, other, type))
        .filter(other -> !other.equals("_id"))
        .findFirst()
        .orElse("_id");
  }

  private static boolean excludesAll(String name, ServedType type) {
    return type.search().rules().stream()
        .anyMatch(
            rule ->
                rule instanceof SearchRule.NotWith notWith
                    && notWith.name().equals(name)
                    && notWith.others().isEmpty());
  }

  private static boolean contradict(String name, String other, ServedType type) {
    return type.search().rules().stream()
        .anyMatch(
            rule ->
                rule instanceof SearchRule.NotWith notWith
                    && ((notWith.name().equals(name) && notWith.others().contains(other))
                        || (notWith.name().equals(other) && notWith.others().contains(name))));
  }

  private static SearchParameter parameter(String name, ServedType type) {
    return type.searchParameters().stream()
        .filter(parameter -> parameter.name().equals(name))
        .findFirst()
        .orElseGet(() -> SearchParameter.token(name, name, ""));
  }
}
