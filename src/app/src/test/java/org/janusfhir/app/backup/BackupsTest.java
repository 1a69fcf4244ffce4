package org.janusfhir.app.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.janusfhir.store.StoreException;
import org.janusfhir.store.embedded.EmbeddedStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who asks for a backup is told what became of it, whatever that is. */
class BackupsTest {
  private static final Path TARGET = Path.of("/backups/monday");

  @TempDir Path folder;

  private BackupRequest request;

  @BeforeEach
  void request() {
    request = BackupRequest.in(folder);
  }

  @Test
  void nothingIsDoneUntilItIsAskedFor() {
    Backups.look(
        request,
        target -> {
          throw new AssertionError(target);
        });
    assertThat(request.outcome()).isEmpty();
  }

  @Test
  void isMadeWhereItIsAskedFor() {
    request.ask(TARGET);

    Backups.look(request, Path::toString);

    assertThat(request.outcome()).contains(TARGET.toString());
  }

  @Test
  void aFailureIsSaid() {
    request.ask(TARGET);

    Backups.look(
        request,
        target -> {
          throw new StoreException("There is a store in " + target, null);
        });

    assertThat(request.outcome()).contains("There is a store in " + TARGET);
  }

  @Test
  void anErrorIsAnsweredAndIsNotTheEnd() {
    request.ask(TARGET);

    Backups.look(
        request,
        target -> {
          throw new OutOfMemoryError("Java heap space");
        });

    assertThat(request.outcome()).contains("the server failed, and its log says how");
    request.ask(TARGET);
    Backups.look(request, target -> BackupRequest.DONE);
    assertThat(request.outcome()).contains(BackupRequest.DONE);
  }

  /** The disk may be full. */
  @Test
  void whoAsksDoesNotWaitForAnAnswerThatCouldNotBeWritten() throws Exception {
    try (EmbeddedStore store = EmbeddedStore.open(folder, Clock.systemUTC())) {
      // Given
      CompletableFuture<Optional<String>> asked =
          CompletableFuture.supplyAsync(() -> ask(folder, TARGET));
      await().pollInterval(1, TimeUnit.MILLISECONDS).until(request::take);

      // When
      Files.delete(folder.resolve("backup-taken"));

      // Then
      assertThat(asked.get(30, TimeUnit.SECONDS).orElseThrow()).contains("failed");
      assertThat(store.isEmpty("any").await().indefinitely()).isTrue();
    }
  }

  private static Optional<String> ask(Path folder, Path target) {
    try {
      return BackupCommand.ask(folder, target);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aRequestThatCannotBeReadIsAnswered() throws IOException {
    // What is no text
    Files.write(folder.resolve("backup-asked"), new byte[] {(byte) 0xff});

    Backups.look(request, target -> BackupRequest.DONE);

    assertThat(request.outcome()).hasValueSatisfying(said -> assertThat(said).contains("folder"));
    request.ask(TARGET);
  }
}
