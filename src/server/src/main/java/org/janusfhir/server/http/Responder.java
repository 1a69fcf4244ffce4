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

/** Sends answers: the last step of the pipeline. */
public final class Responder {
  private static final CharSequence ACCEPT = HttpHeaders.createOptimized("Accept");
  private static final CharSequence NO_CACHE = HttpHeaders.createOptimized("no-cache");

  private Responder() {}

  /** Sends the answer, its body only if the method asks for one. */
  public static void send(Answer answer, HttpServerRequest request) {
    HttpServerResponse response = request.response();
    if (response.closed() || response.ended()) {
      return;
    }
    response.setStatusCode(answer.status());
    MultiMap headers = response.headers();
    if (answer.contentType() != null) {
      headers.set(HttpHeaders.CONTENT_TYPE, answer.contentType());
    }
    headers.set(HttpHeaders.CACHE_CONTROL, NO_CACHE);
    headers.set(HttpHeaders.VARY, ACCEPT);
    List<Answer.Header> more = answer.headers();
    for (int i = 0; i < more.size(); i++) {
      headers.set(more.get(i).name(), more.get(i).value());
    }
    if (request.method().equals(HttpMethod.HEAD)) {
      headers.set(HttpHeaders.CONTENT_LENGTH, Integer.toString(answer.body().remaining()));
      response.end();
    } else {
      response.end(shared(answer.body()));
    }
  }

  /** Bytes as a buffer that shares them. */
  @SuppressWarnings("deprecation") // the public way that does not copy; its successor is internal
  private static Buffer shared(ByteBuffer bytes) {
    return Buffer.buffer(Unpooled.wrappedBuffer(bytes));
  }
}
