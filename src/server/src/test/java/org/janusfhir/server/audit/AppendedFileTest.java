package org.janusfhir.server.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.janusfhir.server.audit.FaultyChannel.Faults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines are whole, whatever goes wrong in between. */
class AppendedFileTest {
  @TempDir Path folder;

  /** The first write stops halfway, and what it has left cannot be taken back. */
  private static final class Torn implements Faults {
    private boolean torn;

    @Override
    public int write(FileChannel file, ByteBuffer bytes) throws IOException {
      if (torn) {
        return file.write(bytes);
      }
      torn = true;
      file.write(bytes.slice(0, bytes.remaining() / 2));
      throw new IOException("No space left on device");
    }

    @Override
    public void truncate(FileChannel file, long size) throws IOException {
      throw new IOException("Input/output error");
    }
  }

  @Test
  void aLineThatCannotBeTakenBackIsEndedBeforeTheNext() throws Exception {
    // Given
    Path path = folder.resolve("lines");
    Torn torn = new Torn();
    try (AppendedFile file =
        new AppendedFile(path, place -> new FaultyChannel(appending(place), torn))) {
      assertThatThrownBy(() -> file.append("abcdef\n".getBytes(UTF_8)))
          .hasMessage("No space left on device");

      // When
      file.append("abcdef\n".getBytes(UTF_8));
    }

    // Then
    assertThat(Files.readAllLines(path)).containsExactly("abc", "abcdef");
  }

  @Test
  void whoIsInterruptedCanGoOnAfterwards() throws Exception {
    Path path = folder.resolve("lines");
    try (AppendedFile file = new AppendedFile(path)) {
      // Given
      file.append("a\n".getBytes(UTF_8));
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> file.append("b\n".getBytes(UTF_8)))
          .isInstanceOf(ClosedByInterruptException.class);
      assertThat(Thread.interrupted()).isTrue();

      // When
      file.append("b\n".getBytes(UTF_8));
    }

    // Then
    assertThat(Files.readAllLines(path)).containsExactly("a", "b");
  }

  private static FileChannel appending(Path path) throws IOException {
    return FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
