package org.janusfhir.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.janusfhir.wire.FhirVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The searches that the interface's public documentation describes, as an application sends them.
 *
 * <p>A version's are in <code>documented-searches/{version}.tsv</code>: the status, the request as
 * it is encoded and, where it matters, what the answer contains.
 */
@QuarkusTest
class DocumentedSearchesTest {
  /** What a warning says; nothing that is documented may be ignored unless the document says so. */
  private static final String IGNORED = "was ignored";

  @Inject @All List<FhirVersion> versions;
  @Inject Clinic clinic;

  @TestHTTPResource("/open/")
  URI open;

  @BeforeEach
  void openTheClinic() {
    clinic.open();
  }

  @Test
  void documentedSearchesAreAnsweredAsDocumented() throws IOException, InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    List<String> failures = new ArrayList<>();
    for (FhirVersion version : versions) {
      for (String line : lines(version)) {
        String[] cells = line.split("\t", -1);
        String path = version.id() + '/' + Clinic.OPEN + '/' + cells[1];
        HttpResponse<String> response = client.send(request(path), BodyHandlers.ofString());
        String body = response.body();
        String wanted = cells.length == 3 ? cells[2] : "";
        boolean right =
            Integer.toString(response.statusCode()).equals(cells[0])
                && body.contains(wanted)
                && body.contains(IGNORED) == wanted.equals(IGNORED);
        if (!right) {
          failures.add(
              version.id() + ' ' + line + " but was " + response.statusCode() + ' ' + body);
        }
      }
    }
    assertThat(failures).isEmpty();
  }

  private HttpRequest request(String path) {
    return HttpRequest.newBuilder(open.resolve(path)).build();
  }

  /** Those of a version. */
  static List<String> lines(FhirVersion version) throws IOException {
    String name = "/documented-searches/" + version.id() + ".tsv";
    try (InputStream in = DocumentedSearchesTest.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(
            "src/test/resources"
                + name
                + " is missing. Put the searches of the version's documentation there, a line each:"
                + " status, request and, if it matters, what the answer contains, with tabs between"
                + " them.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
