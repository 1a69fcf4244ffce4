package org.janusfhir.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The command <code>rotate-keys</code> beside a server that runs. */
@ExtendWith(RunningServer.class)
class RotateKeysIT {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Pattern KEY = Pattern.compile("\"kid\":\"([^\"]*)\"");

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void theServerPublishesTheNewKeysBesideTheOld() throws Exception {
    List<String> old = published();

    PackagedJanus.Ended ended = RunningServer.run(Map.of(), "rotate-keys");

    assertThat(ended.exitCode()).as(ended.output()).isZero();
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (published().size() == old.size()) {
      assertThat(System.nanoTime()).as("keys are not replaced").isLessThan(end);
      Thread.sleep(200);
    }
    assertThat(published()).containsAll(old).hasSize(old.size() + 2);
    published().stream()
        .filter(key -> !old.contains(key))
        .forEach(key -> assertThat(ended.output()).contains(key));
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(
                    RunningServer.folder().resolve("store/authorization-keys.json"))))
        .isEqualTo("rw-------");
  }

  @Test
  void settingsMayBeInAFile() throws Exception {
    Files.createDirectories(RunningServer.folder().resolve("config"));
    Files.writeString(
        RunningServer.folder().resolve("config/application.properties"),
        "janus.authorization.lifetime.access-token=nonsense\n");
    try {
      PackagedJanus.Ended ended = RunningServer.run(Map.of(), "rotate-keys");
      assertThat(ended.exitCode()).isEqualTo(1);
      assertThat(ended.output()).contains("janus.authorization.lifetime.access-token");
    } finally {
      Files.delete(RunningServer.folder().resolve("config/application.properties"));
    }
  }

  private List<String> published() throws IOException, InterruptedException {
    URI keys = URI.create(RunningServer.address() + "/authorization/sandbox/jwks");
    String json =
        http.send(HttpRequest.newBuilder(keys).build(), HttpResponse.BodyHandlers.ofString())
            .body();
    return KEY.matcher(json).results().map(found -> found.group(1)).toList();
  }
}
