package org.janusfhir.app.docs;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import org.awaitility.Awaitility;
import org.janusfhir.server.JanusConfiguration;
import org.janusfhir.store.Store;
import org.janusfhir.wire.FhirVersion;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The pages in <code>docs/api</code> are what the tables of the versions say, and each of their
 * requests is answered. After a wanted change, <code>-Ddocs.write=true</code> writes them anew.
 *
 * <p>Pages of versions that are not installed are not looked at. Without the version that the
 * sample is written in, the record has less, so that examples may find nothing.
 */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiDocsTest {
  private static final boolean WRITE = Boolean.getBoolean("docs.write");
  private static final String ADVICE =
      "%s is not what the tables say: run this test with -Ddocs.write=true and look at the change";
  private static final String DIFFERENCES = "differences.md";
  private static final Path PAGES =
      Path.of(System.getProperty("basedir", ".")).resolve("../../docs/api").normalize();

  private final HttpClient http = HttpClient.newHttpClient();

  @Inject @All List<FhirVersion> versions;
  @Inject Store store;
  @Inject JanusConfiguration configuration;

  @TestHTTPResource("/open/")
  URI open;

  private Sample sample;
  private boolean whole;

  /** The sample is loaded while the server already listens. */
  @BeforeAll
  void readTheSample() throws IOException {
    Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> get(open.resolve("/q/health/ready")).statusCode() == 200);
    sample = Sample.of(store);
    Properties properties = new Properties();
    try (InputStream in = getClass().getResourceAsStream("/sample/sample.properties")) {
      properties.load(in);
    }
    String writtenIn = properties.getProperty("versions").split(",", 2)[0];
    whole = versions.stream().anyMatch(version -> version.id().equals(writtenIn));
    if (WRITE) {
      write();
    }
  }

  @Test
  void pagesSayWhatTheTablesSay() throws IOException {
    for (FhirVersion version : versions) {
      // When
      String page = page(version);

      // Then
      Path file = PAGES.resolve(version.id() + ".md");
      String committed = Files.readString(file);
      if (whole) {
        assertThat(committed).as(ADVICE, file).isEqualTo(page);
      } else {
        assertThat(Example.without(committed)).as(ADVICE, file).isEqualTo(Example.without(page));
      }
    }
  }

  @Test
  void differencesAreThoseOfTheTables() throws IOException {
    // When
    DifferencesPage page = differences();

    // Then
    Path file = PAGES.resolve(DIFFERENCES);
    String committed = Files.readString(file);
    page.pairs()
        .forEach(
            (title, section) ->
                assertThat(committed).as(ADVICE, file).contains(whole ? section : title));
  }

  @Test
  void everyVersionHasTheListOfLossesThatPagesLinkTo() throws IOException {
    for (FhirVersion version : versions) {
      Path readme = PAGES.resolve("../../versions").resolve(version.id()).resolve("README.md");
      assertThat(Files.readString(readme)).as(version.id()).contains("\n## What cannot be said\n");
    }
  }

  @Test
  void everyExampleIsAnswered() throws IOException {
    List<String> failures = new ArrayList<>();
    for (FhirVersion version : versions) {
      List<Example> examples = Example.of(Files.readString(PAGES.resolve(version.id() + ".md")));
      assertThat(examples).as(version.id()).isNotEmpty();
      URI root = open.resolve(version.id() + '/' + Sample.TENANT + '/');
      for (Example example : examples) {
        HttpResponse<String> answer = get(root.resolve(example.request()));
        if (!isGood(example, answer)) {
          String body = answer.body();
          failures.add(
              version.id()
                  + ' '
                  + example
                  + ' '
                  + answer.statusCode()
                  + ' '
                  + body.substring(0, Math.min(400, body.length())));
        }
      }
    }
    assertThat(failures).isEmpty();
  }

  /** Nothing may be ignored; what the sample has must be found, and nothing else. */
  private boolean isGood(Example example, HttpResponse<String> answer) {
    String body = answer.body();
    if (answer.statusCode() != 200 || body.contains("was ignored")) {
      return false;
    }
    int query = example.request().indexOf('?');
    boolean search = query > 0 && example.request().lastIndexOf("/$", query) < 0;
    if (!search || example.request().contains("_format=xml")) {
      return true;
    }
    boolean found = body.matches("(?s).*\"entry\"\\s*:.*");
    return body.contains("\"searchset\"") && (!whole || found == example.finds());
  }

  private String page(FhirVersion version) {
    JanusConfiguration.Search search = configuration.search();
    TypeSection types = new TypeSection(version, sample, search.defaultCount(), search.maxCount());
    return new VersionPage(version, sample, types).text();
  }

  private DifferencesPage differences() {
    return new DifferencesPage(
        versions.stream().sorted(Comparator.comparing(FhirVersion::fhirVersion)).toList(), sample);
  }

  private void write() throws IOException {
    Files.createDirectories(PAGES);
    for (FhirVersion version : versions) {
      Files.writeString(PAGES.resolve(version.id() + ".md"), page(version));
    }
    Files.writeString(PAGES.resolve(DIFFERENCES), differences().text());
  }

  private HttpResponse<String> get(URI address) throws IOException {
    try {
      return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
