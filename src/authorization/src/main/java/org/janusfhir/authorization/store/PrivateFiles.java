package org.janusfhir.authorization.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.janusfhir.store.StoreException;

/** Files that nobody but their owner can read. */
public final class PrivateFiles {
  private static final String OWNER_ONLY = "rw-------";
  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private PrivateFiles() {}

  /** Makes a folder if there is none. */
  public static void createFolder(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }

  /** Takes the rights of everybody else to a file away, where there are such rights. */
  public static void protect(Path file) {
    try {
      if (POSIX) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(OWNER_ONLY));
      }
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  /**
   * Does something while nobody else does, in this process or another that takes the same file; the
   * file is made, and stays.
   */
  public static void alone(Path lock, Runnable action) {
    // A file is locked for the whole process: within it another thread would get an exception.
    synchronized (PrivateFiles.class) {
      try (FileChannel channel =
          FileChannel.open(
              lock, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), ownerOnly())) {
        channel.lock(); // until it is closed
        action.run();
      } catch (IOException e) {
        throw unwritable(lock, e);
      }
    }
  }

  private static FileAttribute<?>[] ownerOnly() {
    return POSIX
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY))
        }
        : new FileAttribute<?>[0];
  }

  /** Replaces a file: it has the old content or the new, whatever happens. */
  public static void replace(Path file, byte[] content) {
    Path incomplete = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.deleteIfExists(incomplete);
      try (FileChannel channel =
          FileChannel.open(
              incomplete,
              Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
              ownerOnly())) {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      Files.move(
          incomplete, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  private static StoreException unwritable(Path path, IOException cause) {
    return new StoreException(path + " cannot be written: check its permissions and disk", cause);
  }
}
