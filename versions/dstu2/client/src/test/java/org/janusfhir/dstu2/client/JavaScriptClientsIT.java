package org.janusfhir.dstu2.client;

import java.io.IOException;
import java.util.Map;
import org.janusfhir.running.NodeTests;
import org.janusfhir.running.RunningServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JavaScript clients that apps use, run by Node against the running server. */
@ExtendWith(RunningServer.class)
class JavaScriptClientsIT {
  @BeforeAll
  static void installClients() throws IOException, InterruptedException {
    NodeTests.install();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fhirclient", "fhir-kit-client", "fhirjs"})
  void clientGetsWhatItAsksFor(String client) throws IOException, InterruptedException {
    NodeTests.run(
        "src/test/javascript/" + client + ".test.mjs",
        Map.of("JANUS_ROOT", RunningServer.root("dstu2")));
  }
}
