package org.janusfhir.store.embedded;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Takes the rights of everybody but the owner away, where files have such rights. */
final class OwnerOnly {
  private OwnerOnly() {}

  /**
   * Only the owner can read a file and write to it.
   *
   * @throws IOException if it belongs to somebody else
   */
  static void file(Path file) throws IOException {
    protect(file, "rw-------");
  }

  /**
   * Only the owner can look into a folder. One that belongs to somebody else, as a volume that was
   * mounted for this process may, stays as it is: what is in it is protected on its own.
   */
  static void folder(Path folder) throws IOException {
    try {
      protect(folder, "rwx------");
    } catch (FileSystemException e) {
      if (!Files.isWritable(folder)) {
        throw e;
      }
    }
  }

  private static void protect(Path path, String rights) throws IOException {
    if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
    }
  }
}
