package org.janusfhir.server.http;

import io.vertx.core.http.HttpHeaders;
import java.util.List;
import org.janusfhir.wire.Format;

/**
 * What is sent back.
 *
 * @param status of HTTP
 * @param contentType of the body; null if there is no body
 * @param body empty if there is none
 * @param headers beside those every answer has
 */
public record Answer(int status, CharSequence contentType, Body body, List<Header> headers) {
  /** What FHIR resources are sent as. */
  public static final List<String> MEDIA_TYPES =
      List.of("application/json+fhir", "application/xml+fhir");

  private static final CharSequence JSON = utf8(MEDIA_TYPES.get(0));
  private static final CharSequence XML = utf8(MEDIA_TYPES.get(1));

  /** A header of an answer. */
  public record Header(CharSequence name, CharSequence value) {}

  /** A FHIR resource in that format. */
  public static Answer of(int status, Format format, Body body, List<Header> headers) {
    return new Answer(status, format == Format.JSON ? JSON : XML, body, headers);
  }

  /** 200 with nothing but a FHIR resource. */
  public static Answer ok(Format format, Body body) {
    return of(200, format, body, List.of());
  }

  /** The same with those headers in place of its own. */
  public Answer withHeaders(List<Header> others) {
    return new Answer(status, contentType, body, others);
  }

  /** The format of its FHIR resource; null if its body is none. */
  public Format format() {
    if (contentType == JSON) {
      return Format.JSON;
    }
    return contentType == XML ? Format.XML : null;
  }

  /** A status and headers without a body. */
  public static Answer empty(int status, List<Header> headers) {
    return new Answer(status, null, Body.NONE, headers);
  }

  private static CharSequence utf8(String mediaType) {
    return HttpHeaders.createOptimized(mediaType + "; charset=utf-8");
  }
}
