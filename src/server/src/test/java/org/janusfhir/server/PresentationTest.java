package org.janusfhir.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Compressed and indented answers. */
class PresentationTest {
  private static final String PATIENT = PipelineServer.OPEN + "/Patient/1";

  private final MemoryStore store = new MemoryStore().with(Examples.patient("1"));
  private final PipelineServer server = new PipelineServer(store);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void whoWantsItGetsGzip() throws Exception {
    String plain = server.get(PATIENT).body();
    for (String header :
        List.of("gzip", "deflate, gzip;q=1.0, *;q=0.5", "x-gzip", "*", "GZIP;q=0.001")) {
      // When
      HttpResponse<byte[]> answer = bytes("GET", header);

      // Then
      assertThat(answer.headers().firstValue("Content-Encoding")).as(header).hasValue("gzip");
      assertThat(unzipped(answer)).isEqualTo(plain);
      assertThat(answer.headers().firstValue("ETag")).hasValue("W/\"3\"");
      assertThat(answer.headers().firstValue("Content-Length"))
          .hasValue(Integer.toString(answer.body().length));
    }
  }

  @Test
  void whoDoesNotDoesNot() throws Exception {
    for (String header :
        List.of(
            "identity",
            "gzip;q=0",
            "br, deflate",
            "*;q=0",
            "gzip;q=0, *",
            "identity, gzip;q=0.5",
            "gzip;q=x")) {
      assertThat(bytes("GET", header).headers().firstValue("Content-Encoding"))
          .as(header)
          .isEmpty();
    }
  }

  @Test
  void headHasTheLengthOfTheCompressedBody() throws Exception {
    assertThat(bytes("HEAD", "gzip").headers().map().get("content-length"))
        .isEqualTo(bytes("GET", "gzip").headers().map().get("content-length"));
  }

  @Test
  void smallBodiesAreSentAsTheyAre() throws Exception {
    assertThat(
            server
                .get(PipelineServer.OPEN + "/metadata", "Accept-Encoding", "gzip")
                .headers()
                .firstValue("Content-Encoding"))
        .isEmpty();
  }

  @Test
  void prettyJsonHasLines() throws Exception {
    assertThat(server.get(PATIENT + "?_pretty=true").body())
        .isEqualTo(
            """
            {
              "resourceType" : "Patient",
              "id" : "1",
              "meta" : {
                "versionId" : "3",
                "lastUpdated" : "2016-02-29T14:30:00.123Z"
              },
              "active" : true
            }""");
    assertThat(server.get(PATIENT + "?_pretty=false").body()).isEqualTo(server.get(PATIENT).body());
  }

  @Test
  void prettyXmlHasLines() throws Exception {
    assertThat(server.get(PATIENT + "?_pretty=true&_format=xml").body())
        .isEqualTo(
            """
            <Patient xmlns="http://hl7.org/fhir">
              <id value="1"/>
              <meta>
                <versionId value="3"/>
                <lastUpdated value="2016-02-29T14:30:00.123Z"/>
              </meta>
              <active value="true"/>
            </Patient>""");
  }

  @Test
  void problemsArePrettyToo() throws Exception {
    assertThat(server.get(PipelineServer.OPEN + "/Patient/2?_pretty=true").body())
        .startsWith("{\n  \"resourceType\" : \"OperationOutcome\",\n");
  }

  @Test
  void prettyIsTrueOrFalse() throws Exception {
    // When
    HttpResponse<String> answer = server.get(PATIENT + "?_pretty=yes");

    // Then
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("\"_pretty is true or false, not 'yes'.\"", "\"location\":\"http._pretty\"");
  }

  @Test
  void prettyWithoutAValueIsNotSaid() throws Exception {
    for (String empty : List.of("?_pretty=", "?_pretty", "?_pretty=%20")) {
      assertThat(server.get(PATIENT + empty).body()).isEqualTo(server.get(PATIENT).body());
    }
    assertThat(server.get(PipelineServer.OPEN + "/Patient?name=a&_pretty=").body())
        .contains("The parameter '_pretty' has no value and was ignored.");
  }

  private HttpResponse<byte[]> bytes(String method, String acceptEncoding) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + PATIENT))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .header("Accept-Encoding", acceptEncoding)
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String unzipped(HttpResponse<byte[]> answer) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
