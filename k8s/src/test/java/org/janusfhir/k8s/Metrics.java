package org.janusfhir.k8s;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an application tells Prometheus.
 *
 * @param labels of each metric, by its name
 */
record Metrics(Map<String, Set<String>> labels) {
  /** Prometheus itself and its operator add these. */
  private static final Set<String> OF_PROMETHEUS = Set.of("job", "namespace", "pod", "instance");

  private static final Pattern SAMPLE = Pattern.compile("([a-zA-Z_:][\\w:]*)(?:\\{(.*)})? [^ ]+");
  private static final Pattern LABEL = Pattern.compile("(\\w+)=\"(?:\\\\.|[^\"\\\\])*\"");

  /** Prometheus' own, and what kube-state-metrics tells of every cluster. */
  private static final Map<String, Set<String>> OF_OTHERS =
      Map.of(
          "up",
          OF_PROMETHEUS,
          "kube_deployment_status_replicas_available",
          Set.of("namespace", "deployment"));

  /** Reads the text form of Prometheus, and adds what others tell. */
  static Metrics read(String text) {
    Map<String, Set<String>> labels = new HashMap<>(OF_OTHERS);
    text.lines()
        .map(SAMPLE::matcher)
        .filter(Matcher::matches)
        .forEach(
            sample -> {
              Set<String> known =
                  labels.computeIfAbsent(sample.group(1), absent -> new HashSet<>(OF_PROMETHEUS));
              if (sample.group(2) != null) {
                LABEL.matcher(sample.group(2)).results().forEach(l -> known.add(l.group(1)));
              }
            });
    return new Metrics(labels);
  }
}
