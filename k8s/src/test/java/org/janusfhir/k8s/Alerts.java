package org.janusfhir.k8s;

import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.Rule;
import java.util.List;

/**
 * The alerts of an overlay.
 *
 * @param rules in the order of the file
 */
record Alerts(PrometheusRule document, List<Rule> rules) {
  /** Those of the overlay for patients. */
  static Alerts read() throws Exception {
    PrometheusRule document = Overlay.PRODUCTION.manifests().one(PrometheusRule.class, "janus");
    return new Alerts(
        document,
        document.getSpec().getGroups().stream()
            .flatMap(group -> group.getRules().stream())
            .toList());
  }

  /** Their queries. */
  List<String> queries() {
    return rules.stream().map(rule -> rule.getExpr().getStrVal()).toList();
  }

  /** As Prometheus reads them from a file. */
  String file() {
    return new KubernetesSerialization().asYaml(document.getSpec());
  }
}
