package org.janusfhir.server.access;

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
   * @param caller who asked
   * @param realm what the token was for
   * @see <a href="https://www.rfc-editor.org/rfc/rfc6750#section-3.1">RFC 6750, section 3.1</a>
   */
  public RefusedException refusal(ServedVersion version, Caller caller, String realm) {
    ServedType served = version.type(type);
    String name = served == null ? Scope.ALL : served.name().text();
    String scope = context(caller).code() + '/' + name + '.' + word();
    return Challenge.refusal(
        Problem.FORBIDDEN,
        realm,
        "insufficient_scope",
        "The scopes of the token do not grant this: it takes " + scope + '.',
        scope);
  }

  /** In whose name scopes would be worth something to that caller; of several the narrowest. */
  private static Scope.Context context(Caller caller) {
    boolean user = caller.user() != null;
    boolean patient = caller.patient() != null;
    if (!user && !patient) {
      return Scope.Context.SYSTEM;
    }
    boolean asked = caller.scope().contains(Scope.Context.PATIENT.code() + '/');
    return patient && (asked || !user) ? Scope.Context.PATIENT : Scope.Context.USER;
  }

  private String word() {
    return right == Right.READ || right == Right.SEARCH ? "read" : "write";
  }
}
