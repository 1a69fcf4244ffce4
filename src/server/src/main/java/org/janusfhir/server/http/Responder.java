package org.janusfhir.server.http;

import io.netty.buffer.Unpooled;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.nio.ByteBuffer;
import java.util.List;
import org.janusfhir.server.http.cors.Cors;
import org.janusfhir.server.http.proxy.PublicAddresses;

/** Sends answers with the headers that every one has: the last step of the pipeline. */
public final class Responder {
  /** Everything that an answer to the same address may depend on. */
  private static final CharSequence VARY =
      HttpHeaders.createOptimized("Accept, Accept-Encoding, Origin, Prefer");

  private static final CharSequence CONTENT_TYPE_OPTIONS =
      HttpHeaders.createOptimized("X-Content-Type-Options");
  private static final CharSequence NO_SNIFF = HttpHeaders.createOptimized("nosniff");
  private static final CharSequence FRAME_OPTIONS = HttpHeaders.createOptimized("X-Frame-Options");
  private static final CharSequence SAME_ORIGIN = HttpHeaders.createOptimized("SAMEORIGIN");

  /** Documents of a record may be HTML that anybody wrote: nothing in them may run. */
  private static final CharSequence CONTENT_SECURITY_POLICY =
      HttpHeaders.createOptimized("Content-Security-Policy");

  private static final CharSequence NOTHING_RUNS =
      HttpHeaders.createOptimized("default-src 'none'; frame-ancestors 'self'");

  private static final int NOT_MODIFIED = 304;

  private final Cors cors;
  private final PublicAddresses addresses;
  private final CharSequence cacheControl;

  /**
   * Sends answers.
   *
   * @param cors which pages may see them
   * @param addresses whether the client came by https
   * @param cacheControl how answers may be kept, as the header Cache-Control says it
   */
  public Responder(Cors cors, PublicAddresses addresses, String cacheControl) {
    this.cors = cors;
    this.addresses = addresses;
    this.cacheControl = HttpHeaders.createOptimized(cacheControl);
  }

  /** Sends the answer, its body only if the method asks for one. */
  public void send(Answer answer, HttpServerRequest request, String requestId) {
    HttpServerResponse response = request.response();
    if (response.closed() || response.ended()) {
      return;
    }
    response.setStatusCode(answer.status());
    MultiMap headers = response.headers();
    always(headers, requestId);
    if (addresses.isHttps(request)) {
      headers.add(TransportSecurity.HEADER, TransportSecurity.TWENTY_YEARS);
    }
    if (answer.contentType() != null) {
      headers.add(HttpHeaders.CONTENT_TYPE, answer.contentType());
    }
    cors.allow(request, headers);
    List<Answer.Header> more = answer.headers();
    for (int i = 0; i < more.size(); i++) {
      headers.set(more.get(i).name(), more.get(i).value());
    }
    if (request.method().equals(HttpMethod.HEAD)) {
      if (answer.status() != NOT_MODIFIED) {
        // That of a 304 would be the length of the resource, which nobody has encoded.
        headers.set(HttpHeaders.CONTENT_LENGTH, Integer.toString(answer.body().size()));
      }
      response.end();
    } else {
      response.end(shared(answer.body().toSend()));
    }
  }

  /** The response is new, so that these are added, which is cheaper than setting them. */
  private void always(MultiMap headers, String requestId) {
    headers.add(HttpHeaders.DATE, HttpDate.now());
    headers.add(RequestId.HEADER, requestId);
    headers.add(HttpHeaders.CACHE_CONTROL, cacheControl);
    headers.add(HttpHeaders.VARY, VARY);
    headers.add(CONTENT_TYPE_OPTIONS, NO_SNIFF);
    headers.add(FRAME_OPTIONS, SAME_ORIGIN);
    headers.add(CONTENT_SECURITY_POLICY, NOTHING_RUNS);
  }

  /** Bytes as a buffer that shares them. */
  @SuppressWarnings("deprecation") // the public way that does not copy; its successor is internal
  private static Buffer shared(ByteBuffer bytes) {
    return Buffer.buffer(Unpooled.wrappedBuffer(bytes));
  }
}
