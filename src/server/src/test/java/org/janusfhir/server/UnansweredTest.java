package org.janusfhir.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.janusfhir.server.tracing.RequestTrace;
import org.janusfhir.server.tracing.TracedAnswer;
import org.janusfhir.store.RecordReader;
import org.junit.jupiter.api.Test;

/** What is there and cannot be sent. */
class UnansweredTest {
  private static final String METADATA = PipelineServer.SECURED + "/metadata";

  private final List<TracedAnswer> traced = new CopyOnWriteArrayList<>();

  /** Follows a request to its end only. */
  private final class Trace implements RequestTrace {
    @Override
    public String id() {
      return "0af7651916cd43dd8448eb211c80319c";
    }

    @Override
    public RecordReader follow(RecordReader record) {
      return record;
    }

    @Override
    public void end(TracedAnswer answer) {
      traced.add(answer);
    }
  }

  @Test
  void anAnswerThatCannotBeSentEndsTheConnectionAndTheTrace() throws Exception {
    try (PipelineServer server =
        new PipelineServer(
            new MemoryStore(),
            () -> {
              throw new OutOfMemoryError("Cannot reserve direct buffer memory");
            },
            http -> new Trace())) {
      // When
      try (RawClient client = new RawClient(server.port())) {
        client.send("GET " + METADATA + " HTTP/1.1\r\nHost: a\r\n\r\n");

        // Then
        assertThat(client.bytesUntilReset()).isZero();
        assertThat(traced).extracting(TracedAnswer::status).containsExactly(500);
      }

      // When: by HTTP/2, which that client changes to, and asks again when it is refused
      CompletableFuture<HttpResponse<String>> answer = server.ask(METADATA);

      // Then
      assertThatThrownBy(() -> answer.get(20, TimeUnit.SECONDS))
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(IOException.class);
      assertThat(traced).hasSizeGreaterThan(1);
    }
  }
}
