package org.janusfhir.dstu2.fidelity;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.janusfhir.wire.Format;

/**
 * A document to import.
 *
 * @param name for messages
 * @param format told by the name
 * @param content the document itself
 */
record Source(String name, Format format, byte[] content) {
  /** The documents in a zip file on the class path. */
  static List<Source> ofZip(String resource) throws IOException {
    List<Source> sources = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(Source.class.getResourceAsStream(resource))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!entry.isDirectory()) {
          sources.add(of(entry.getName(), zip.readAllBytes()));
        }
      }
    }
    return sources;
  }

  /** A document on the class path. */
  static Source ofResource(String resource) throws IOException {
    try (InputStream in = Source.class.getResourceAsStream(resource)) {
      return of(resource, in.readAllBytes());
    }
  }

  /** The names of all documents below a folder, in order. */
  static List<Path> below(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().matches(".*\\.(json|xml)(\\.gz)?"))
          .sorted()
          .toList();
    }
  }

  /** A document in a file. */
  static Source ofFile(Path file) {
    try {
      return of(file.toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Source of(String name, byte[] content) throws IOException {
    if (name.endsWith(".gz")) {
      try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(content))) {
        return of(name.substring(0, name.length() - ".gz".length()), in.readAllBytes());
      }
    }
    return new Source(name, name.endsWith(".xml") ? Format.XML : Format.JSON, content);
  }
}
