package org.janusfhir.app.importer;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Opens files and entries of archives, unpacked. */
final class SourceContent {
  private static final int BUFFER = 1 << 16;

  private SourceContent() {}

  /** The content of a source. */
  static InputStream open(Source source) throws IOException {
    return source.entry() == null ? open(source.path()) : openEntry(source.path(), source.entry());
  }

  /** The content of a file. */
  static InputStream open(Path path) throws IOException {
    return unpacked(Files.newInputStream(path), path.toString());
  }

  /** The content of an archive's entry; closing it closes the archive. */
  static InputStream openEntry(Path archive, String name) throws IOException {
    ZipFile zip = new ZipFile(archive.toFile());
    try {
      ZipEntry entry = zip.getEntry(name);
      if (entry == null) {
        throw new IOException("there is no entry " + name);
      }
      return new FilterInputStream(unpacked(zip.getInputStream(entry), name)) {
        @Override
        public void close() throws IOException {
          try {
            super.close();
          } finally {
            zip.close();
          }
        }
      };
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  /** Whether the name says that the content is packed on its own. */
  static boolean packed(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".gz");
  }

  private static InputStream unpacked(InputStream in, String name) throws IOException {
    if (!packed(name)) {
      return new BufferedInputStream(in, BUFFER);
    }
    try {
      return new BufferedInputStream(new GZIPInputStream(in, BUFFER), BUFFER);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }
}
