package org.janusfhir.running;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The patients of the sample, and what must not be told of them.
 *
 * @param resources as the server gives them
 * @param ids of the resources, which an audit trail has to name
 * @param words names, identifiers, dates of birth, addresses and numbers of telephones
 */
record SamplePatients(List<JsonNode> resources, Set<String> ids, Set<String> words) {
  private static final int SHORTEST = 4;
  private static final Set<String> HELD =
      Set.of("name", "identifier", "birthDate", "address", "telecom", "contact");
  private static final Set<String> NOT_OF_A_PATIENT =
      Set.of(
          "system",
          "use",
          "assigner",
          "type",
          "relationship",
          "period",
          "gender",
          "country",
          "extension",
          "_given",
          "_family");

  /** A few digits, such as those of a postal code, are in many a number. */
  private static final Pattern OF_ANYTHING = Pattern.compile("[0-9]{1,6}");

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9]+");

  /** Reads them from the open root of a sandbox. */
  static SamplePatients of(String root) throws IOException, InterruptedException {
    JsonMapper json = new JsonMapper();
    List<JsonNode> resources = new ArrayList<>();
    String next = root + "/Patient?birthdate=%3E%3D1900&_count=100&_format=json";
    while (next != null) {
      HttpRequest request = HttpRequest.newBuilder(URI.create(next)).build();
      JsonNode bundle =
          json.readTree(
              HttpClient.newHttpClient()
                  .send(request, HttpResponse.BodyHandlers.ofString())
                  .body());
      bundle.path("entry").forEach(entry -> resources.add(entry.path("resource")));
      next = null;
      for (JsonNode link : bundle.path("link")) {
        if (link.path("relation").asText().equals("next")) {
          next = link.path("url").asText();
        }
      }
    }
    return of(resources);
  }

  private static SamplePatients of(List<JsonNode> resources) {
    Set<String> ids = new LinkedHashSet<>();
    Set<String> words = new LinkedHashSet<>();
    for (JsonNode resource : resources) {
      ids.add(resource.path("id").asText());
      resource
          .properties()
          .forEach(
              field -> {
                if (HELD.contains(field.getKey())) {
                  collect(field.getValue(), words);
                }
              });
    }
    words.removeAll(ids);
    return new SamplePatients(resources, ids, words);
  }

  private static void collect(JsonNode node, Set<String> words) {
    if (node.isObject()) {
      node.properties()
          .forEach(
              field -> {
                if (!NOT_OF_A_PATIENT.contains(field.getKey())) {
                  collect(field.getValue(), words);
                }
              });
    } else if (node.isArray()) {
      node.forEach(item -> collect(item, words));
    } else if (node.isTextual()
        && node.asText().length() >= SHORTEST
        && !OF_ANYTHING.matcher(node.asText()).matches()) {
      words.add(node.asText());
    }
  }

  /** Some of them, whose names can be written in headers, too. */
  List<JsonNode> some(int count) {
    return resources.stream()
        .filter(patient -> PLAIN.matcher(family(patient)).matches())
        .limit(count)
        .toList();
  }

  /** One of the words of a patient, as it would be typed. */
  static String family(JsonNode patient) {
    return first(patient.path("name").path(0).path("family"));
  }

  /** The same. */
  static String given(JsonNode patient) {
    return first(patient.path("name").path(0).path("given"));
  }

  private static String first(JsonNode node) {
    return node.isArray() ? node.path(0).asText() : node.asText();
  }
}
