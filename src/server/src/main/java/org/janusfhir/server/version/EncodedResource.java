package org.janusfhir.server.version;

import java.nio.ByteBuffer;
import java.util.List;
import org.janusfhir.server.http.Answer.Header;

/**
 * A version of a resource as one FHIR version writes it in one format.
 *
 * @param bytes never changed
 * @param headers its ETag and Last-Modified
 */
public record EncodedResource(byte[] bytes, List<Header> headers) {
  /** Its bytes, not copied. */
  public ByteBuffer view() {
    return ByteBuffer.wrap(bytes);
  }
}
