package org.janusfhir.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.File;
import java.io.IOException;

/**
 * The metric that the adapter makes for the autoscaler.
 *
 * @param name under which Kubernetes has it
 * @param query how Prometheus is asked for it, by pod
 */
record Adapter(String name, String query) {
  /** From the values of its chart. */
  static Adapter read() throws IOException {
    JsonNode rule =
        new YAMLMapper()
            .readTree(new File("monitoring/prometheus-adapter.yaml"))
            .at("/rules/custom/0");
    String series = PromQuery.of(rule.path("seriesQuery").asText()).metrics().get(0).metric();
    return new Adapter(
        rule.at("/name/as").asText(),
        rule.path("metricsQuery")
            .asText()
            .replace("<<.Series>>", series)
            .replace("<<.LabelMatchers>>", "pod=\"janus\"")
            .replace("<<.GroupBy>>", "pod"));
  }
}
