package org.janusfhir.server.access;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import java.util.List;
import org.janusfhir.server.http.Answer.Header;
import org.janusfhir.server.http.RequestPath;
import org.janusfhir.server.interaction.Target;
import org.janusfhir.server.problem.Problem;
import org.janusfhir.server.problem.RefusedException;

/**
 * Who is asking. The open root asks nobody; the secured root wants a bearer token for everything
 * but its conformance statement and what that names, and as no token can be verified yet, refuses
 * everything else.
 */
public final class Authentication {
  private static final List<Header> CHALLENGE =
      List.of(new Header(HttpHeaders.createOptimized("WWW-Authenticate"), "Bearer"));

  private Authentication() {}

  /**
   * Lets a request pass or not, before any look at what it asks for.
   *
   * @throws RefusedException if there is nobody it can be answered to
   */
  public static void check(RequestPath path, HttpMethod method) {
    // OPTIONS tells no more than the conformance statement does.
    Target target = Target.of(path);
    boolean free =
        method.equals(HttpMethod.OPTIONS)
            || target == Target.CONFORMANCE
            || target == Target.DEFINITION;
    if (!path.open() && !free) {
      throw RefusedException.of(
          Problem.UNAUTHENTICATED, "This root is answered with a bearer token only.", CHALLENGE);
    }
  }
}
