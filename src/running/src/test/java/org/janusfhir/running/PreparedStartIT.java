package org.janusfhir.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start with what <code>src/app/prepare-start</code> makes. */
class PreparedStartIT {
  private static final Path APPLICATION = Application.file().getParent();

  @TempDir Path folder;

  @Test
  void takesClassesFromTheArchive() throws Exception {
    // Given
    prepare();
    Path loaded = folder.resolve("loaded");
    int port = ServerProcess.freePort();
    String root = "http://127.0.0.1:" + port;

    // When
    ProcessBuilder command =
        new ProcessBuilder(
            java(),
            "-Xlog:class+load:file=" + loaded,
            "-Dquarkus.http.port=" + port,
            "-Djanus.store.path=" + folder.resolve("store"),
            "@" + APPLICATION.resolve("start.args"));
    ServerProcess server =
        ServerProcess.start(command, URI.create(root + "/q/health/ready"), folder.resolve("log"));

    // Then
    try {
      assertThat(status(root + "/versions")).isEqualTo(200);
    } finally {
      server.close();
    }
    assertThat(Files.readAllLines(loaded))
        .filteredOn(
            line -> line.contains(" org.janusfhir.server.") && line.contains("shared objects file"))
        .hasSizeGreaterThan(100);
  }

  private void prepare() throws IOException, InterruptedException {
    ProcessBuilder command =
        new ProcessBuilder(
            "bash",
            APPLICATION.resolve("../../prepare-start").normalize().toString(),
            APPLICATION.toString());
    command.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Path log = folder.resolve("prepare.log");
    assertThat(ServerProcess.run(command, log)).as(Files.readString(log)).isZero();
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static int status(String address) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(address)).build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }
}
