package org.janusfhir.app.importer;

import java.nio.file.Path;

/**
 * Something to import: a file, or an entry of an archive.
 *
 * @param path the file
 * @param entry the archive's entry; null for a plain file
 * @param kind how it is laid out
 * @param bytes its size when unpacked
 * @param searching whether it has references in search form, so that it should come late
 */
record Source(Path path, String entry, Kind kind, long bytes, boolean searching) {
  /** How a source is laid out. */
  enum Kind {
    /** One document, JSON or XML. */
    DOCUMENT,
    /** One JSON document a line. */
    LINES
  }

  /** For messages. */
  String name() {
    return entry == null ? path.toString() : path + "!" + entry;
  }
}
