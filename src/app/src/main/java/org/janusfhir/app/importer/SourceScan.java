package org.janusfhir.app.importer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.janusfhir.app.importer.Source.Kind;

/** Finds what there is to import below some paths, how large it is, and what should come late. */
final class SourceScan {
  private static final byte[] SEARCH_REFERENCE = "?identifier=".getBytes(StandardCharsets.US_ASCII);
  private static final int BUFFER = 1 << 16;

  private final List<Source> sources = new ArrayList<>();
  private final List<Failure> failures = new ArrayList<>();
  private final List<String> ignored = new ArrayList<>();
  private final byte[] buffer = new byte[BUFFER];

  /** A file that cannot be imported, and why. */
  record Failure(String name, String message) {}

  /** Everything below those paths. */
  SourceScan(List<Path> paths) {
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        folder(path);
      } else {
        file(path, false);
      }
    }
    sources.sort(Comparator.comparing(Source::searching));
  }

  /** What to import: what has references in search form comes last. */
  List<Source> sources() {
    return sources;
  }

  /** What cannot be read. */
  List<Failure> failures() {
    return failures;
  }

  /** Files in folders and archives whose names do not say that they could be imported. */
  List<String> ignored() {
    return ignored;
  }

  private void folder(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.filter(Files::isRegularFile).sorted().forEach(file -> file(file, true));
    } catch (IOException | java.io.UncheckedIOException e) {
      failures.add(new Failure(folder.toString(), message(e)));
    }
  }

  private void file(Path file, boolean found) {
    String name = file.getFileName().toString();
    if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
      archive(file);
      return;
    }
    Kind kind = kind(name);
    if (kind != null) {
      scan(file, null, kind);
    } else if (found) {
      ignored.add(file.toString());
    } else {
      failures.add(
          new Failure(
              file.toString(),
              "the name must end in .json, .xml, .ndjson (each also .gz) or .zip"));
    }
  }

  private void archive(Path file) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      List<String> names =
          zip.stream().filter(e -> !e.isDirectory()).map(ZipEntry::getName).sorted().toList();
      for (String name : names) {
        Kind kind = kind(name);
        if (kind == null) {
          ignored.add(file + "!" + name);
        } else {
          scan(file, name, kind);
        }
      }
    } catch (IOException e) {
      failures.add(new Failure(file.toString(), message(e)));
    }
  }

  private void scan(Path file, String entry, Kind kind) {
    try (InputStream in =
        entry == null ? SourceContent.open(file) : SourceContent.openEntry(file, entry)) {
      long bytes = 0;
      int matched = 0;
      boolean searching = false;
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        bytes += n;
        for (int i = 0; i < n && !searching; i++) {
          matched = buffer[i] == SEARCH_REFERENCE[matched] ? matched + 1 : restart(buffer[i]);
          searching = matched == SEARCH_REFERENCE.length;
        }
      }
      sources.add(new Source(file, entry, kind, bytes, searching));
    } catch (IOException e) {
      String name = entry == null ? file.toString() : file + "!" + entry;
      failures.add(new Failure(name, message(e)));
    }
  }

  private static int restart(byte b) {
    return b == SEARCH_REFERENCE[0] ? 1 : 0;
  }

  private static Kind kind(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (SourceContent.packed(lower)) {
      lower = lower.substring(0, lower.length() - ".gz".length());
    }
    if (lower.endsWith(".ndjson")) {
      return Kind.LINES;
    }
    return lower.endsWith(".json") || lower.endsWith(".xml") ? Kind.DOCUMENT : null;
  }

  static String message(Exception e) {
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return "it cannot be read: " + message;
  }
}
