package org.janusfhir.server.access.token;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import org.janusfhir.server.http.Answer.Header;
import org.janusfhir.server.http.ServiceRoot;
import org.janusfhir.server.problem.Problem;
import org.janusfhir.server.problem.RefusedException;
import org.janusfhir.wire.Issue;

/**
 * What a client is told whose token is missing, wrong or not enough, in the header WWW-Authenticate
 * and, with the same words, in the OperationOutcome.
 *
 * @param problem 401 or 403
 * @param error a code of RFC 6750; null if there was no token
 * @param description what is wrong and what to do: ASCII without quotes and backslashes
 * @param scope that would be enough; null if that is not the point
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6750#section-3">RFC 6750</a>
 */
public record Challenge(Problem problem, String error, String description, String scope) {
  private static final CharSequence NAME = HttpHeaders.createOptimized("WWW-Authenticate");
  private static final String LOCATION = RefusedException.location("Authorization");

  /** There is no bearer token. */
  static final Challenge MISSING =
      new Challenge(
          Problem.UNAUTHENTICATED,
          null,
          "This root is answered with a bearer token only. Get one from the authorization server"
              + " that its metadata and its .well-known/smart-configuration name, and send it as"
              + " Authorization: Bearer and the token.",
          null);

  /** The token came in a way it must not. */
  static Challenge invalidRequest(String description) {
    return new Challenge(Problem.UNAUTHENTICATED, "invalid_request", description, null);
  }

  /** The token is not good. */
  static Challenge invalidToken(String description) {
    return new Challenge(Problem.UNAUTHENTICATED, "invalid_token", description, null);
  }

  /**
   * The token is good, but not for that.
   *
   * @param scope that would be enough, separated by spaces
   */
  public static Challenge insufficientScope(String description, String scope) {
    return new Challenge(Problem.FORBIDDEN, "insufficient_scope", description, scope);
  }

  /** The refusal of a request with it. */
  public RefusedException refusal(ServiceRoot roots, HttpServerRequest http) {
    String header = header(host(roots.base(http)));
    // Live servers repeat the header as diagnostics, and clients show that.
    return RefusedException.of(
        problem,
        List.of(
            Issue.error(problem.code(), header, LOCATION),
            new Issue(Issue.Severity.INFORMATION, problem.code(), description, LOCATION)),
        List.of(new Header(NAME, header)));
  }

  private String header(String realm) {
    StringBuilder header = new StringBuilder(256);
    header.append("Bearer realm=\"").append(realm).append('"');
    if (error != null) {
      append("error", error, header);
      append("error_description", description, header);
    }
    if (scope != null) {
      append("scope", scope, header);
    }
    return header.toString();
  }

  private static void append(String name, String value, StringBuilder header) {
    header.append(", ").append(name).append("=\"").append(value).append('"');
  }

  /**
   * The host of an absolute address, without a port; a client's own Host cannot end a quotation.
   */
  private static String host(String base) {
    int start = base.indexOf("//") + 2;
    int end = start;
    boolean inBrackets = false;
    while (end < base.length() && (inBrackets || ":/".indexOf(base.charAt(end)) < 0)) {
      inBrackets = base.charAt(end) == '[' || (inBrackets && base.charAt(end) != ']');
      end++;
    }
    return base.substring(start, end).replace("\\", "").replace("\"", "");
  }
}
