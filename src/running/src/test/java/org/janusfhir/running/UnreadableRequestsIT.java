package org.janusfhir.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes over a connection, the packaged application answers it in FHIR. */
@ExtendWith(RunningServer.class)
class UnreadableRequestsIT {
  private static final int TIMEOUT_MILLIS = 20_000;

  private final URI server = URI.create(RunningServer.address());

  static Stream<Arguments> requests() {
    String host = "Host: x\r\n";
    return Stream.of(
        Arguments.of("GARBAGE\r\n\r\n", 400),
        Arguments.of("GET /versions HTTP/1.1\r\n\r\n", 400),
        Arguments.of("GET /versions HTTP/1.1\r\nHost: evil\"><x\r\n\r\n", 400),
        Arguments.of("GET /open/x y HTTP/1.1\r\n" + host + "\r\n", 400),
        Arguments.of("GET /" + "a".repeat(20_000) + " HTTP/1.1\r\n" + host + "\r\n", 414),
        Arguments.of(
            "GET /versions HTTP/1.1\r\n" + host + "Long: " + "a".repeat(17_000) + "\r\n\r\n", 431));
  }

  @ParameterizedTest
  @MethodSource("requests")
  void isRefusedWithAnOutcome(String request, int status) throws Exception {
    // When
    String answer = answer(request);

    // Then
    assertThat(answer).startsWith("HTTP/1.1 " + status + ' ');
    assertThat(answer.toLowerCase(Locale.ROOT)).contains("\r\nx-request-id: ");
    assertThat(answer)
        .contains("{\"resourceType\":\"OperationOutcome\"")
        .doesNotContain("Error id");
  }

  @Test
  void pagesRefuseOtherMethods() throws Exception {
    // When
    String posted = answer("POST /versions HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    String asked = answer("OPTIONS / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

    // Then
    assertThat(posted).startsWith("HTTP/1.1 405 ").contains("GET, HEAD, OPTIONS");
    assertThat(posted).contains("OperationOutcome");
    assertThat(asked).startsWith("HTTP/1.1 204 ").contains("GET, HEAD, OPTIONS");
  }

  @Test
  void pagesHaveWhatEveryAnswerHas() throws Exception {
    // When
    String answer = answer(get("Origin: https://app.example", "X-Request-Id: mine"));

    // Then
    assertThat(answer.toLowerCase(Locale.ROOT))
        .startsWith("http/1.1 200 ")
        .contains("\r\nx-request-id: mine\r\n")
        .contains("\r\naccess-control-allow-origin: *\r\n")
        .contains("\r\nx-content-type-options: nosniff\r\n")
        .contains("\r\ncontent-security-policy: default-src 'none'");
  }

  @Test
  void versionsAreToldInJsonOrHtmlOnly() throws Exception {
    // When
    String answer = answer(get("Accept: application/xml"));

    // Then
    assertThat(answer).startsWith("HTTP/1.1 406 ").contains("OperationOutcome");
  }

  private static String get(String... headers) {
    String end = "\r\n";
    return "GET /versions HTTP/1.1"
        + end
        + String.join(end, headers)
        + end
        + "Host: x"
        + end
        + "Connection: close"
        + end
        + end;
  }

  private String answer(String request) throws IOException {
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket.setSoTimeout(TIMEOUT_MILLIS);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
