package org.janusfhir.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.janusfhir.model.Binary;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.server.connection.ConnectionLimits;
import org.janusfhir.server.connection.ServedConnections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients that cost more than they should are ended, and others are served meanwhile. */
class SlowClientsTest {
  private static final ConnectionLimits SHORT =
      new ConnectionLimits(Duration.ofSeconds(1), Duration.ofSeconds(1), 1000, 1000);

  private static final String PATIENT = PipelineServer.OPEN + "/Patient/1";
  private static final String GET = "GET " + PATIENT + " HTTP/1.1\r\nHost: a\r\n\r\n";
  private static final String POST =
      "POST " + PipelineServer.OPEN + "/Observation/_search?_format=xml HTTP/1.1\r\nHost: a\r\n";
  private static final int LARGE = 1 << 20;

  private final MemoryStore store =
      new MemoryStore()
          .with(Examples.patient("1"))
          .with(new Binary(ResourceHead.of("large"), "application/pdf", "A".repeat(LARGE), null));

  private final PipelineServer server = new PipelineServer(store);

  @BeforeEach
  void limit() {
    awaitNoConnection();
    ServedConnections.limit(SHORT);
  }

  @AfterEach
  void stop() {
    ServedConnections.limit(ConnectionLimits.USUAL);
    server.close();
  }

  @Test
  void aRequestMustComeToTheEndOfItsHeaders() throws Exception {
    List<RawClient> slow = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      slow.add(new RawClient(server.port()).send("GET / HTTP/1.1\r\nHost: a\r\nX: "));
    }

    // Others are served
    assertThat(server.get(PATIENT).statusCode()).isEqualTo(200);

