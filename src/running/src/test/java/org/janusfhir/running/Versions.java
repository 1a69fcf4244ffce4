package org.janusfhir.running;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The versions of FHIR that a server has.
 *
 * @param served ids of those that are served
 * @param current id of the one that clients are advised to use; null if there is none
 */
record Versions(List<String> served, String current) {
  /** Asks a server for them. */
  static Versions of(PackagedJanus janus) throws IOException {
    String json = new Visitor().get(janus.address() + "/versions").body();
    List<String> served = new ArrayList<>();
    String current = null;
    for (JsonNode version : new JsonMapper().readTree(json).path("versions")) {
      String id = version.path("id").asText();
      if (version.path("served").asBoolean()) {
        served.add(id);
      }
      if (version.path("state").asText().equals("current")) {
        current = id;
      }
    }
    return new Versions(served, current);
  }
}
