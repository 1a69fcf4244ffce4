package org.janusfhir.running;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What an answer says of the record: without what tells one page from another, its id, its time and
 * links.
 *
 * @param total of a search; null if the page does not say it
 * @param resources those of the page, or the one that was read
 */
record Found(Integer total, List<JsonNode> resources) {
  /** Takes it out of a page or a resource in JSON. */
  static Found in(String json) throws IOException {
    JsonNode answer = new JsonMapper().readTree(json);
    if (!answer.path("resourceType").asText().equals("Bundle")) {
      return new Found(null, List.of(answer));
    }
    List<JsonNode> resources = new ArrayList<>();
    answer.path("entry").forEach(entry -> resources.add(entry.path("resource")));
    JsonNode total = answer.path("total");
    return new Found(total.isInt() ? total.asInt() : null, resources);
  }
}
