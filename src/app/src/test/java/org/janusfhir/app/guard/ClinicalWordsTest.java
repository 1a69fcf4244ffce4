package org.janusfhir.app.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** The guard of these tests is there, and hears what a line says of a patient. */
class ClinicalWordsTest {
  @Test
  void aLineThatNamesAPatientIsReportedOnce() {
    ClinicalWords words = ClinicalWords.ofSample();
    assertThat(words.words()).contains("Koss676", "1958-12-20").hasSizeGreaterThan(50);
    LogRecord line = new LogRecord(Level.INFO, "refused: name=Koss676");

    words.publish(new LogRecord(Level.INFO, "refused: name=…"));
    assertThatCode(words::check).doesNotThrowAnyException();
    words.publish(line);

    assertThatThrownBy(words::check)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Koss676 in ");
    assertThatCode(words::check).doesNotThrowAnyException();
  }

  @Test
  void aMetricThatNamesAPatientIsReported() {
    ClinicalWords words = ClinicalWords.ofSample();

    words.hear("janus_requests_seconds_count{type=\"Koss676\"} 1.0");

    assertThatThrownBy(words::check).hasMessageContaining("Koss676 in janus_requests");
  }

  @Test
  void theGuardListens() {
    for (String category : new String[] {"", "org.janusfhir.audit"}) {
      Handler[] handlers = Logger.getLogger(category).getHandlers();
      assertThat(Arrays.stream(handlers).map(handler -> handler.getClass().getName()))
          .contains(ClinicalWords.class.getName());
    }
  }
}
