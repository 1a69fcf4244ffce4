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

  /** The resource. */
  final class Whole implements EncodedResource {
    private final byte[] bytes;
    private final long versionId;
    private final long lastUpdatedMillis;

    /** Made for the first answer that has them; whichever thread's will do. */
    private List<Header> headers;

    private volatile Body body;

    Whole(byte[] bytes, long versionId, long lastUpdatedMillis) {
      this.bytes = bytes;
      this.versionId = versionId;
      this.lastUpdatedMillis = lastUpdatedMillis;
    }

    @Override
    public byte[] bytes() {
      return bytes;
    }

    /** Its ETag and Last-Modified. */
    public List<Header> headers() {
      List<Header> made = headers;
      if (made == null) {
        made = EncodedResources.headers(versionId, lastUpdatedMillis);
        headers = made;
      }
      return made;
    }

    /** Its bytes, as every answer sends them that is this resource alone. */
    public Body body() {
      Body made = body;
      if (made == null) {
        made = Body.of(bytes);
        body = made;
      }
      return made;
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
