package org.janusfhir.running;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Tests in JavaScript that Node runs; their packages are in the <code>package.json</code> beside.
 */
public final class NodeTests {
  private NodeTests() {}

  /** Installs the packages that are locked. */
  public static void install() throws IOException, InterruptedException {
    // Optional and peer packages are for browsers and phones, scripts of packages for
    // advertisement.
    run(
        Map.of(),
        "npm",
        "ci",
        "--prefer-offline",
        "--ignore-scripts",
        "--omit=optional",
        "--omit=peer",
        "--no-audit",
        "--no-fund");
  }

  /**
   * Runs the tests of a script.
   *
   * @param script where it is, from the module's folder
   * @param environment variables that tell it about the server
   * @throws AssertionError with all that was said, if a test fails
   */
  public static void run(String script, Map<String, String> environment)
      throws IOException, InterruptedException {
    run(environment, "node", "--test", script);
  }

  private static void run(Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = start(builder);
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new AssertionError(String.join(" ", List.of(command)) + " failed:\n" + said);
    }
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
