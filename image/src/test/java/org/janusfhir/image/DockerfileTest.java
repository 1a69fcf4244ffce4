package org.janusfhir.image;

import java.io.IOException;
import java.util.Map;
import org.janusfhir.running.NodeTests;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Dockerfile is without a fault, and faults would be found. */
class DockerfileTest {
  @BeforeAll
  static void installLinters() throws IOException, InterruptedException {
    NodeTests.install();
  }

  @ParameterizedTest
  @ValueSource(strings = {"dockerfile", "faults", "consistency"})
  void passes(String script) throws IOException, InterruptedException {
    NodeTests.run("src/test/javascript/" + script + ".test.mjs", Map.of());
  }
}
