package org.janusfhir.app.importer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.janusfhir.app.importer.Source.Kind;

/** Reads a source batch by batch, so that a file of lines is never in memory as a whole. */
final class Batches implements AutoCloseable {
  private static final int BATCH_BYTES = 1 << 20;

  private final Source source;
  private final InputStream in;
  private int index;
  private int line = 1;
  private boolean ended;

  Batches(Source source) throws IOException {
    this.source = source;
    this.in = SourceContent.open(source);
  }

  /** The next batch; null if there is none. */
  Batch next() throws IOException {
    if (ended) {
      return null;
    }
    if (source.kind() == Kind.DOCUMENT) {
      ended = true;
      byte[] document = in.readAllBytes();
      return new Batch(source, 0, 0, List.of(document), document.length);
    }
    return lines();
  }

  private Batch lines() throws IOException {
    List<byte[]> documents = new ArrayList<>();
    long bytes = 0;
    int first = line;
    while (bytes < BATCH_BYTES && !ended) {
      byte[] document = line();
      bytes += document.length + 1;
      documents.add(document);
      line++;
    }
    return documents.isEmpty() ? null : new Batch(source, index++, first, documents, bytes);
  }

  private byte[] line() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int b = in.read();
    while (b >= 0 && b != '\n') {
      bytes.write(b);
      b = in.read();
    }
    ended = b < 0;
    return bytes.toByteArray();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
