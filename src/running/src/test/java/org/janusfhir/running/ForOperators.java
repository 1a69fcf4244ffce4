package org.janusfhir.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What operators get of a server.
 *
 * @param log in lines of text
 * @param json the same log in JSON
 * @param spans what a collector of traces got
 * @param audit who read what
 */
record ForOperators(String log, String json, String metrics, String spans, String audit) {
  /**
   * Fails if anything of one of those patients is in it, but for ids in the audit trail, and if a
   * part of it is missing.
   */
  void requireNothingOf(SamplePatients patients) {
    assertThat(log).as("the log").isNotBlank();
    assertThat(json).as("the log in JSON").isNotBlank();
    assertThat(metrics).as("metrics").isNotBlank();
    assertThat(spans).as("traces").isNotBlank();
    assertThat(audit).as("the audit trail").isNotBlank();

    assertThat(told(patients.words(), log)).as("the log").isEmpty();
    assertThat(told(patients.words(), json)).as("the log in JSON").isEmpty();
    assertThat(told(patients.words(), metrics)).as("metrics").isEmpty();
    assertThat(told(patients.words(), spans)).as("traces").isEmpty();
    assertThat(told(patients.words(), audit)).as("the audit trail").isEmpty();

    // Whose record it was is for the audit trail alone.
    String withoutAudit =
        String.join("\n", log.lines().filter(line -> !line.contains("event=access ")).toList());
    assertThat(told(patients.ids(), withoutAudit)).as("ids in the log").isEmpty();
    assertThat(told(patients.ids(), metrics)).as("ids in metrics").isEmpty();
    assertThat(told(patients.ids(), spans)).as("ids in traces").isEmpty();
  }

  /** Each of those words that is there, with the line where it is. */
  private static List<String> told(Set<String> words, String where) {
    String lower = where.toLowerCase(Locale.ROOT);
    List<String> told = new ArrayList<>();
    for (String word : new TreeSet<>(words)) {
      int at = lower.indexOf(word.toLowerCase(Locale.ROOT));
      if (at >= 0) {
        int from = where.lastIndexOf('\n', at) + 1;
        int to = where.indexOf('\n', at);
        String line = where.substring(from, to < 0 ? where.length() : to);
        told.add(word + " in " + line.substring(0, Math.min(line.length(), 400)));
      }
    }
    return told;
  }
}
