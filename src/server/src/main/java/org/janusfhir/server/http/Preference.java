package org.janusfhir.server.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;

/**
 * What a client would like, by the header Prefer.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7240">RFC 7240</a>
 */
public final class Preference {
  private static final CharSequence PREFER = HttpHeaders.createOptimized("Prefer");

  private Preference() {}

  /**
   * Whether the client prefers that value; if it names a preference more than once, the first
   * counts.
   *
   * @param name in lower case
   */
  public static boolean is(HttpServerRequest http, String name, String value) {
    List<String> headers = http.headers().getAll(PREFER);
    for (HeaderElement element : HeaderElement.parse(headers)) {
      if (element.name().equals(name)) {
        return element.value(name).equalsIgnoreCase(value);
      }
    }
    return false;
  }
}
