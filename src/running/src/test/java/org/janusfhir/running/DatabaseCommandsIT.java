package org.janusfhir.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Commands of the packaged application, be it an executable, on a record in a database. */
@ExtendWith(RunningServer.class)
class DatabaseCommandsIT {
  @Test
  void aDatabaseIsMadeReadyAndTakesARecordOutOfAFolder() throws Exception {
    Path folder = Files.createTempDirectory(RunningServer.folder(), "moved");
    Path fromFolder = folder.resolve("folder.gz");
    Path fromDatabase = folder.resolve("database.gz");
    Map<String, String> inFolder = Map.of("janus.store.path", folder.resolve("store").toString());
    PackagedJanus.start(inFolder).close(); // which puts the sample there
    assertThat(output(inFolder, "export", fromFolder.toString())).contains("Exported ");
    try (EmbeddedPostgres database = EmbeddedPostgres.start()) {
      Map<String, String> inDatabase = settings("localhost:" + database.getPort());

      assertThat(output(inDatabase, "migrate"))
          .contains("The database is as it should be: ")
          .doesNotContain(": 0 steps");
      assertThat(output(inDatabase, "restore", fromFolder.toString()))
          .contains(" 0 there already, 0 refused.");
      assertThat(output(inDatabase, "export", fromDatabase.toString())).contains("Exported ");
    }

    assertThat(fromDatabase).isNotEmptyFile().hasSameBinaryContentAs(fromFolder);
  }

  @Test
  void aDatabaseThatIsNotThereIsToldOfInOneLine() throws Exception {
    Map<String, String> nowhere = settings("localhost:" + ServerProcess.freePort());

    PackagedJanus.Ended ended = RunningServer.run(nowhere, "migrate");

    assertThat(ended.exitCode()).isEqualTo(1);
    assertThat(ended.output()).startsWith("The database cannot be migrated: ").hasLineCount(1);
  }

  private static String output(Map<String, String> settings, String... arguments) throws Exception {
    PackagedJanus.Ended ended = RunningServer.run(settings, arguments);
    assertThat(ended.exitCode()).as(List.of(arguments) + "\n" + ended.output()).isZero();
    return ended.output();
  }

  private static Map<String, String> settings(String host) {
    Map<String, String> settings = new HashMap<>();
    settings.put("janus.store.kind", "postgres");
    settings.put("quarkus.datasource.reactive.url", "postgresql://" + host + "/postgres");
    settings.put("quarkus.datasource.username", "postgres");
    settings.put("quarkus.datasource.password", "postgres");
    return settings;
  }
}
