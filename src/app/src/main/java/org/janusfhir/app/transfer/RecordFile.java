package org.janusfhir.app.transfer;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A file of lines, packed if its name ends in .gz. Nobody but its owner may read it. */
final class RecordFile {
  /** Ends the names of files that are not complete. */
  static final String PART = ".part";

  private static final int BUFFER = 1 << 16;
  private static final String OWNER_ONLY = "rw-------";

  private RecordFile() {}

  /** Makes a file, which must not be there. */
  static OutputStream create(Path path) throws IOException {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] rights =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY))
            }
            : new FileAttribute<?>[0];
    OutputStream out =
        Channels.newOutputStream(Files.newByteChannel(path, Set.of(CREATE_NEW, WRITE), rights));
    return new BufferedOutputStream(packed(path) ? new GZIPOutputStream(out, BUFFER) : out, BUFFER);
  }

  /** Opens a file. */
  static InputStream open(Path path) throws IOException {
    InputStream in = Files.newInputStream(path);
    try {
      return new BufferedInputStream(packed(path) ? new GZIPInputStream(in, BUFFER) : in, BUFFER);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private static boolean packed(Path path) {
    return path.toString().toLowerCase(Locale.ROOT).replace(PART, "").endsWith(".gz");
  }
}
