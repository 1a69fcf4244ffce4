package org.janusfhir.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.openshift.api.model.monitoring.v1.Rule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Prometheus reads the alerts and what the dashboard asks, and alerts are given when they should.
 */
class MonitoringTest {
  private static final Path TESTS = Path.of("src/test/alerts/alerts-test.yaml");

  @TempDir Path folder;

  @Test
  void alertsAreGivenWhenTheyShould() throws Exception {
    Files.writeString(folder.resolve("rules.yaml"), Alerts.read().file());
    Files.copy(TESTS, folder.resolve("alerts-test.yaml"));

    Tool.PROMTOOL.run(folder, "check", "rules", "rules.yaml");
    Tool.PROMTOOL.run(folder, "test", "rules", "alerts-test.yaml");
  }

  @Test
  void everyAlertIsTestedAndExplained() throws Exception {
    String tests = Files.readString(TESTS);
    String guide = Files.readString(Path.of("../docs/kubernetes.md"));

    for (Rule rule : Alerts.read().rules()) {
      assertThat(tests)
          .contains("alertname: " + rule.getAlert() + "}")
          .contains("alertname: " + rule.getAlert() + "\n        exp_alerts:");
      assertThat(guide).contains("| `" + rule.getAlert() + "` |");
      assertThat(rule.getLabels()).containsKey("severity");
      assertThat(rule.getAnnotations()).containsKey("summary");
    }
  }

  @Test
  void prometheusUnderstandsWhatIsAsked() throws Exception {
    List<String> queries = new ArrayList<>(Dashboard.read().queries());
    queries.add(Adapter.read().query());
    StringBuilder rules = new StringBuilder("groups:\n- name: asked\n  rules:\n");
    for (int i = 0; i < queries.size(); i++) {
      rules.append("  - record: asked:").append(i).append("\n    expr: >-\n      ");
      rules.append(queries.get(i)).append('\n');
    }
    Files.writeString(folder.resolve("asked.yaml"), rules);

    Tool.PROMTOOL.run(folder, "check", "rules", "asked.yaml");
  }

  @Test
  void everyPanelSaysWhatItShows() throws Exception {
    assertThat(Dashboard.read().panels())
        .isNotEmpty()
        .allSatisfy(
            panel -> {
              assertThat(panel.path("title").asText()).isNotEmpty();
              assertThat(panel.path("description").asText()).isNotEmpty();
              assertThat(panel.at("/fieldConfig/defaults/unit").asText()).isNotEmpty();
              assertThat(panel.path("targets")).isNotEmpty();
            });
  }
}
