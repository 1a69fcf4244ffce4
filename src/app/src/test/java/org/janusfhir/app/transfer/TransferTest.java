package org.janusfhir.app.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.janusfhir.model.Organization;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.ResourceType;
import org.janusfhir.postgres.TestDatabase;
import org.janusfhir.store.ResourceKey;
import org.janusfhir.store.Store;
import org.janusfhir.store.StoredResource;
import org.janusfhir.store.embedded.EmbeddedStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Moving a record from the embedded store into a database and back. */
class TransferTest {
  private static final String TENANT = "ward";

  @TempDir private Path folder;
  private Path file;
  private String out;
  private String err;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("record.ndjson");
  }

  @Test
  void movesEveryVersionThereAndBack() throws IOException {
    Path back = folder.resolve("back.ndjson");
    try (Store embedded = embedded("one");
        Store database = TestDatabase.openNew(Clock.systemUTC());
        Store other = embedded("other")) {
      // Given
      embedded.bulkLoad(TENANT).put(List.of(organization("a", "Ward 7"), organization("b", "B")));
      embedded.bulkLoad(TENANT).put(List.of(organization("a", "Ward 8")));

      // When, then
      assertThat(run(new ExportCommand(embedded), file)).as(err).isZero();
      assertThat(out).contains("Exported 3 versions.");
      assertThat(run(new RestoreCommand(database), file)).as(err).isZero();
      assertThat(out).contains("3 versions written, 0 there already, 0 refused.");
      assertThat(run(new RestoreCommand(database), file)).as(err).isZero();
      assertThat(out).contains("0 versions written, 3 there already, 0 refused.");
      assertThat(history(database)).isEqualTo(history(embedded)).hasSize(2);

      assertThat(run(new ExportCommand(database), back)).as(err).isZero();
      assertThat(back).hasSameBinaryContentAs(file);
      assertThat(run(new RestoreCommand(other), back)).as(err).isZero();
      assertThat(history(other)).isEqualTo(history(embedded));
    }
  }

  @Test
  void packsAFileAndKeepsItToItsOwner() throws IOException {
    Path packed = folder.resolve("record.ndjson.gz");
    try (Store one = embedded("one");
        Store other = embedded("other")) {
      // Given
      one.bulkLoad(TENANT).put(List.of(organization("a", "Ward 7")));

      // When
      run(new ExportCommand(one), packed);

      // Then
      assertThat(Files.readAllBytes(packed)).startsWith(0x1f, 0x8b);
      if (packed.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        assertThat(Files.getPosixFilePermissions(packed)).hasSize(2);
      }
      assertThat(folder.toFile().list()).doesNotContain("record.ndjson.gz.part");
      assertThat(run(new RestoreCommand(other), packed)).as(err).isZero();
      assertThat(out).contains("1 versions written");
    }
  }

  @Test
  void refusesWhatDoesNotFitAndNamesIt() throws IOException {
    try (Store one = embedded("one");
        Store other = embedded("other")) {
      // Given
      one.bulkLoad(TENANT).put(List.of(organization("a", "Ward 7"), organization("b", "B")));
      other.bulkLoad(TENANT).put(List.of(organization("a", "Another")));
      run(new ExportCommand(one), file);

      // When
      int exit = run(new RestoreCommand(other), file);

      // Then
      assertThat(exit).isEqualTo(1);
      assertThat(out).contains("1 versions written, 0 there already, 1 refused.");
      assertThat(err).contains("Refused: version 1 of Organization/a, of which there is version 1");
    }
  }

  @Test
  void refusesAHistoryThatDiverged() throws IOException {
    try (Store one = embedded("one");
        Store other = embedded("other")) {
      // Given
      one.bulkLoad(TENANT).put(List.of(organization("a", "Ward 7")));
      other.bulkLoad(TENANT).put(List.of(organization("a", "Another")));
      for (Store store : List.of(one, other)) {
        store.bulkLoad(TENANT).put(List.of(organization("a", "Ward 8")));
      }
      run(new ExportCommand(one), file);

      // When
      int exit = run(new RestoreCommand(other), file);

      // Then
      assertThat(exit).isEqualTo(1);
      assertThat(out).contains("0 versions written, 1 there already, 1 refused.");
      assertThat(err).contains("Refused: version 1 of Organization/a, of which there is version 2");
    }
  }

  @Test
  void leavesAFileThatIsThereAlone() throws IOException {
    try (Store one = embedded("one")) {
      // Given
      Files.writeString(file, "precious");

      // When
      int exit = run(new ExportCommand(one), file);

      // Then
      assertThat(exit).isEqualTo(2);
      assertThat(file).hasContent("precious");
    }
  }

  @Test
  void saysWhereALineCannotBeRead() throws IOException {
    try (Store one = embedded("one")) {
      // Given
      Files.writeString(file, "{\"resourceType\":\"Patient\",\"id\":\"p\"}\n");

      // When
      int exit = run(new RestoreCommand(one), file);

      // Then
      assertThat(exit).isEqualTo(1);
      assertThat(err).contains(file + ":1: It is no line that the command export wrote");
      assertThat(one.isEmpty(TENANT).await().indefinitely()).isTrue();
    }
  }

  private Store embedded(String name) {
    return EmbeddedStore.open(folder.resolve(name), Clock.systemUTC());
  }

  private int run(Object command, Path path) {
    StringWriter outText = new StringWriter();
    StringWriter errText = new StringWriter();
    int exit =
        new CommandLine(command)
            .setOut(new PrintWriter(outText))
            .setErr(new PrintWriter(errText))
            .execute("--tenant", TENANT, path.toString());
    out = outText.toString();
    err = errText.toString();
    return exit;
  }

  /** What somebody can see of the versions of one organization. */
  private record Seen(long versionId, long lastUpdatedMillis, Resource resource) {}

  private static List<Seen> history(Store store) {
    ResourceKey key = new ResourceKey(TENANT, ResourceType.ORGANIZATION, "a");
    List<StoredResource> versions = store.history(key).await().indefinitely();
    return versions.stream()
        .map(v -> new Seen(v.versionId(), v.lastUpdatedMillis(), v.resource()))
        .toList();
  }

  private static Resource organization(String id, String name) {
    return new Organization(
        ResourceHead.of(id), null, null, null, name, null, null, null, null, null);
  }
}
