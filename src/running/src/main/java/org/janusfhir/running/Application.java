package org.janusfhir.running;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The built application as the system property <code>janus.application</code> names it: a jar for
 * Java, or an executable.
 */
final class Application {
  private static final Path FILE =
      Path.of(System.getProperty("janus.application")).toAbsolutePath().normalize();

  private Application() {}

  /** Where it is. */
  static Path file() {
    return FILE;
  }

  /**
   * How it is started.
   *
   * @param settings properties it is given
   * @return a list to which arguments can be added
   */
  static List<String> command(Map<String, String> settings) {
    List<String> command = new ArrayList<>();
    boolean jar = FILE.toString().endsWith(".jar");
    command.add(
        jar ? Path.of(System.getProperty("java.home"), "bin", "java").toString() : FILE.toString());
    // A machine that builds has event loops wait for other reasons than requests.
    command.add("-Djanus.limits.lag=1S");
    settings.forEach((name, value) -> command.add("-D" + name + '=' + value));
    if (jar) {
      command.add("-jar");
      command.add(FILE.toString());
    }
    return command;
  }
}
