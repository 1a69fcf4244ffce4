package org.janusfhir.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the access log says, and what it does not. */
class AccessLogTest {
  private static final int PATIENCE_SECONDS = 10;

  private final Logger logger = Logger.getLogger("org.janusfhir.access");
  private final Lines lines = new Lines();
  private final PipelineServer server =
      new PipelineServer(new MemoryStore().with(Examples.patient("1")));

  /** Collects what is logged. */
  private static final class Lines extends Handler {
    private final BlockingQueue<LogRecord> records = new LinkedBlockingQueue<>();

    @Override
    public void publish(LogRecord entry) {
      records.add(entry);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @BeforeEach
  void listen() {
    logger.addHandler(lines);
    logger.setLevel(Level.ALL);
  }

  @AfterEach
  void stop() {
    logger.removeHandler(lines);
    logger.setLevel(null);
    server.close();
  }

  @Test
  void anAnswerIsALine() throws Exception {
    // When
    server.get(PipelineServer.OPEN + "/Patient/1", "X-Request-Id", "mine");

    // Then
    assertThat(next().getMessage())
        .matches(
            "event=request method=GET version=tiny interaction=read type=Patient status=200"
                + " micros=\\d+ bytes=115 requestId=mine");
  }

  @Test
  void nothingThatAClientSentIsInALine() throws Exception {
    for (String path :
        List.of(
            "/Patient?name=Secret&identifier=secret",
            "/Secret/secret",
            "/Patient/secret",
            "/Patient/secret/secret/secret",
            "/metadata?secret=secret")) {
      // When
      server.send("SECRET", PipelineServer.OPEN + path, "X-Request-Id", "the secret");
      server.get(PipelineServer.OPEN + path, "X-Request-Id", "the secret");

      // Then
      assertThat(next().getMessage())
          .contains(" method=other ")
          .doesNotContainIgnoringCase("secre");
      assertThat(next().getMessage()).contains(" method=GET ").doesNotContainIgnoringCase("secre");
    }
  }

  @Test
  void onlyProblemsAreOfInterestUsually() throws Exception {
    // When
    server.get(PipelineServer.OPEN + "/Patient/1");
    server.get(PipelineServer.OPEN + "/Patient/2");

    // Then
    assertThat(next().getLevel().intValue()).isLessThan(Level.INFO.intValue());
    assertThat(next().getLevel().intValue()).isEqualTo(Level.INFO.intValue());
  }

  private LogRecord next() throws InterruptedException {
    LogRecord next = lines.records.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertThat(next).isNotNull();
    return next;
  }
}
