package org.janusfhir.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The headers that every answer has. */
class AnswerHeadersTest {
  private static final String UUID_FORM =
      "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";

  private final MemoryStore store = new MemoryStore().with(Examples.patient("1"));
  private final PipelineServer server = new PipelineServer(store);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void answersAndProblemsAreProtected() throws Exception {
    for (String path : List.of("/Patient/1", "/Patient/2", "/metadata", "/Spaceship?a=%ff")) {
      assertThat(headers(server.get(PipelineServer.OPEN + path)))
          .as(path)
          .containsEntry("x-content-type-options", "nosniff")
          .containsEntry("x-frame-options", "SAMEORIGIN")
          .containsEntry("content-security-policy", "default-src 'none'; frame-ancestors 'self'")
          .containsEntry("cache-control", "no-cache")
          .containsEntry("vary", "Accept, Accept-Encoding, Origin, Prefer")
          .doesNotContainKey("strict-transport-security");
    }
  }

  @Test
  void headHasTheHeadersOfGet() throws Exception {
    for (String path : List.of("/Patient/1", "/Patient/2", "/metadata", "/Patient?name=x")) {
      // When
      HttpResponse<String> get = server.get(PipelineServer.OPEN + path, "X-Request-Id", "same");
      HttpResponse<String> head =
          server.send("HEAD", PipelineServer.OPEN + path, "X-Request-Id", "same");

      // Then
      assertThat(head.statusCode()).isEqualTo(get.statusCode());
      assertThat(head.body()).isEmpty();
      assertThat(withoutDate(head)).as(path).isEqualTo(withoutDate(get));
    }
  }

  @Test
  void theDateIsNow() throws Exception {
    // When
    HttpResponse<String> answer = server.get(PipelineServer.OPEN + "/Patient/1");

    // Then
    Instant date =
        ZonedDateTime.parse(
                answer.headers().firstValue("Date").orElseThrow(),
                DateTimeFormatter.RFC_1123_DATE_TIME)
            .toInstant();
    assertThat(Duration.between(date, Instant.now())).isLessThan(Duration.ofMinutes(1));
  }

  @Test
  void aWellFormedRequestIdIsKept() throws Exception {
    for (String id : List.of("a", "3f2504e0-4f89-11d3-9a0c-0305e82c3301", "A.b_C-9".repeat(9))) {
      assertThat(requestId("/Patient/1", id)).isEqualTo(id);
      assertThat(requestId("/Patient/2", id)).isEqualTo(id);
    }
  }

  @Test
  void anyOtherRequestIdIsReplaced() throws Exception {
    for (String id : List.of("", "a b", "a\"b", "é", "x".repeat(65))) {
      assertThat(requestId("/Patient/1", id)).matches(UUID_FORM);
    }
    assertThat(requestId("/Patient/1", "")).isNotEqualTo(requestId("/Patient/1", ""));
  }

  private String requestId(String path, String sent) throws Exception {
    return server
        .get(PipelineServer.OPEN + path, "X-Request-Id", sent)
        .headers()
        .firstValue("X-Request-Id")
        .orElseThrow();
  }

  private static Map<String, String> headers(HttpResponse<?> answer) {
    Map<String, String> headers = new TreeMap<>();
    answer.headers().map().forEach((name, values) -> headers.put(name, String.join(" | ", values)));
    return headers;
  }

  private static Map<String, String> withoutDate(HttpResponse<?> answer) {
    Map<String, String> headers = headers(answer);
    assertThat(headers.remove("date")).isNotNull();
    return headers;
  }
}
