package org.janusfhir.server.access.token;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.janusfhir.server.http.ServiceRoot;
import org.janusfhir.server.problem.RefusedException;

/**
 * Takes the token out of a request: out of its header Authorization and from nowhere else, once.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6750#section-2">RFC 6750</a>
 */
final class BearerToken {
  private static final int MAX_LENGTH = 8192;
  private static final String SCHEME = "Bearer";
  private static final String PARAMETER = "access_token";

  private BearerToken() {}

  /**
   * The token, of whatever form.
   *
   * @throws RefusedException if there is none, or it came in a way it must not
   */
  static String of(HttpServerRequest http, ServiceRoot roots) {
    if (isInQuery(http.query())) {
      throw TokenRefusal.invalidRequest(
              "The token is in the address, where logs and histories keep it. Take it back and"
                  + " send the next one in the header Authorization.")
          .of(roots, http);
    }
    List<String> headers = http.headers().getAll(HttpHeaders.AUTHORIZATION);
    if (headers.size() > 1) {
      throw TokenRefusal.invalidRequest("There are several headers Authorization. Send one.")
          .of(roots, http);
    }
    String header = headers.isEmpty() ? "" : headers.get(0).trim();
    if (!isBearer(header)) {
      throw TokenRefusal.MISSING.of(roots, http);
    }
    String token = header.substring(SCHEME.length()).trim();
    if (token.length() > MAX_LENGTH) {
      throw TokenRefusal.invalidRequest(
              "The token is longer than "
                  + MAX_LENGTH
                  + " characters. Ask the authorization server for fewer scopes.")
          .of(roots, http);
    }
    return token;
  }

  /**
   * Asks that a token has the form of a signed JWT. One that is known has it.
   *
   * @throws RefusedException if not
   */
  static void requireSignedJwt(String token, HttpServerRequest http, ServiceRoot roots) {
    if (!isSignedJwt(token)) {
      throw TokenRefusal.invalidToken(
              "The token is no signed JWT: three parts of A-Z a-z 0-9 - and _ with dots between."
                  + " Send the access token as the authorization server gave it.")
          .of(roots, http);
    }
  }

  private static boolean isBearer(String header) {
    int end = SCHEME.length();
    return header.regionMatches(true, 0, SCHEME, 0, end)
        && (header.length() == end || header.charAt(end) == ' ');
  }

  private static boolean isSignedJwt(String token) {
    byte[] chars = token.getBytes(StandardCharsets.ISO_8859_1); // others become a question mark
    int dots = 0;
    int partStart = 0;
    for (int i = 0; i < chars.length; i++) {
      byte c = chars[i];
      if (c == '.') {
        if (i == partStart) {
          return false;
        }
        dots++;
        partStart = i + 1;
      } else if (!isBase64Url(c)) {
        return false;
      }
    }
    return dots == 2 && partStart < chars.length;
  }

  private static boolean isBase64Url(byte c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '_';
  }

  /** Whether one of the names in a query, which is looked at before it is parsed, is a token's. */
  private static boolean isInQuery(String query) {
    if (query == null) {
      return false;
    }
    int start = 0;
    while (start < query.length()) {
      int end = query.indexOf('&', start);
      end = end < 0 ? query.length() : end;
      int equals = query.indexOf('=', start);
      if (isTokenName(query, start, equals < 0 || equals > end ? end : equals)) {
        return true;
      }
      start = end + 1;
    }
    return false;
  }

  private static boolean isTokenName(String query, int start, int end) {
    int percent = query.indexOf('%', start);
    if (percent < 0 || percent >= end) {
      return end - start == PARAMETER.length() && query.startsWith(PARAMETER, start);
    }
    try {
      return URLDecoder.decode(query.substring(start, end), StandardCharsets.UTF_8)
          .equals(PARAMETER);
    } catch (IllegalArgumentException e) {
      return false; // refused where the query is parsed
    }
  }
}
