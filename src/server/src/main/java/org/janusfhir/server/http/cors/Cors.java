package org.janusfhir.server.http.cors;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.janusfhir.server.http.Answer;
import org.janusfhir.server.http.Answer.Header;

/**
 * Lets browsers show answers to pages of other origins. Credentials of the browser, cookies for
 * example, are never asked for: who may see what is said by bearer tokens alone, and those a page
 * must add itself.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#http-cors-protocol">Fetch, CORS protocol</a>
 */
public final class Cors {
  /** What stands for every origin. */
  public static final String ANY = "*";

  private static final CharSequence EXPOSED =
      HttpHeaders.createOptimized(
          "ETag, Content-Location, Location, X-Request-Id, WWW-Authenticate, Date, Last-Modified,"
              + " Deprecation, Sunset, Link, Retry-After");
  private static final CharSequence METHODS =
      HttpHeaders.createOptimized("DELETE, GET, POST, PUT, OPTIONS, HEAD, PATCH");
  private static final CharSequence ANY_ORIGIN = HttpHeaders.createOptimized(ANY);
  private static final CharSequence PREFLIGHT_VARY =
      HttpHeaders.createOptimized(
          "Origin, Access-Control-Request-Method, Access-Control-Request-Headers");
  private static final String TOKEN_SYMBOLS = "!#$%&'*+-.^_`|~";

  private final Set<String> origins;
  private final CharSequence maxAge;

  /**
   * Lets pages of those origins.
   *
   * @param origins as browsers write them, <code>https://app.example</code>, or {@link #ANY}; none
   *     for no other origin at all
   * @param maxAge how long browsers may remember what a preflight said; zero for not at all
   */
  public Cors(Set<String> origins, Duration maxAge) {
    this.origins = Set.copyOf(origins);
    this.maxAge = HttpHeaders.createOptimized(Long.toString(maxAge.toSeconds()));
  }

  /** Whether a browser asks if it may send another request. */
  public static boolean isPreflight(HttpServerRequest http) {
    return http.method().equals(HttpMethod.OPTIONS)
        && http.headers().contains(HttpHeaders.ORIGIN)
        && http.headers().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
  }

  /**
   * Answers a preflight, whatever its address: browsers show a page the problem with a request only
   * if they may send it. The origin itself is answered by {@link #allow}.
   */
  public Answer preflight(HttpServerRequest http) {
    List<Header> headers = new ArrayList<>();
    headers.add(new Header(HttpHeaders.VARY, PREFLIGHT_VARY));
    if (allowed(http.headers().get(HttpHeaders.ORIGIN)) != null) {
      headers.add(new Header(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS));
      headers.add(new Header(HttpHeaders.ACCESS_CONTROL_MAX_AGE, maxAge));
      String names = names(http.headers().getAll(HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS));
      if (!names.isEmpty()) {
        headers.add(new Header(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, names));
      }
    }
    return Answer.empty(200, headers);
  }

  /** Adds to an answer that the page that asked for it may see it, if it may. */
  public void allow(HttpServerRequest http, MultiMap answerHeaders) {
    String origin = http.headers().get(HttpHeaders.ORIGIN);
    if (origin == null) {
      return;
    }
    CharSequence allowed = allowed(origin);
    if (allowed != null) {
      answerHeaders.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, allowed);
      answerHeaders.set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
    }
  }

  private CharSequence allowed(String origin) {
    if (origins.contains(ANY)) {
      return ANY_ORIGIN;
    }
    return origins.contains(origin) ? origin : null;
  }

  /** The names of headers that were asked for, in lower case. */
  private static String names(List<String> requested) {
    List<String> names = new ArrayList<>();
    for (String header : requested) {
      for (String part : header.split(",", -1)) {
        String name = part.strip().toLowerCase(Locale.ROOT);
        if (!name.isEmpty() && name.chars().allMatch(Cors::inToken)) {
          names.add(name);
        }
      }
    }
    return String.join(", ", names);
  }

  private static boolean inToken(int c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || TOKEN_SYMBOLS.indexOf(c) >= 0;
  }
}
