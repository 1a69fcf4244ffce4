package org.janusfhir.app.importer;

import java.util.List;

/**
 * Documents that are read together: a file, or some lines of one.
 *
 * @param source where they are from
 * @param index the number of the batch in its source, from 0
 * @param firstLine the number of the first document's line, from 1; 0 if documents are no lines
 * @param documents unpacked
 * @param bytes their size
 */
record Batch(Source source, int index, int firstLine, List<byte[]> documents, long bytes) {
  /** Where a document is from, for messages. */
  String name(int document) {
    return firstLine == 0 ? source.name() : source.name() + ":" + (firstLine + document);
  }
}
