package org.janusfhir.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.janusfhir.k8s.PromQuery.Selected;
import org.junit.jupiter.api.Test;

/** Metrics and labels are found in queries, and nothing else. */
class PromQueryTest {
  @Test
  void metricsAndLabelsAreFound() {
    PromQuery query =
        PromQuery.of(
            "sum by (pod, area) (rate(a_total{job=\"x{y}\", status=~\"5..\"}[5m])) / on (pod)"
                + " max(b:c) > 0.9 and d{e!=\"\"} offset 5m unless absent(up == 1e3)");

    assertThat(query.metrics())
        .contains(
            new Selected("a_total", Set.of("job", "status")),
            new Selected("b:c", Set.of()),
            new Selected("d", Set.of("e")),
            new Selected("up", Set.of()))
        .hasSize(4);
    assertThat(query.grouped()).containsExactlyInAnyOrder("pod", "area");
  }
}
