package org.janusfhir.server.audit;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;

/**
 * A file of lines that only grows and only its owner can read. Who moves it away gets a new one
 * made. For one thread.
 */
final class AppendedFile implements Closeable {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");
  private static final Set<OpenOption> APPEND =
      Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
  private static final byte LINE_END = '\n';

  private final Path path;
  private final Opening opening;
  private FileChannel channel;
  private Object openedKey;
  private boolean regular;

  /** How a file is opened to be appended to, and made if it is not there. */
  @FunctionalInterface
  interface Opening {
    FileChannel of(Path path) throws IOException;
  }

  AppendedFile(Path path) {
    this(path, AppendedFile::opened);
  }

  AppendedFile(Path path, Opening opening) {
    this.path = path;
    this.opening = opening;
  }

  /** Opens it, with its folder, unless it is open and still where it was. */
  void open() throws IOException {
    if (channel != null && channel.isOpen() && isInPlace()) {
      return;
    }
    close();
    Path folder = path.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    channel = opening.of(path);
    BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
    openedKey = attributes.fileKey();
    regular = attributes.isRegularFile();
    if (regular) {
      protect();
      endTornLine();
    }
  }

  /** Writes whole lines so that they survive a loss of power, or none of them. */
  void append(byte[] lines) throws IOException {
    open();
    long start = regular ? channel.size() : 0;
    try {
      write(ByteBuffer.wrap(lines));
      if (regular) {
        channel.force(false);
      }
    } catch (IOException e) {
      takeBack(start, e);
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    if (channel != null) {
      FileChannel open = channel;
      channel = null;
      open.close();
    }
  }

  private static FileChannel opened(Path path) throws IOException {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? FileChannel.open(path, APPEND, PosixFilePermissions.asFileAttribute(OWNER_ONLY))
        : FileChannel.open(path, APPEND.toArray(OpenOption[]::new));
  }

  private boolean isInPlace() throws IOException {
    try {
      Object key = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
      return Objects.equals(key, openedKey);
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /** A file that was there may have been made for others to read. */
  private void protect() throws IOException {
    boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
    if (posix && !Files.getPosixFilePermissions(path).equals(OWNER_ONLY)) {
      Files.setPosixFilePermissions(path, OWNER_ONLY);
    }
  }

  /** What was half written when power or space ran out must not swallow the next line. */
  private void endTornLine() throws IOException {
    long size = channel.size();
    if (size == 0) {
      return;
    }
    ByteBuffer last = ByteBuffer.allocate(1);
    try (FileChannel reading = FileChannel.open(path, StandardOpenOption.READ)) {
      reading.read(last, size - 1);
    }
    if (last.get(0) != LINE_END) {
      write(ByteBuffer.wrap(new byte[] {LINE_END}));
    }
  }

  private void write(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  /**
   * Of lines that could not all be written none stays, as all will be written again. What stays
   * nevertheless is ended when the file is opened again, which therefore is closed in any case.
   */
  private void takeBack(long start, IOException cause) {
    try (FileChannel open = channel) {
      channel = null;
      if (regular) {
        open.truncate(start);
      }
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }
}
