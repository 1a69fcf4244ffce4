package org.janusfhir.server.http;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.janusfhir.server.connection.BrokenRequestException;
import org.janusfhir.server.http.Answer.Header;
import org.janusfhir.server.problem.Problem;
import org.janusfhir.server.problem.RefusedException;

/** Reads the body of a request, up to a limit. */
public final class RequestBody {
  private static final CharSequence EXPECT = HttpHeaders.createOptimized("Expect");
  private static final String CONTINUE = "100-continue";
  private static final String IDENTITY = "identity";

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
    checkCoding(http.getHeader(HttpHeaders.CONTENT_ENCODING));
    checkLength(http.getHeader(HttpHeaders.CONTENT_LENGTH), limit);
    if (CONTINUE.equalsIgnoreCase(http.getHeader(EXPECT))) {
      http.response().writeContinue();
    }
    if (http.response().closed()) {
      // Nobody is told of that any more whose handlers are set only now.
      throw RefusedException.of(Problem.INVALID, "The body could not be received.");
    }
    RequestBody body = new RequestBody(http, limit);
    return Uni.createFrom().completionStage(body.receive());
  }

  private CompletableFuture<byte[]> receive() {
    http.exceptionHandler(failure -> whole.completeExceptionally(notReceived(failure)));
    http.handler(this::take);
    http.endHandler(end -> whole.complete(received.getBytes()));
    return whole;
  }

  private static RefusedException notReceived(Throwable failure) {
    return failure instanceof BrokenRequestException broken && broken.isSlow()
        ? RefusedException.of(Problem.REQUEST_TIMEOUT, "The body did not come in time.")
        : RefusedException.of(Problem.INVALID, "The body could not be received.");
  }

  private void take(Buffer part) {
    if (whole.isDone()) {
      return;
    }
    if (received.length() + part.length() > limit) {
      whole.completeExceptionally(tooLong(limit));
    } else {
      received.appendBuffer(part);
    }
  }

  private static void checkCoding(String coding) {
    if (coding != null && !coding.strip().equalsIgnoreCase(IDENTITY)) {
      throw RefusedException.of(
          Problem.UNSUPPORTED_MEDIA_TYPE,
          "Bodies are read without Content-Encoding only.",
          List.of(new Header(HttpHeaders.ACCEPT_ENCODING, IDENTITY)));
    }
  }

  /** The decoder has seen to it that a length is a number. */
  private static void checkLength(String length, int limit) {
    if (length != null && Long.parseLong(length) > limit) {
      throw tooLong(limit);
    }
  }

  private static RefusedException tooLong(int limit) {
    return RefusedException.of(
        Problem.PAYLOAD_TOO_LARGE, "The body is longer than " + limit + " bytes.");
  }
}
