package org.janusfhir.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens before there is a request: protocols, and requests that cannot be read. */
class ConnectionTest {
  private static final String HEAD_OF_OUTCOME =
      "{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"severity\":\"error\",\"code\":\"";

  private final Vertx vertx = Vertx.vertx();
  private final MemoryStore store = new MemoryStore().with(Examples.patient("1"));
  private final PipelineServer server = new PipelineServer(store);

  @AfterEach
  void stop() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
    server.close();
  }

  @Test
  void aClientMayBeginWithHttp2() {
    // Given
    HttpClientOptions options =
        new HttpClientOptions()
            .setProtocolVersion(HttpVersion.HTTP_2)
            .setHttp2ClearTextUpgrade(false);
    HttpClient client = vertx.createHttpClient(options);

    // When
    Buffer body =
        client
            .request(HttpMethod.GET, server.port(), "127.0.0.1", PipelineServer.OPEN + "/Patient/1")
            .compose(HttpClientRequest::send)
            .onSuccess(response -> assertThat(response.version()).isEqualTo(HttpVersion.HTTP_2))
            .compose(response -> response.body())
            .toCompletionStage()
            .toCompletableFuture()
            .join();

    // Then
    assertThat(body.toString()).startsWith("{\"resourceType\":\"Patient\"");
  }

  @Test
  void anOfferToUpgradeIsAnsweredInHttp1() throws Exception {
    // Given: the client of the JDK offers it
    java.net.http.HttpClient client =
        java.net.http.HttpClient.newBuilder()
            .version(java.net.http.HttpClient.Version.HTTP_2)
            .build();

    for (int i = 0; i < 3; i++) {
      // When
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(
                      URI.create(
                          "http://127.0.0.1:" + server.port() + PipelineServer.OPEN + "/Patient/1"))
                  .build(),
              HttpResponse.BodyHandlers.ofString());

      // Then
      assertThat(answer.version()).isEqualTo(java.net.http.HttpClient.Version.HTTP_1_1);
      assertThat(answer.body()).startsWith("{\"resourceType\":\"Patient\"");
    }
  }

  @Test
  void anOfferAmongOthersIsNoMoreTaken() throws Exception {
    try (RawClient client = new RawClient(server.port())) {
      String get = "GET " + PipelineServer.OPEN + "/Patient/1 HTTP/1.1\r\nHost: a\r\n";
      String offer =
          """
          Upgrade: websocket\r
          Upgrade: h2c\r
          Connection: Upgrade, HTTP2-Settings\r
          HTTP2-Settings: AAMAAABkAAQAAP__\r
          \r
          """;
      String answers = client.send(get + offer + get + "Connection: close\r\n\r\n").all();
      assertThat(answers.split("HTTP/1.1 200 ", -1)).hasSize(3);
    }
  }

  @Test
  void whatComesBehindTheLastRequestIsNotAnswered() throws Exception {
    String get = "GET " + PipelineServer.OPEN + "/Patient/1 HTTP/1.1\r\nHost: a\r\n";
    try (RawClient client = new RawClient(server.port())) {
      String answers = client.send(get + "Connection: close\r\n\r\n" + get + "\r\n").all();
      assertThat(answers.split("HTTP/1.1 200 ", -1)).hasSize(2);
    }
  }

  @Test
  void requestsMayComeInPiecesAndInARow() throws Exception {
    String request = "GET " + PipelineServer.OPEN + "/Patient/1 HTTP/1.1\r\nHost: a\r\n\r\n";
    String closing = request.replace("Host: a", "Host: a\r\nConnection: close");

    assertThat(answers(request + closing)).hasSize(2).allMatch(answer -> answer.contains("200"));
    assertThat(answers("P", closing.replace("GET", "OST"))).hasSize(1);
    assertThat(answers("G", "E", closing.substring(2))).hasSize(1);
  }

  @Test
  void whatIsNoHttpIsRefusedInFhir() throws Exception {
    for (String request :
        List.of(
            "GET\r\n\r\n",
            "hello\r\n\r\n",
            "GET /open/tiny HTTP/9.9\r\nHost: a\r\n\r\n",
            "GET /open/tiny HTTQ/1.1\r\nHost: a\r\n\r\n",
            "GET /open/tiny HTTP/1.1\r\n\r\n",
            "GET /open/tiny HTTP/1.1\r\nHost: a b\r\n\r\n",
            "GET /open/tiny HTTP/1.1\r\nHost: a:x\r\n\r\n",
            "GET /open/tiny HTTP/1.1\r\nno colon\r\n\r\n",
            "GET /open/tiny HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n",
            "CONNECT example.org:443 HTTP/1.1\r\nHost: a\r\n\r\n",
            "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n",
            "GET tiny HTTP/1.1\r\nHost: a\r\n\r\n")) {
      assertProblem(
          answer(request),
          400,
          "invalid",
          "This is no request of HTTP/1.1: its first line or one of its headers is malformed.");
    }
  }

  @Test
  void whatIsTooLongIsRefusedInFhir() throws Exception {
    assertProblem(
        answer("GET /" + "a".repeat(10_000) + " HTTP/1.1\r\nHost: a\r\n\r\n"),
        414,
        "too-long",
        "The address is longer than this server reads.");
    assertProblem(
        answer(
            "GET /open/tiny HTTP/1.1\r\nHost: a\r\nA: "
                + "a".repeat(PipelineServer.HEADER_BYTES)
                + "\r\n\r\n"),
        431,
        "too-long",
        "The headers are longer than this server reads.");
  }

  @Test
  void itIsTheLastRequestOfItsConnection() throws Exception {
    assertThat(answers("GET\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n")).hasSize(1);
  }

  @Test
  void theFormatIsNegotiatedIfItCanBeRead() throws Exception {
    assertThat(
            answer("GET /open/tiny?_format=xml HTTP/9.9\r\nHost: a\r\n\r\n")
                .lines()
                .anyMatch(line -> line.startsWith("<OperationOutcome ")))
        .isTrue();
  }

  private static void assertProblem(String answer, int status, String code, String diagnostics) {
    assertThat(answer)
        .startsWith("HTTP/1.1 " + status + ' ')
        .containsIgnoringCase("content-type: application/json+fhir; charset=utf-8\r\n")
        .containsIgnoringCase("x-request-id: ")
        .endsWith(HEAD_OF_OUTCOME + code + "\",\"diagnostics\":\"" + diagnostics + "\"}]}");
  }

  /** The one answer to a request that the server answers with an end of the connection. */
  private String answer(String request) throws IOException {
    List<String> answers = answers(request);
    assertThat(answers).as(request).hasSize(1);
    return answers.get(0);
  }

  /** The answers to what is sent piece by piece, until the server closes the connection. */
  private List<String> answers(String... pieces) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setTcpNoDelay(true);
      OutputStream out = socket.getOutputStream();
      for (String piece : pieces) {
        out.write(piece.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
      }
      String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return List.of(all.split("(?=HTTP/1.1 )", -1));
    }
  }
}
