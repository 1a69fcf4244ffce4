package org.janusfhir.server.http;

import java.nio.ByteBuffer;
import java.util.List;
import org.janusfhir.wire.Format;

/**
 * What is sent back.
 *
 * @param status of HTTP
 * @param format of the body
 * @param body a FHIR resource; not copied, so nobody may change it any more
 * @param headers beside those every answer has
 */
public record Answer(int status, Format format, ByteBuffer body, List<Header> headers) {
  /** A header of an answer. */
  public record Header(CharSequence name, CharSequence value) {}

  /** 200 with nothing but a body. */
  public static Answer ok(Format format, ByteBuffer body) {
    return new Answer(200, format, body, List.of());
  }
}
