package org.janusfhir.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.janusfhir.server.throttle.Overload;
import org.junit.jupiter.api.Test;

/** More than can be answered soon is refused at once, and only as long as it is more. */
class OverloadTest {
  private static final int UNDER_WAY = 2;
  private static final Duration NEVER = Duration.ofHours(1);
  private static final String PATIENT = PipelineServer.OPEN + "/Patient/1";
  private static final String SEARCH = PipelineServer.OPEN + "/Observation/_search";

  private final MemoryStore store = new MemoryStore().with(Examples.patient("1"));

  @Test
  void aStoreThatDoesNotAnswerIsNotAskedForMore() throws Exception {
    try (PipelineServer server = new PipelineServer(store, new Overload(UNDER_WAY, NEVER))) {
      // Given
      CompletableFuture<Void> answer = new CompletableFuture<>();
      store.answerAfter(answer);
      List<CompletableFuture<HttpResponse<String>>> underWay = new ArrayList<>();
      for (int i = 0; i < UNDER_WAY; i++) {
        underWay.add(server.ask(PATIENT));
      }
      await().atMost(20, TimeUnit.SECONDS).until(() -> store.reads() == UNDER_WAY);

      // When
      HttpResponse<String> refused = server.get(PATIENT, "Accept", "application/xml+fhir");

      // Then
      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.headers().firstValue("Retry-After")).hasValue("2");
      assertThat(refused.body()).contains("<OperationOutcome ", "throttled", "too many requests");

      // And those that had been taken are answered, and then others
      answer.complete(null);
      for (CompletableFuture<HttpResponse<String>> taken : underWay) {
        assertThat(taken.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
      }
      assertThat(server.get(PATIENT).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void bodiesThatDoNotComeTakeNobodysPlace() throws Exception {
    Overload overload = new Overload(UNDER_WAY, NEVER);
    try (PipelineServer server = new PipelineServer(store, overload)) {
      // Given
      String begun =
          "POST "
              + SEARCH
              + " HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 900\r\n\r\n";
      List<RawClient> slow = new ArrayList<>();
      for (int i = 0; i < 2 * UNDER_WAY; i++) {
        slow.add(new RawClient(server.port()).send(begun));
      }
      for (RawClient client : slow) {
        client.awaitAnswer(); // that says: send it
      }

      // Then
      assertThat(server.get(PATIENT).statusCode()).isEqualTo(200);
      for (RawClient client : slow) {
        client.close();
      }
      assertThat(overload.underWay()).isZero();
    }
  }

  @Test
  void whatHasWaitedTooLongIsRefused() throws Exception {
    Overload overload = new Overload(1000, Duration.ofMillis(100));
    try (PipelineServer server = new PipelineServer(store, overload)) {
      // Given an event loop that is never done with what has come
      store.blockFor(200);
      List<RawClient> clients = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        clients.add(new RawClient(server.port()));
      }
      String request = "GET " + PATIENT + " HTTP/1.1\r\nHost: a\r\n\r\n";
      String answers = "";
      for (int i = 0; i < 50 && !hasBoth(answers); i++) {
        for (RawClient client : clients) {
          client.send(request);
        }
        for (RawClient client : clients) {
          answers += client.awaitAnswer();
        }
      }

      // Then some are refused and others are not
      assertThat(answers).contains("HTTP/1.1 503 ", "HTTP/1.1 200 ");
      assertThat(overload.refused()).isPositive();

      // And nobody is afterwards
      for (RawClient client : clients) {
        client.close();
      }
      store.blockFor(0);
      await()
          .atMost(20, TimeUnit.SECONDS)
          .untilAsserted(() -> assertThat(server.get(PATIENT).statusCode()).isEqualTo(200));
    }
  }

  private static boolean hasBoth(String answers) {
    return answers.contains("HTTP/1.1 503 ") && answers.contains("HTTP/1.1 200 ");
  }
}
