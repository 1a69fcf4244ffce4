package org.janusfhir.wire.read;

import org.janusfhir.wire.Format;

/** Reads documents of one version strictly. May block; never called on an event loop. */
public interface ResourceParser {
  /**
   * Reads a resource or a Bundle of any type, each of whose entries is a resource. References of
   * the form <code>urn:uuid:</code> are rewritten to the entries they mean.
   *
   * @throws MalformedDocumentException if the document as a whole cannot be read
   */
  ParsedDocument parse(byte[] document, Format format, ReferenceResolver resolver)
      throws MalformedDocumentException;
}
