package org.janusfhir.authorization.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk that takes no more. In its place a process may write files of so many bytes only, which
 * the system refuses in the same way, and which can be lifted from outside (Linux).
 */
class FullDiskTest {
  private static final int KILOBYTES = 1000;
  private static final int PATIENCE_LINES = 2000;

  @TempDir private Path folder;

  @Test
  void refusesChangesGoesOnReadingAndRecovers() throws Exception {
    List<Integer> written = new ArrayList<>();
    Process process =
        new ProcessBuilder(
                "bash",
                "-c",
                "ulimit -S -f " + KILOBYTES + " && exec \"$0\" \"$@\"",
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                FullDiskWriter.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader said = process.inputReader(UTF_8)) {
      // When: it is full
      assertThat(until(said, " refused", written)).endsWith(" refused read");
      assertThat(written).as("written before").isNotEmpty();
      int former = written.size();

      // When: it goes on being full
      assertThat(until(said, " refused", written)).endsWith(" refused read");

      // When: there is room again
      assertThat(lift(process)).isZero();

      // Then: what was refused is taken, and more
      assertThat(until(said, " written", written)).endsWith(" written read");
      assertThat(until(said, " written", written)).endsWith(" written read");
      assertThat(written).hasSizeGreaterThan(former).doesNotHaveDuplicates();
    } finally {
      process.destroyForcibly().waitFor();
    }
    try (EmbeddedAuthorizationStore store = EmbeddedAuthorizationStore.open(folder)) {
      for (int number : written) {
        assertThat(store.taken(FullDiskWriter.identifier(number))).as(number + "").isTrue();
      }
    }
  }

  /**
   * The next line that has that in it; null if there is none for long, or the process has ended.
   */
  private static String until(BufferedReader said, String end, List<Integer> written)
      throws IOException {
    String line = said.readLine();
    for (int lines = 0; line != null && lines < PATIENCE_LINES; lines++) {
      if (line.contains(" written ")) {
        written.add(Integer.valueOf(line.substring(0, line.indexOf(' '))));
      }
      if (line.contains(end)) {
        return line;
      }
      line = said.readLine();
    }
    return null;
  }

  private static int lift(Process process) throws IOException, InterruptedException {
    return new ProcessBuilder("prlimit", "--pid", Long.toString(process.pid()), "--fsize=unlimited")
        .inheritIO()
        .start()
        .waitFor();
  }
}
