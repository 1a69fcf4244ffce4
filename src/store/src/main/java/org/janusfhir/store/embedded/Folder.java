package org.janusfhir.store.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import org.janusfhir.store.DiskRoom;
import org.janusfhir.store.StoreException;

/**
 * The folder of a store: a lock, which one process holds as long as it uses the store, and the
 * file. Only the owner can read them. The file gets its name only when it is complete, so one that
 * cannot be read is always damaged and never just new.
 */
final class Folder implements AutoCloseable {
  private static final String FILE = "record.mv";
  private static final String LOCK = "lock";

  private final Path path;
  private final FileChannel lockFile;

  private Folder(Path path, FileChannel lockFile) {
    this.path = path;
    this.lockFile = lockFile;
  }

  /** Whether there is a store in a folder. */
  static boolean hasStore(Path path) {
    return Files.exists(path.resolve(FILE));
  }

  /**
   * Makes the folder if there is none and locks it.
   *
   * @throws StoreException if another process uses it or it cannot be written
   */
  static Folder lock(Path path) {
    FileChannel lockFile = null;
    try {
      Files.createDirectories(path);
      OwnerOnly.folder(path);
      lockFile =
          FileChannel.open(
              path.resolve(LOCK),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      if (tryLock(lockFile) == null) {
        lockFile.close();
        throw new StoreException(
            "The store in "
                + path
                + " is in use: stop the other Janus, or give this one another janus.store.path",
            null);
      }
      OwnerOnly.file(path.resolve(LOCK));
      return new Folder(path, lockFile);
    } catch (IOException e) {
      throw new StoreException(
          "The store's folder " + path + " cannot be written: check its permissions and disk", e);
    }
  }

  /** Whether nobody uses the store in a folder. */
  static boolean isFree(Path path) {
    if (!Files.exists(path.resolve(LOCK))) {
      return true;
    }
    try (FileChannel lockFile = FileChannel.open(path.resolve(LOCK), StandardOpenOption.WRITE);
        FileLock lock = tryLock(lockFile)) {
      return lock != null;
    } catch (IOException e) {
      throw new StoreException(
          "The store's folder " + path + " cannot be read: check its permissions and disk", e);
    }
  }

  /** The file, made by {@code create} if there is none. */
  Path file(Consumer<Path> create) {
    Path file = path.resolve(FILE);
    try {
      if (!Files.exists(file)) {
        Path incomplete = path.resolve("record.new");
        Files.deleteIfExists(incomplete);
        create.accept(incomplete);
        OwnerOnly.file(incomplete);
        Files.move(incomplete, file, StandardCopyOption.ATOMIC_MOVE);
        force();
      }
      OwnerOnly.file(file); // one of an earlier Janus, or from a backup
      return file;
    } catch (IOException e) {
      throw new StoreException(
          "The store in " + path + " cannot be made or protected: check its owner and disk", e);
    }
  }

  /** Remembers that a commit is durable. */
  void committed(long number) {
    try {
      lockFile.write(ByteBuffer.allocate(Long.BYTES).putLong(0, number), 0);
    } catch (IOException e) {
      throw new StoreException("The store's folder " + path + " cannot be written", e);
    }
  }

  /**
   * Refuses a file that is older than the last commit.
   *
   * @param number of the last commit in the file
   */
  void checkComplete(long number) {
    ByteBuffer last = ByteBuffer.allocate(Long.BYTES);
    try {
      lockFile.read(last, 0);
    } catch (IOException e) {
      throw new StoreException("The store's folder " + path + " cannot be read", e);
    }
    if (last.position() == Long.BYTES && number < last.getLong(0)) {
      throw new StoreException(
          "The store in "
              + path
              + " has lost its last commits, its file is damaged: restore the folder from a backup."
              + " If the file itself was restored, delete the file 'lock' beside it",
          null);
    }
  }

  /** Whether the disk has room for a commit. */
  boolean hasRoom() {
    return DiskRoom.forCommit(path);
  }

  @Override
  public void close() {
    try {
      lockFile.close();
    } catch (IOException e) {
      throw new StoreException("The lock of " + path + " cannot be released", e);
    }
  }

  /** Null if another process or this one has it already. */
  private static FileLock tryLock(FileChannel lockFile) throws IOException {
    try {
      return lockFile.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /** Makes a rename durable, where the operating system lets a folder be opened. */
  private void force() {
    try (FileChannel folder = FileChannel.open(path, StandardOpenOption.READ)) {
      folder.force(true);
    } catch (IOException e) {
      // Only Windows refuses, and there a rename is durable without it.
      return;
    }
  }
}
