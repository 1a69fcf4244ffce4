package org.janusfhir.app.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.janusfhir.store.StoreException;

/**
 * How the command asks the process that has the store open for a backup: by files in the folder of
 * the store, which only their owner can write. One has where to, and is renamed when it is taken;
 * another has what became of it.
 */
final class BackupRequest {
  /** What became of a backup that succeeded. */
  static final String DONE = "done";

  private static final String NEW = ".new";

  private final Path asked;
  private final Path taken;
  private final Path answered;

  private BackupRequest(Path folder) {
    this.asked = folder.resolve("backup-asked");
    this.taken = folder.resolve("backup-taken");
    this.answered = folder.resolve("backup-answered");
  }

  /** That of the store in a folder. */
  static BackupRequest in(Path folder) {
    return new BackupRequest(folder);
  }

  /**
   * Asks for a backup.
   *
   * @param target absolute
   * @throws StoreException if somebody else has asked for one that is not done
   */
  void ask(Path target) {
    if (Files.exists(asked) || Files.exists(taken)) {
      throw new StoreException(
          "Another backup is under way. If not, delete the files backup-* beside the record", null);
    }
    try {
      Files.deleteIfExists(answered);
      write(asked, target.toString());
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Whether somebody has taken what was asked for. */
  boolean isTaken() {
    return !Files.exists(asked);
  }

  /** Whether what was taken is still to be answered. */
  boolean isUnderWay() {
    return Files.exists(taken);
  }

  /** Takes back what nobody has taken. */
  void takeBack() {
    delete(asked);
  }

  /** Takes what is asked for, which then has to be answered. False if nothing is. */
  boolean take() {
    try {
      if (!Files.exists(asked)) {
        return false;
      }
      Files.move(asked, taken, StandardCopyOption.ATOMIC_MOVE);
      return true;
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Where the backup that was taken is to be made. */
  Path target() {
    try {
      return Path.of(Files.readString(taken));
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Says what became of what was taken: {@link #DONE}, or why it failed. */
  void answer(String outcome) {
    try {
      write(answered, outcome);
    } catch (IOException e) {
      throw failed(e);
    } finally {
      delete(taken);
    }
  }

  /** What became of it, once; empty as long as that is not known. */
  Optional<String> outcome() {
    try {
      if (!Files.exists(answered)) {
        return Optional.empty();
      }
      String outcome = Files.readString(answered);
      Files.delete(answered);
      return Optional.of(outcome);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Removes what a process has left that ended before it answered. */
  void forget() {
    delete(asked);
    delete(taken);
    delete(answered);
  }

  /** It is there with all its content or not at all. */
  private static void write(Path file, String content) throws IOException {
    Path incomplete = file.resolveSibling(file.getFileName() + NEW);
    Files.write(incomplete, content.getBytes(StandardCharsets.UTF_8));
    Files.move(
        incomplete, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private static StoreException failed(IOException cause) {
    return new StoreException(
        "The store's folder cannot be read or written: check its permissions and disk", cause);
  }
}
