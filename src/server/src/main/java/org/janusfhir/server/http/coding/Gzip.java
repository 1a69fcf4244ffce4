package org.janusfhir.server.http.coding;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.GZIPOutputStream;

/** Compresses bodies. */
final class Gzip {
  /** How much smaller records get, about; the buffer grows if it is less. */
  private static final int RATIO = 4;

  private static final int CHUNK = 8192;

  private Gzip() {}

  /** The compressed bytes. */
  static ByteBuffer compress(ByteBuffer body, int level) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream(body.remaining() / RATIO + CHUNK);
    try (LevelledStream out = new LevelledStream(compressed, level)) {
      out.write(body.array(), body.arrayOffset() + body.position(), body.remaining());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ByteBuffer.wrap(compressed.toByteArray());
  }

  /** The stream of the JDK, which hides the level. */
  private static final class LevelledStream extends GZIPOutputStream {
    LevelledStream(ByteArrayOutputStream out, int level) throws IOException {
      super(out, CHUNK);
      def.setLevel(level);
    }
  }
}
