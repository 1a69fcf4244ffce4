package org.janusfhir.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import java.util.ArrayList;
import java.util.List;

/**
 * The dashboard of an overlay.
 *
 * @param panels what it shows
 */
record Dashboard(List<JsonNode> panels) {
  /** That of the overlay for patients. */
  static Dashboard read() throws Exception {
    ConfigMap map = Overlay.PRODUCTION.manifests().one(ConfigMap.class, "janus-dashboard");
    JsonNode json = new JsonMapper().readTree(map.getData().get("janus.json"));
    List<JsonNode> panels = new ArrayList<>();
    json.path("panels").forEach(panels::add);
    return new Dashboard(panels);
  }

  /** Its queries, with a range in place of the one that Grafana chooses. */
  List<String> queries() {
    return panels.stream()
        .flatMap(panel -> panel.path("targets").findValuesAsText("expr").stream())
        .map(query -> query.replace("$__rate_interval", "5m"))
        .toList();
  }
}
