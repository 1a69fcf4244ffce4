package org.janusfhir.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Clients whose requests do not come to their end, at an application whose limits are short. */
class SlowClientsIT {
  private static final int TIMEOUT_MILLIS = 20_000;
  private static final String FORM =
      "Host: x\r\nContent-Type: application/x-www-form-urlencoded\r\n";

  private static PackagedJanus janus;

  @BeforeAll
  static void start() throws Exception {
    janus = PackagedJanus.start(Map.of("janus.limits.patience", "1S", "janus.limits.idle", "3S"));
  }

  @AfterAll
  static void stop() throws IOException {
    janus.close();
  }

  @Test
  void areToldInFhirWhileOthersAreServed() throws Exception {
    // Given
    List<Socket> slow = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      slow.add(sent("GET /versions HTTP/1.1\r\nHost: x\r\nX: "));
    }

    // Then others are served
    HttpResponse<String> versions =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(janus.address() + "/versions")).build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(versions.statusCode()).isEqualTo(200);

    // And they are told
    for (Socket client : slow) {
      assertThat(answer(client))
          .startsWith("HTTP/1.1 408 ")
          .contains("{\"resourceType\":\"OperationOutcome\"");
    }
  }

  @Test
  void pagesDoNotTakeHalfAForm() throws Exception {
    String form = "POST /authorization/sandbox/token HTTP/1.1\r\n" + FORM;
    Socket slow = sent(form + "Content-Length: 90\r\n\r\ngrant_type=");
    Socket broken = sent(form + "Transfer-Encoding: chunked\r\n\r\n3\r\npat\r\nno number\r\n");
    Socket ended = sent(form + "Content-Length: 90\r\n\r\ngrant_type=");
    ended.shutdownOutput();

    assertThat(answer(slow)).startsWith("HTTP/1.1 408 ").contains("invalid_request");
    assertThat(answer(broken)).startsWith("HTTP/1.1 400 ").contains("invalid_request");
    assertThat(answer(ended)).startsWith("HTTP/1.1 400 ").contains("invalid_request");
  }

  @Test
  void whoHasSentAllGetsItsAnswer() throws Exception {
    Socket client = sent("GET /q/health/ready HTTP/1.1\r\nHost: x\r\n\r\n");
    client.shutdownOutput();

    assertThat(answer(client)).startsWith("HTTP/1.1 200 ");
  }

  @Test
  void aConnectionIsKeptForTheNextRequestOnlySoLong() throws Exception {
    Socket client = sent("GET /versions HTTP/1.1\r\nHost: x\r\n\r\n");

    assertThat(answer(client)).startsWith("HTTP/1.1 200 ");
  }

  /** Documents are not ready at once, so that more requests come before the first is answered. */
  @Test
  void nothingIsMadeThatItsClientHasNoRoomFor() throws Exception {
    // Given
    Visitor visitor = new Visitor();
    String open = "/open/" + Versions.of(janus).served().get(0) + "/sandbox";
    String patient =
        visitor
            .get(janus.address() + open + "/Patient?name:contains=a,e,i,o,u&_count=1")
            .find("\"resourceType\":\"Patient\",\"id\":\"([^\"]+)\"");
    String document = open + "/Binary/$autogen-ccd-if?patient=" + patient;
    assertThat(visitor.get(janus.address() + document).body()).hasSizeGreaterThan(100_000);
    int before = documents(visitor);

    // When
    Socket client = sent(("GET " + document + " HTTP/1.1\r\nHost: x\r\n\r\n").repeat(30));
    awaitReset(client);

    // Then
    assertThat(documents(visitor) - before).isBetween(1, 8);
  }

  private static int documents(Visitor visitor) throws IOException {
    String metrics = visitor.get(janus.address() + "/q/metrics").body();
    return Pattern.compile(
            "janus_requests_seconds_count\\{interaction=\"autogen-ccd-if\".*} (\\d+)")
        .matcher(metrics)
        .results()
        .mapToInt(found -> Integer.parseInt(found.group(1)))
        .sum();
  }

  /** Without taking anything that comes: what is sent fails when there is nobody any more. */
  private static void awaitReset(Socket client) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    try (client) {
      while (true) {
        client.getOutputStream().write('G');
        assertThat(System.nanoTime()).isLessThan(end);
        Thread.sleep(50);
      }
    } catch (SocketException e) {
      // That is it.
    }
  }

  private static Socket sent(String text) throws IOException {
    URI server = URI.create(janus.address());
    Socket socket = new Socket();
    socket.setReceiveBufferSize(4096);
    socket.connect(new InetSocketAddress(server.getHost(), server.getPort()));
    socket.setSoTimeout(TIMEOUT_MILLIS);
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    return socket;
  }

  /** All that comes until the server closes the connection. */
  private static String answer(Socket client) throws IOException {
    try (client) {
      return new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
