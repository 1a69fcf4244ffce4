package org.janusfhir.k8s;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A program that these tests run.
 *
 * @param source what it is and where to get it
 */
record Tool(String program, String source) {
  /** Renders overlays. */
  static final Tool KUBECTL =
      new Tool(
          "kubectl",
          "kubectl 1.27 or newer (Debian 13: kubernetes-client, else"
              + " https://kubernetes.io/docs/tasks/tools/)");

  /** Tests alerts. */
  static final Tool PROMTOOL =
      new Tool("promtool", "promtool (Debian: prometheus, else https://prometheus.io/download/)");

  /**
   * Runs it until it ends.
   *
   * @return its standard output
   * @throws AssertionError with all it said, if it fails
   * @throws IllegalStateException saying where to get it, if it is not there
   */
  String run(Path folder, String... arguments) throws IOException, InterruptedException {
    Path said = Files.createTempFile(program, ".err");
    try {
      String[] command = new String[arguments.length + 1];
      command[0] = program;
      System.arraycopy(arguments, 0, command, 1, arguments.length);
      Process process =
          start(
              new ProcessBuilder(command).directory(folder.toFile()).redirectError(said.toFile()));
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new AssertionError(
            String.join(" ", command)
                + " failed; these tests need "
                + source
                + '\n'
                + output
                + Files.readString(said));
      }
      return output;
    } finally {
      Files.delete(said);
    }
  }

  private Process start(ProcessBuilder command) {
    try {
      return command.start();
    } catch (IOException e) {
      throw new IllegalStateException("These tests need " + source + " on the path", e);
    }
  }
}
