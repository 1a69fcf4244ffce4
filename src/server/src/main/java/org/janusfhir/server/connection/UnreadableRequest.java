package org.janusfhir.server.connection;

import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import org.janusfhir.server.problem.Problem;
import org.janusfhir.server.problem.RefusedException;

/**
 * Why a request could not be read. To the platform it is a success, because what it does not take
 * for one it answers itself, without a body.
 */
public final class UnreadableRequest extends DecoderResult {
  private static final String NOBODY = "localhost";

  private final Throwable wrong;

  UnreadableRequest(Throwable wrong) {
    super(wrong);
    this.wrong = wrong;
  }

  @Override
  public boolean isSuccess() {
    return true;
  }

  @Override
  public boolean isFailure() {
    return false;
  }

  @Override
  public Throwable cause() {
    return wrong;
  }

  /**
   * Lets a request pass that could be read.
   *
   * @throws RefusedException saying why it could not
   */
  public static void check(DecoderResult result) {
    if (result instanceof UnreadableRequest unreadable) {
      throw unreadable.refused();
    }
  }

  /** The platform above answers requests without a host itself, so this one gets a host. */
  static HttpRequest of(HttpRequest request, Throwable wrong) {
    request.setProtocolVersion(HttpVersion.HTTP_1_1);
    request.headers().set(HttpHeaderNames.HOST, NOBODY);
    request.headers().remove(HttpHeaderNames.UPGRADE);
    request.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    request.setDecoderResult(new UnreadableRequest(wrong));
    return request;
  }

  /** In place of one of which nothing is known. */
  static HttpRequest none(Throwable wrong) {
    return of(new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/"), wrong);
  }

  /** What is wrong with a request; null if nothing is. */
  static Throwable wrong(HttpRequest request) {
    if (request.decoderResult().isFailure()) {
      return request.decoderResult().cause();
    }
    HttpVersion version = request.protocolVersion();
    if (!isHttp1(version)) {
      return new IllegalArgumentException("version");
    }
    String target = request.uri();
    boolean address = target.startsWith("/") || target.startsWith("http");
    return address ? null : new IllegalArgumentException("target");
  }

  private static boolean isHttp1(HttpVersion version) {
    return version.equals(HttpVersion.HTTP_1_1) || version.equals(HttpVersion.HTTP_1_0);
  }

  private RefusedException refused() {
    if (wrong instanceof BrokenRequestException broken && broken.isSlow()) {
      return RefusedException.of(
          Problem.REQUEST_TIMEOUT, "The request did not come to the end of its headers in time.");
    }
    if (wrong instanceof TooLongHttpLineException) {
      return RefusedException.of(
          Problem.URI_TOO_LONG, "The address is longer than this server reads.");
    }
    if (wrong instanceof TooLongHttpHeaderException) {
      return RefusedException.of(
          Problem.HEADERS_TOO_LARGE, "The headers are longer than this server reads.");
    }
    return RefusedException.of(
        Problem.INVALID,
        "This is no request of HTTP/1.1: its first line or one of its headers is malformed.");
  }
}
