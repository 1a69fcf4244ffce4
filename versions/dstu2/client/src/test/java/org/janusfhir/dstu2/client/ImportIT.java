package org.janusfhir.dstu2.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.janusfhir.running.PackagedJanus;
import org.janusfhir.running.RunningServer;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The packaged application, be it an executable, reads official examples of every type it serves.
 */
@ExtendWith(RunningServer.class)
class ImportIT {
  private static final Path EXAMPLES = Path.of("../src/test/resources/fidelity").toAbsolutePath();

  /** Refused are entries of Bundles that have no resource. */
  @ParameterizedTest
  @CsvSource({"json, total 151 3 11 9", "xml, total 145 1"})
  void takesTheOfficialExamples(String format, String total) throws Exception {
    Path store = RunningServer.folder().resolve("imported-" + format);

    PackagedJanus.Ended ended =
        RunningServer.run(
            Map.of("janus.store.path", store.toString()),
            "import",
            "--from",
            "dstu2",
            EXAMPLES.resolve("hl7-examples-" + format + ".zip").toString());

    assertThat(ended.output().lines().map(line -> line.strip().replaceAll(" +", " ")))
        .as(ended.output())
        .contains(total);
  }
}
