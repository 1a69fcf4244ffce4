package org.janusfhir.server.version;

import java.util.List;
import org.janusfhir.server.http.Answer.Header;
import org.janusfhir.server.http.Body;
import org.janusfhir.wire.Issue;
import org.janusfhir.wire.SearchMode;
import org.janusfhir.wire.Searchset;
import org.janusfhir.wire.ServedType;

/** What one FHIR version has to say of a version of a resource, in one format. */
public sealed interface EncodedResource {
  /** A document, never changed: the resource, or the outcome that stands in its place. */
  byte[] bytes();

  /** How a page shows it. */
  default Searchset.Entry entry(SearchMode mode, ServedType type, String id) {
    return this instanceof Incomplete
        ? Searchset.Entry.outcome(bytes())
        : new Searchset.Entry(mode, type.name().text(), id, bytes());
  }

  /**
   * The resource.
   *
   * @param body its bytes alone in their array
   * @param headers its ETag and Last-Modified
   */
  record Whole(Body body, List<Header> headers) implements EncodedResource {
    @Override
    public byte[] bytes() {
      return body.inHeap().array();
    }
  }

  /**
   * The record lacks what the version requires, so that the resource would not be valid in it.
   *
   * @param bytes an OperationOutcome with the issues
   * @param issues one for each element that is missing
   */
  record Incomplete(byte[] bytes, List<Issue> issues) implements EncodedResource {}
}
