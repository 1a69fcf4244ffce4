package org.janusfhir.app.importer;

import java.util.ArrayList;
import java.util.List;
import org.janusfhir.wire.Format;
import org.janusfhir.wire.read.MalformedDocumentException;
import org.janusfhir.wire.read.ParsedDocument;
import org.janusfhir.wire.read.ReferenceResolver;
import org.janusfhir.wire.read.ResourceParser;

/**
 * What was in a batch.
 *
 * @param batch the batch
 * @param documents one for each document; null where there is a failure, an empty line, or a
 *     document that is taken at another time
 * @param failures documents that cannot be read
 */
record ParsedBatch(Batch batch, List<ParsedDocument> documents, List<SourceScan.Failure> failures) {

  /** Reads all documents of a batch. Never throws because of what is in them. */
  static ParsedBatch of(Batch batch, ResourceParser parser, ReferenceResolver resolver) {
    List<ParsedDocument> documents = new ArrayList<>();
    List<SourceScan.Failure> failures = new ArrayList<>();
    for (int i = 0; i < batch.documents().size(); i++) {
      documents.add(parse(batch, i, parser, resolver, failures));
    }
    return new ParsedBatch(batch, documents, failures);
  }

  private static ParsedDocument parse(
      Batch batch,
      int index,
      ResourceParser parser,
      ReferenceResolver resolver,
      List<SourceScan.Failure> failures) {
    byte[] document = batch.documents().get(index);
    int start = start(document);
    if (start == document.length) {
      if (batch.firstLine() == 0) {
        failures.add(new SourceScan.Failure(batch.name(index), "it is empty"));
      }
      return null;
    }
    try {
      Format format = document[start] == '<' ? Format.XML : Format.JSON;
      return parser.parse(document, format, resolver);
    } catch (MalformedDocumentException e) {
      failures.add(new SourceScan.Failure(batch.name(index), e.getMessage()));
    } catch (RuntimeException e) {
      // a mistake of this program must not stop the other files either
      failures.add(new SourceScan.Failure(batch.name(index), "it cannot be read: " + e));
    }
    return null;
  }

  /** The first byte that is neither white space nor part of a byte order mark. */
  private static int start(byte[] document) {
    int i = 0;
    while (i < document.length && (document[i] <= ' ')) {
      i++;
    }
    return i;
  }
}
