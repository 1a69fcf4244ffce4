package org.janusfhir.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.janusfhir.server.PipelineTest.assertProblem;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.janusfhir.model.Binary;
import org.janusfhir.model.ResourceHead;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Content that can be read as it is or inside a resource. */
class BinaryTest {
  private static final String CONTENT = "<p>content</p>";
  private static final String BROWSER =
      "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

  private final PipelineServer server =
      new PipelineServer(
          new MemoryStore()
              .with(binary("pdf", "application/pdf"))
              .with(binary("html", "text/html; charset=utf-8"))
              .with(binary("json", "application/json"))
              .with(binary("cda", "application/xml"))
              .with(binary("svg", "image/svg+xml"))
              .with(binary("evil", "text/html\r\nSet-Cookie: a=b"))
              .with(new Binary(ResourceHead.of("broken"), "text/plain", "%%%=", null)));

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pdf|application/json+fhir|application/json+fhir; charset=utf-8",
        "pdf|application/fhir+xml|application/xml+fhir; charset=utf-8",
        "pdf|*/*|application/json+fhir; charset=utf-8",
        "pdf|application/pdf|application/pdf",
        "pdf|application/pdf;q=0.5, */*;q=0.4|application/pdf",
        "pdf|application/json+fhir;q=0.5, application/pdf|application/pdf",
        "pdf|application/json+fhir, application/pdf|application/json+fhir; charset=utf-8",
        "pdf|" + BROWSER + "|application/pdf",
        "html|" + BROWSER + "|text/html; charset=utf-8",
        "html|application/xhtml+xml|text/html; charset=utf-8",
        "html|text/*|text/html; charset=utf-8",
        "json|application/json|application/json",
        "json|application/json+fhir|application/json+fhir; charset=utf-8",
        "cda|application/xml|application/xml",
        "cda|application/xml+fhir|application/xml+fhir; charset=utf-8",
      })
  void theClientChoosesTheForm(String id, String accept, String contentType) throws Exception {
    // When
    HttpResponse<String> response = server.get(binaryPath(id), "Accept", accept);

    // Then
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).hasValue(contentType);
    assertThat(response.headers().firstValue("ETag")).hasValue("W/\"3\"");
    assertThat(response.body().contains(CONTENT)).isEqualTo(!contentType.contains("+fhir"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"pdf|application/json", "pdf|text/html", "html|image/png", "pdf|*/*;q=0"})
  void otherFormsAreNotAcceptable(String id, String accept) throws Exception {
    assertThat(server.get(binaryPath(id), "Accept", accept).statusCode()).isEqualTo(406);
  }

  @Test
  void theRefusalSaysWhatThereIs() throws Exception {
    assertProblem(
        server.get(binaryPath("pdf"), "Accept", "image/png"),
        406,
        "not-supported",
        "This is application/json+fhir or application/xml+fhir, or application/pdf as it is.");
  }

  @Test
  void formatWinsOverAccept() throws Exception {
    assertThat(contentType(server.get(binaryPath("pdf") + "?_format=json", "Accept", BROWSER)))
        .isEqualTo("application/json+fhir; charset=utf-8");
    for (String json :
        List.of("JSON", "Application/JSON%2Bfhir", "application/json;charset=utf-8")) {
      assertThat(contentType(server.get(binaryPath("pdf") + "?_format=" + json)))
          .as(json)
          .isEqualTo("application/json+fhir; charset=utf-8");
    }
    assertThat(contentType(server.get(binaryPath("html") + "?_format=html")))
        .isEqualTo("text/html; charset=utf-8");
    assertThat(contentType(server.get(binaryPath("pdf") + "?_format=application/pdf")))
        .isEqualTo("application/pdf");
    assertThat(contentType(server.get(binaryPath("pdf"))))
        .isEqualTo("application/json+fhir; charset=utf-8");
  }

  @Test
  void whatABrowserCouldRunIsKeptFromRunning() throws Exception {
    // When
    HttpResponse<String> html = server.get(binaryPath("html"), "Accept", BROWSER);
    HttpResponse<String> svg = server.get(binaryPath("svg"), "Accept", BROWSER);
    HttpResponse<String> pdf = server.get(binaryPath("pdf"), "Accept", BROWSER);

    // Then
    assertThat(html.headers().firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("sandbox;");
    assertThat(html.headers().firstValue("Content-Disposition")).isEmpty();
    assertThat(svg.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"svg\"");
    assertThat(pdf.headers().firstValue("Content-Security-Policy").orElse(""))
        .doesNotContain("sandbox");
    for (HttpResponse<String> response : List.of(html, svg, pdf)) {
      assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }
  }

  @Test
  void aContentTypeCannotAddHeaders() throws Exception {
    // When
    HttpResponse<String> response = server.get(binaryPath("evil"), "Accept", BROWSER);

    // Then
    assertThat(contentType(response)).isEqualTo("application/octet-stream");
    assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void whatIsNoBase64IsReadAsResourceOnly() throws Exception {
    assertThat(server.get(binaryPath("broken"), "Accept", "text/plain").statusCode())
        .isEqualTo(422);
    assertThat(server.get(binaryPath("broken")).statusCode()).isEqualTo(200);
  }

  @Test
  void headAndConditionsAreAsForOtherReads() throws Exception {
    // When
    HttpResponse<String> head = server.send("HEAD", binaryPath("pdf"), "Accept", "application/pdf");
    HttpResponse<String> known =
        server.get(binaryPath("pdf"), "Accept", "application/pdf", "If-None-Match", "W/\"3\"");

    // Then
    assertThat(head.headers().firstValue("Content-Length"))
        .hasValue(Integer.toString(CONTENT.length()));
    assertThat(known.statusCode()).isEqualTo(304);
  }

  private static String binaryPath(String id) {
    return PipelineServer.OPEN + "/Binary/" + id;
  }

  private static String contentType(HttpResponse<String> response) {
    return response.headers().firstValue("Content-Type").orElseThrow();
  }

  private static Binary binary(String id, String contentType) {
    String content = Base64.getEncoder().encodeToString(CONTENT.getBytes(StandardCharsets.UTF_8));
    return new Binary(ResourceHead.of(id), contentType, content, null);
  }
}
