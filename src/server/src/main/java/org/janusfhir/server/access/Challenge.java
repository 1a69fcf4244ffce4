package org.janusfhir.server.access;

import io.vertx.core.http.HttpHeaders;
import java.util.List;
import org.janusfhir.server.http.Answer.Header;
import org.janusfhir.server.problem.Problem;
import org.janusfhir.server.problem.RefusedException;
import org.janusfhir.wire.Issue;

/**
 * The header <code>WWW-Authenticate</code> of a refusal.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6750#section-3">RFC 6750, section 3</a>
 */
public final class Challenge {
  private static final CharSequence NAME = HttpHeaders.createOptimized("WWW-Authenticate");

  private static final String LOCATION = RefusedException.location("Authorization");

  private Challenge() {}

  /**
   * To whoever sent no token, or is refused because of it.
   *
   * @param error one of RFC 6750, section 3.1; null if there was no token
   * @param description for people; null if there is no error
   * @param scope what would do; null if that is not known
   */
  public static Header bearer(String realm, String error, String description, String scope) {
    StringBuilder value = new StringBuilder("Bearer realm=\"").append(quoted(realm)).append('"');
    append(", error", error, value);
    append(", error_description", description, value);
    append(", scope", scope, value);
    return new Header(NAME, value.toString());
  }

  /**
   * A refusal because of a token: the header, and as live servers have it the same words as
   * diagnostics, which clients show; then what they mean.
   *
   * @param description what is wrong and what to do
   */
  public static RefusedException refusal(
      Problem problem, String realm, String error, String description, String scope) {
    Header header = bearer(realm, error, error == null ? null : description, scope);
    return RefusedException.of(
        problem,
        List.of(
            Issue.error(problem.code(), header.value().toString(), LOCATION),
            new Issue(Issue.Severity.INFORMATION, problem.code(), description, LOCATION)),
        List.of(header));
  }

  private static void append(String name, String text, StringBuilder out) {
    if (text != null) {
      out.append(name).append("=\"").append(quoted(text)).append('"');
    }
  }

  /** What a quoted string of HTTP may hold; the rest is left out. */
  private static String quoted(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c < 0x7F && c != '"' && c != '\\') {
        out.append(c);
      }
    }
    return out.toString();
  }
}
