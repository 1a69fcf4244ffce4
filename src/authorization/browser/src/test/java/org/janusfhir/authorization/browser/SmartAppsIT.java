package org.janusfhir.authorization.browser;

import java.io.IOException;
import java.util.Map;
import org.janusfhir.running.NodeTests;
import org.janusfhir.running.RunningServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SMART apps of today and of 2017 in Chromium, from the chart to the vital signs on the screen. */
@ExtendWith(RunningServer.class)
class SmartAppsIT {
  @BeforeAll
  static void installBrowserDriver() throws IOException, InterruptedException {
    NodeTests.install();
  }

  @ParameterizedTest
  @ValueSource(strings = {"launch", "pages"})
  void worksInABrowser(String script) throws IOException, InterruptedException {
    NodeTests.run(
        "src/test/javascript/" + script + ".test.mjs", Map.of("JANUS", RunningServer.address()));
  }
}
