package org.janusfhir.server;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.Map;
import org.janusfhir.server.problem.Problem;
import org.janusfhir.server.problem.RefusedException;

/**
 * How much a request may say before its body.
 *
 * @param pathLength characters of the path as sent
 * @param queryLength characters of the query as sent
 * @param headerBytes of all headers together
 */
public record RequestLimits(int pathLength, int queryLength, long headerBytes) {
  /**
   * Lets a request pass or not.
   *
   * @throws RefusedException if it says more
   */
  void check(HttpServerRequest http) {
    String query = http.query();
    if (http.path().length() > pathLength) {
      throw tooLong("path", pathLength);
    }
    if (query != null && query.length() > queryLength) {
      throw tooLong("query", queryLength);
    }
    // The decoder of HTTP/1 has seen to it; that of HTTP/2 counts the address among the headers.
    if (http.version() == HttpVersion.HTTP_2 && headerBytes(http) > headerBytes) {
      throw RefusedException.of(
          Problem.HEADERS_TOO_LARGE, "The headers are longer than " + headerBytes + " bytes.");
    }
  }

  private static long headerBytes(HttpServerRequest http) {
    long bytes = 0;
    for (Map.Entry<String, String> header : http.headers()) {
      bytes += header.getKey().length() + header.getValue().length();
    }
    return bytes;
  }

  private static RefusedException tooLong(String part, int limit) {
    return RefusedException.of(
        Problem.URI_TOO_LONG,
        "The " + part + " of the address is longer than " + limit + " characters.");
  }
}
