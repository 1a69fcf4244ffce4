package org.janusfhir.server.http;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.CompletableFuture;
import org.janusfhir.server.problem.Problem;
import org.janusfhir.server.problem.RefusedException;

/** Reads the body of a request, up to a limit. */
public final class RequestBody {
  private final HttpServerRequest http;
  private final int limit;
  private final Buffer received = Buffer.buffer();
  private final CompletableFuture<byte[]> whole = new CompletableFuture<>();

  private RequestBody(HttpServerRequest http, int limit) {
    this.http = http;
    this.limit = limit;
  }

  /**
   * The whole body. Must be called before the request's event loop turns to something else.
   *
   * @param limit the most bytes that are taken; a longer body fails with {@link RefusedException}
   */
  public static Uni<byte[]> read(HttpServerRequest http, int limit) {
    RequestBody body = new RequestBody(http, limit);
    return Uni.createFrom().completionStage(body.receive());
  }

  private CompletableFuture<byte[]> receive() {
    http.exceptionHandler(whole::completeExceptionally);
    http.handler(this::take);
    http.endHandler(end -> whole.complete(received.getBytes()));
    return whole;
  }

  private void take(Buffer part) {
    if (whole.isDone()) {
      return;
    }
    if (received.length() + part.length() > limit) {
      whole.completeExceptionally(
          RefusedException.of(
              Problem.PAYLOAD_TOO_LARGE, "The body is longer than " + limit + " bytes."));
    } else {
      received.appendBuffer(part);
    }
  }
}
