package org.janusfhir.server.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;

/** The key of page links: from the configuration, or made once and kept in a file. */
public final class PageSecret {
  private static final String FILE = "page-links.key";
  private static final int LENGTH = 32;

  private PageSecret() {}

  /** A configured secret as a key. */
  public static byte[] of(String configured) {
    return configured.getBytes(StandardCharsets.UTF_8);
  }

  /** The key in that folder, which must exist; made if it is not there. Blocks. */
  public static byte[] in(Path folder) {
    Path file = folder.resolve(FILE);
    try {
      byte[] known = Files.exists(file) ? Files.readAllBytes(file) : make(file);
      if (known.length != LENGTH) {
        throw new IllegalStateException(
            file + " is damaged. Remove it: page links of before will be refused, nothing else.");
      }
      return known;
    } catch (IOException e) {
      throw new UncheckedIOException("The key of page links cannot be kept in " + file, e);
    }
  }

  private static byte[] make(Path file) throws IOException {
    byte[] key = new byte[LENGTH];
    new SecureRandom().nextBytes(key);
    Path draft = Files.createTempFile(file.getParent(), FILE, ".tmp");
    if (Files.getFileStore(draft).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
    }
    Files.write(draft, key);
    try {
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException e) {
      Files.delete(draft);
      return Files.readAllBytes(file);
    }
    return key;
  }
}
