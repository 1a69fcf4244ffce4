package org.janusfhir.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The command <code>backup</code> beside a server that runs. */
@ExtendWith(RunningServer.class)
class BackupIT {
  private static final Pattern PATH = Pattern.compile("\"(/open/[^/\"]+/)\\{tenant}\"");
  private static final Pattern LINK = Pattern.compile("\"url\":\"[^\"]*(/open/[^\"]*)\"");

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void theCopyAnswersAsTheServerDoes() throws Exception {
    // Given
    Path copy = RunningServer.folder().resolve("copy");
    String search = search();

    // When
    PackagedJanus.Ended ended = RunningServer.run(Map.of(), "backup", copy.toString());

    // Then
    assertThat(ended.exitCode()).as(ended.output()).isZero();
    String first = get(RunningServer.address() + search);
    String next = last(first);
    try (PackagedJanus restored =
        PackagedJanus.start(Map.of("janus.store.path", copy.toString()))) {
      assertThat(resources(get(restored.address() + search)))
          .isEqualTo(resources(first))
          .isNotEmpty();
      // links of the one are good at the other
      assertThat(resources(get(restored.address() + next)))
          .isEqualTo(resources(get(RunningServer.address() + next)))
          .isNotEmpty();
    }
  }

  @Test
  void aFolderWithAStoreIsLeftAlone() throws Exception {
    // Given
    Path store = RunningServer.folder().resolve("store");

    // When
    PackagedJanus.Ended ended = RunningServer.run(Map.of(), "backup", store.toString());

    // Then
    assertThat(ended.exitCode()).isEqualTo(1);
    assertThat(ended.output()).contains("There is no backup: There is a store in ");
    assertThat(Files.exists(store.resolve("backup-answered"))).isFalse();
  }

  /** Everybody, a few a page, in any version. */
  private String search() throws IOException, InterruptedException {
    Matcher path =
        PATH.matcher(get(RunningServer.address() + "/versions").replaceAll("http://[^/]*", ""));
    assertThat(path.find()).isTrue();
    return path.group(1) + "sandbox/Patient?name:contains=a,e,i,o,u&_count=5";
  }

  /** The path of the link to the next page. */
  private static String last(String page) {
    Matcher link = LINK.matcher(page.substring(page.indexOf("\"next\"")));
    assertThat(link.find()).as(page).isTrue();
    return link.group(1);
  }

  /** Without what tells one answer from another. */
  private static String resources(String page) {
    int entries = page.indexOf("\"entry\"");
    return entries < 0 ? "" : page.substring(entries).replaceAll("http://127.0.0.1:\\d+", "");
  }

  private String get(String address) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address)).header("Accept", "application/json").build();
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(address + ' ' + answer.body()).isEqualTo(200);
    return answer.body();
  }
}
