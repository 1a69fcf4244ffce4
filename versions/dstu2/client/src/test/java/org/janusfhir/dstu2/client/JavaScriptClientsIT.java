package org.janusfhir.dstu2.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.janusfhir.running.RunningServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JavaScript clients that apps use, run by Node against the running server. */
@ExtendWith(RunningServer.class)
class JavaScriptClientsIT {
  private static final Path SCRIPTS = Path.of("src", "test", "javascript");

  @BeforeAll
  static void installClients() throws IOException, InterruptedException {
    // Optional and peer packages are for browsers and phones, scripts of packages for
    // advertisement.
    run(
        List.of(
            "npm",
            "ci",
            "--prefer-offline",
            "--ignore-scripts",
            "--omit=optional",
            "--omit=peer",
            "--no-audit",
            "--no-fund"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fhirclient", "fhir-kit-client", "fhirjs"})
  void clientGetsWhatItAsksFor(String client) throws IOException, InterruptedException {
    run(List.of("node", "--test", SCRIPTS.resolve(client + ".test.mjs").toString()));
  }

  private static void run(List<String> command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("JANUS_ROOT", RunningServer.root("dstu2"));
    Process process = start(builder);
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }

  private static Process start(ProcessBuilder builder) {
    try {
      return builder.start();
    } catch (IOException e) {
      throw new IllegalStateException(
          "These tests need Node.js 18 or newer with npm on the path (Debian: nodejs, npm)", e);
    }
  }
}
