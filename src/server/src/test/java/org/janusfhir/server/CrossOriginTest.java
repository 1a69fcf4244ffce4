package org.janusfhir.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.janusfhir.server.PipelineServer.Network;
import org.janusfhir.server.http.proxy.PublicAddresses.ForwardedHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pages of other origins, and OPTIONS. */
class CrossOriginTest {
  private static final String APP = "https://app.example";

  private final MemoryStore store = new MemoryStore().with(Examples.patient("1"));
  private final PipelineServer server = new PipelineServer(store);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void anyPageMaySeeAnAnswer() throws Exception {
    // When
    HttpResponse<String> answer = server.get(PipelineServer.OPEN + "/Patient/1", "Origin", APP);

    // Then
    assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(header(answer, "Access-Control-Expose-Headers"))
        .isEqualTo(
            "ETag, Content-Location, Location, X-Request-Id, WWW-Authenticate, Date, Last-Modified,"
                + " Deprecation, Sunset, Link, Retry-After");
    assertThat(header(answer, "Access-Control-Allow-Credentials")).isNull();
    assertThat(header(answer, "Vary")).contains("Origin");
  }

  @Test
  void aPageMaySeeAProblem() throws Exception {
    // When
    HttpResponse<String> answer = server.get(PipelineServer.SECURED + "/Patient/1", "Origin", APP);

    // Then
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
  }

  @Test
  void otherClientsAreNotTold() throws Exception {
    assertThat(
            server.get(PipelineServer.OPEN + "/Patient/1").headers().map().keySet().stream()
                .filter(name -> name.startsWith("access-control")))
        .isEmpty();
  }

  @Test
  void aPreflightNeedsNoToken() throws Exception {
    for (String path :
        List.of(PipelineServer.SECURED + "/Patient/1", "/tiny/nobody/Patient", "/nowhere")) {
      // When: what fhirclient 0.1.15 makes browsers ask
      HttpResponse<String> answer =
          server.send(
              "OPTIONS",
              path,
              "Origin",
              APP,
              "Access-Control-Request-Method",
              "GET",
              "Access-Control-Request-Headers",
              "Content-Type,authorization , accept,prefer");

      // Then
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      assertThat(answer.body()).isEmpty();
      assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
      assertThat(header(answer, "Access-Control-Allow-Methods"))
          .isEqualTo("DELETE, GET, POST, PUT, OPTIONS, HEAD, PATCH");
      assertThat(header(answer, "Access-Control-Allow-Headers"))
          .isEqualTo("content-type, authorization, accept, prefer");
      assertThat(header(answer, "Access-Control-Max-Age")).isEqualTo("600");
      assertThat(header(answer, "Vary"))
          .isEqualTo("Origin, Access-Control-Request-Method, Access-Control-Request-Headers");
    }
  }

  @Test
  void whatIsNoNameOfAHeaderIsNotEchoed() throws Exception {
    // When
    HttpResponse<String> answer =
        server.send(
            "OPTIONS",
            PipelineServer.OPEN + "/Patient/1",
            "Origin",
            APP,
            "Access-Control-Request-Method",
            "GET",
            "Access-Control-Request-Headers",
            "<script>, , accept");

    // Then
    assertThat(header(answer, "Access-Control-Allow-Headers")).isEqualTo("accept");
  }

  @Test
  void configuredOriginsAreTheOnlyOnes() throws Exception {
    Network network =
        new Network(null, Set.of(APP, "https://other.example"), List.of(), ForwardedHeaders.ANY);
    try (PipelineServer strict = new PipelineServer(store, network)) {
      // When
      HttpResponse<String> known = strict.get(PipelineServer.OPEN + "/Patient/1", "Origin", APP);
      HttpResponse<String> unknown =
          strict.get(PipelineServer.OPEN + "/Patient/1", "Origin", "https://evil.example");
      HttpResponse<String> refused =
          strict.send(
              "OPTIONS",
              PipelineServer.OPEN + "/Patient/1",
              "Origin",
              "https://evil.example",
              "Access-Control-Request-Method",
              "GET");

      // Then
      assertThat(header(known, "Access-Control-Allow-Origin")).isEqualTo(APP);
      assertThat(unknown.statusCode()).isEqualTo(200);
      assertThat(header(unknown, "Access-Control-Allow-Origin")).isNull();
      assertThat(header(refused, "Access-Control-Allow-Origin")).isNull();
      assertThat(header(refused, "Access-Control-Allow-Methods")).isNull();
    }
  }

  @Test
  void optionsOfTheRootIsTheConformanceStatement() throws Exception {
    for (String root : List.of(PipelineServer.OPEN, PipelineServer.SECURED)) {
      assertThat(server.send("OPTIONS", root).body())
          .startsWith("{\"resourceType\":\"Conformance\"")
          .isEqualTo(server.get(root + "/metadata").body());
      assertThat(server.send("OPTIONS", root + '/').statusCode()).isEqualTo(200);
    }
  }

  @Test
  void optionsOfAnythingElseSaysItsMethods() throws Exception {
    for (String path : List.of("/metadata", "/Patient/1")) {
      // When
      HttpResponse<String> answer = server.send("OPTIONS", PipelineServer.SECURED + path);

      // Then
      assertThat(answer.statusCode()).as(path).isEqualTo(204);
      assertThat(header(answer, "Allow")).isEqualTo("GET, HEAD, OPTIONS");
      assertThat(answer.body()).isEmpty();
    }
    assertThat(server.send("OPTIONS", "/tiny/nobody").statusCode()).isEqualTo(403);
    assertThat(server.send("OPTIONS", PipelineServer.OPEN + "/a/b/c/d/e").statusCode())
        .isEqualTo(404);
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse(null);
  }
}