    // And each of them is told
    for (RawClient client : slow) {
      try (client) {
        assertProblem(client.all(), 408, "timeout", "end of its headers in time");
      }
    }
  }

  @Test
  void sendingAByteNowAndThenDoesNotHelp() throws Exception {
    try (RawClient client = new RawClient(server.port())) {
      assertThat(client.send("GET / HTTP/1.1\r\nX: ").dribble("x").all())
          .startsWith("HTTP/1.1 408 ");
    }
    try (RawClient client = new RawClient(server.port())) {
      // It may be HTTP/2, so there is no answer.
      assertThat(client.send("PRI * HT").all()).isEmpty();
    }
  }

  @Test
  void aBodyMustCome() throws Exception {
    String begun = POST + "Content-Length: 900\r\n\r\npatient";
    try (RawClient silent = new RawClient(server.port())) {
      assertThat(silent.send(begun).all())
          .startsWith("HTTP/1.1 408 ")
          .contains("<OperationOutcome ", "\"timeout\"", "The body did not come in time.");
    }
    try (RawClient slow = new RawClient(server.port())) {
      assertThat(slow.send(begun).dribble("=").all()).startsWith("HTTP/1.1 408 ");
    }
  }

  @Test
  void aMalformedBodyIsRefused() throws Exception {
    String chunked = POST + "Transfer-Encoding: chunked\r\n\r\n";
    try (RawClient client = new RawClient(server.port())) {
      assertThat(client.send(chunked + "3\r\npat\r\nno number\r\n").all())
          .startsWith("HTTP/1.1 400 ")
          .contains("<OperationOutcome ", "The body could not be received.");
    }
    try (RawClient client = new RawClient(server.port())) {
      assertThat(client.send(chunked + "900\r\npat").endOutput().all()).startsWith("HTTP/1.1 400 ");
    }
  }

  @Test
  void whoKeepsSendingHeadersHearsThatTheyAreTooMany() throws Exception {
    try (RawClient client = new RawClient(server.port())) {
      client.send("GET / HTTP/1.1\r\nHost: a\r\n");
      assertProblem(
          client.dribble("X: " + "a".repeat(60_000) + "\r\n").all(), 431, "too-long", "headers");
    }
  }

  @Test
  void whoHasSentAllGetsItsAnswers() throws Exception {
    try (RawClient client = new RawClient(server.port())) {
      assertThat(client.send(GET + GET).endOutput().all().split("HTTP/1.1 200 ", -1)).hasSize(3);
    }
    try (RawClient client = new RawClient(server.port())) {
      assertThat(client.send(large(5)).endOutput().bytesUntilReset()).isGreaterThan(5 * LARGE / 2);
    }
  }

  @Test
  void whoHasSentAllIsNotAskedForMoreWhileTheAnswerIsMade() throws Exception {
    CompletableFuture<Void> made = new CompletableFuture<>();
    store.answerAfter(made);
    made.completeOnTimeout(null, 4, TimeUnit.SECONDS);
    try (RawClient client = new RawClient(server.port())) {
      assertThat(client.send(GET).endOutput().all()).startsWith("HTTP/1.1 200 ");
    }
  }

  @Test
  void aConnectionWithoutRequestsIsClosed() throws Exception {
    try (RawClient used = new RawClient(server.port());
        RawClient unused = new RawClient(server.port())) {
      assertThat(used.send(GET).all()).startsWith("HTTP/1.1 200 ");
      assertThat(unused.all()).isEmpty();
    }
  }

  @Test
  void answersMustBeTakenAndDoNotPileUp() throws Exception {
    int asked = 100;
    try (RawClient client = new RawClient(server.port(), 4096)) {
      client.send(large(asked));

      assertThat(server.get(PATIENT).statusCode()).isEqualTo(200);
      awaitNoConnection();

      assertThat(client.bytesUntilReset()).isLessThan(asked * LARGE / 2);
    }
  }

  @Test
  void whoTakesThemGetsThemAll() throws Exception {
    try (RawClient client = new RawClient(server.port())) {
      assertThat(client.send(large(20) + GET).endOutput().all())
          .contains("\"resourceType\":\"Patient\"");
    }
  }

  @Test
  void moreConnectionsThanThatAreToldToComeBack() throws Exception {
    ServedConnections.limit(new ConnectionLimits(SHORT.idle(), SHORT.patience(), SHORT.rate(), 1));
    try (RawClient first = new RawClient(server.port())) {
      first.send("GET ");
      await().atMost(20, TimeUnit.SECONDS).until(() -> ServedConnections.open() > 0);
      try (RawClient second = new RawClient(server.port())) {
        assertThat(second.send(GET).all())
            .startsWith("HTTP/1.1 503 ")
            .contains("\r\nRetry-After: 5\r\n");
      }
      assertThat(
              first
                  .send(
                      GET.substring("GET ".length())
                          .replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"))
                  .all())
          .startsWith("HTTP/1.1 200 ");
    }
  }

  @Test
  void streamsOfHttp2MustComeToTheirEndToo() {
    Vertx vertx = Vertx.vertx();
    try {
      HttpClient client =
          vertx.createHttpClient(
              new HttpClientOptions()
                  .setProtocolVersion(HttpVersion.HTTP_2)
                  .setHttp2ClearTextUpgrade(false));

      // A body that does not come
      assertThatThrownBy(
              () ->
                  client
                      .request(
                          HttpMethod.POST,
                          server.port(),
                          "127.0.0.1",
                          PipelineServer.OPEN + "/Observation/_search")
                      .compose(
                          request -> {
                            request.setChunked(true).write("patient");
                            return request.response();
                          })
                      .toCompletionStage()
                      .toCompletableFuture()
                      .get(20, TimeUnit.SECONDS))
          .hasMessageContaining("reset");

      // The connection serves others, and is closed when there are none
      assertThat(
              client
                  .request(HttpMethod.GET, server.port(), "127.0.0.1", PATIENT)
                  .compose(HttpClientRequest::send)
                  .toCompletionStage()
                  .toCompletableFuture()
                  .join()
                  .statusCode())
          .isEqualTo(200);
      awaitNoConnection();
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().join();
    }
  }

  @Test
  void whoGivesUpStreamAfterStreamLosesTheConnection() throws Exception {
    Vertx vertx = Vertx.vertx();
    try {
      CompletableFuture<Void> closed = new CompletableFuture<>();
      HttpClient client =
          vertx
              .httpClientBuilder()
              .with(
                  new HttpClientOptions()
                      .setProtocolVersion(HttpVersion.HTTP_2)
                      .setHttp2ClearTextUpgrade(false))
              .withConnectHandler(made -> made.closeHandler(end -> closed.complete(null)))
              .build();

      for (int i = 0; i < 400; i++) {
        client
            .request(
                HttpMethod.POST,
                server.port(),
                "127.0.0.1",
                PipelineServer.OPEN + "/Observation/_search")
            .onSuccess(
                request ->
                    request.setChunked(true).sendHead().onComplete(sent -> request.reset(8)));
      }

      closed.get(20, TimeUnit.SECONDS);
      assertThat(server.get(PATIENT).statusCode()).isEqualTo(200);
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().join();
    }
  }

  /** Those of other tests have ended by then, too. */
  private static void awaitNoConnection() {
    await().atMost(20, TimeUnit.SECONDS).until(() -> ServedConnections.open() == 0);
  }

  private static String large(int times) {
    return ("GET "
            + PipelineServer.OPEN
            + "/Binary/large HTTP/1.1\r\nHost: a\r\nAccept: application/pdf\r\n\r\n")
        .repeat(times);
  }

  private static void assertProblem(String answer, int status, String code, String diagnostics) {
    assertThat(answer)
        .startsWith("HTTP/1.1 " + status + ' ')
        .contains("\"OperationOutcome\"", "\"code\":\"" + code + '"', diagnostics);
  }
}
