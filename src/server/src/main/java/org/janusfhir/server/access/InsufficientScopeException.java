package org.janusfhir.server.access;

import java.util.List;
import org.janusfhir.model.ResourceType;
import org.janusfhir.server.problem.Problem;
import org.janusfhir.server.problem.RefusedException;
import org.janusfhir.server.version.ServedVersion;
import org.janusfhir.wire.ServedType;

/** The token is good, but grants nothing of what was asked for. */
public final class InsufficientScopeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ResourceType type;
  private final Right right;

  InsufficientScopeException(ResourceType type, Right right) {
    super("No scope for that", null, false, false);
    this.type = type;
    this.right = right;
  }

  /**
   * The refusal, in the words of a version.
   *
   * @param version that was asked
   * @param realm what the token was for
   * @see <a href="https://www.rfc-editor.org/rfc/rfc6750#section-3.1">RFC 6750, section 3.1</a>
   */
  public RefusedException refusal(ServedVersion version, String realm) {
    ServedType served = version.type(type);
    String scope = (served == null ? Scope.ALL : served.name().text()) + '.' + word();
    String description =
        "The scopes of the token do not grant this: it takes patient/"
            + scope
            + ", user/"
            + scope
            + " or system/"
            + scope
            + '.';
    return RefusedException.of(
        Problem.FORBIDDEN,
        description,
        List.of(Challenge.bearer(realm, "insufficient_scope", description, "patient/" + scope)));
  }

  private String word() {
    return right == Right.READ || right == Right.SEARCH ? "read" : "write";
  }
}
