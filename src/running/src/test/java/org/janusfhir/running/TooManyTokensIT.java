package org.janusfhir.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Clients that try one token after the other. */
class TooManyTokensIT {
  private static final int TRIES = 200;
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private static PackagedJanus janus;
  private static String patients;

  @BeforeAll
  static void start() throws Exception {
    janus =
        PackagedJanus.start(
            Map.of(
                "janus.rate-limit.failures.burst", "5",
                "janus.rate-limit.failures.per-second", "1"));
    patients = '/' + Versions.of(janus).served().get(0) + "/sandbox/Patient";
  }

  @AfterAll
  static void stop() throws Exception {
    janus.close();
  }

  @Test
  void areToldSoHoweverManyTheyTryAtOnce() throws Exception {
    // When
    ExecutorService threads = Executors.newFixedThreadPool(50);
    try {
      Callable<Integer> tried =
          () -> new Visitor().get(janus.address() + patients + "/x", token()).status();
      List<Future<Integer>> answers =
          threads.invokeAll(IntStream.range(0, TRIES).mapToObj(i -> tried).toList());

      // Then
      Set<Integer> statuses = new TreeSet<>();
      for (Future<Integer> answer : answers) {
        statuses.add(answer.get());
      }
      assertThat(statuses).contains(429).isSubsetOf(401, 429);
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void mayGoOnWithTheirConnectionBehindABodyThatNobodyWanted() throws Exception {
    // Given
    Visitor visitor = new Visitor();
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    while (visitor.get(janus.address() + patients + "/x", token()).status() != 429) {
      assertThat(System.nanoTime()).isLessThan(end);
    }
    String body = "identifier=".repeat(40_000);

    // When
    try (Socket client = new Socket(InetAddress.getLoopbackAddress(), port())) {
      client.setSoTimeout((int) TimeUnit.SECONDS.toMillis(20));
      write(
          client,
          "POST "
              + patients
              + "/_search HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer "
              + token()
              + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
              + body.length()
              + "\r\n\r\n"
              + body
              + "GET /q/health/live HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

      // Then
      String answers = read(client.getInputStream());
      assertThat(answers).startsWith("HTTP/1.1 429 ").contains("HTTP/1.1 200 ", "\"UP\"");
    }
  }

  private static int port() {
    return Integer.parseInt(janus.address().substring(janus.address().lastIndexOf(':') + 1));
  }

  private static void write(Socket client, String text) throws IOException {
    client.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static String read(InputStream answers) throws IOException {
    return new String(answers.readAllBytes(), StandardCharsets.UTF_8);
  }

  /** One that has the form of a token, and was never seen before. */
  private static String token() {
    String head = "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"unknown\"}";
    String claims = "{\"iss\":\"nobody\",\"jti\":\"" + NUMBER.incrementAndGet() + "\"}";
    return part(head) + '.' + part(claims) + '.' + part("signature".repeat(30));
  }

  private static String part(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.US_ASCII));
  }
}
