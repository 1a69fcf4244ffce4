package org.janusfhir.store.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.janusfhir.store.contract.StoreUnderTest.await;
import static org.janusfhir.store.contract.StoreUnderTest.key;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.janusfhir.model.ResourceType;
import org.janusfhir.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk that takes no more. In its place a process may write files of so many bytes only, which
 * the system refuses in the same way, and which can be lifted from outside (Linux).
 */
class FullDiskTest {
  private static final int KILOBYTES = 2000;
  private static final int PATIENCE_LINES = 2000;

  @TempDir private Path folder;

  @Test
  void refusesWritesGoesOnReadingAndRecovers() throws Exception {
    List<String> written = new ArrayList<>();
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
      assertThat(until(said, " refused", written)).isNotNull();
      assertThat(written).as("written before").isNotEmpty();

      // Then: reads go on
      assertThat(until(said, " refused read", written)).isNotNull();

      // When: there is room again
      int former = written.size();
      assertThat(lift(process)).isZero();

      // Then: writes go on
      assertThat(until(said, " written read", written)).isNotNull();
      assertThat(until(said, " written read", written)).isNotNull();
      assertThat(written).hasSizeGreaterThan(former);
    } finally {
      process.destroyForcibly().waitFor();
    }
    try (Store store = EmbeddedStore.open(folder, Clock.systemUTC())) {
      for (String id : written) {
        assertThat(await(store.read(key(ResourceType.PATIENT, id)))).as(id).isPresent();
      }
    }
  }

  /**
   * The next line that has that in it; null if there is none for long, or the process has ended.
   */
  private static String until(BufferedReader said, String end, List<String> written)
      throws IOException {
    String line = said.readLine();
    for (int lines = 0; line != null && lines < PATIENCE_LINES; lines++) {
      if (line.contains(" written ")) {
        written.add(line.substring(0, line.indexOf(' ')));
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
