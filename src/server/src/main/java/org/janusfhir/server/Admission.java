package org.janusfhir.server;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import org.janusfhir.server.access.Authentication;
import org.janusfhir.server.access.Caller;
import org.janusfhir.server.access.Tenants;
import org.janusfhir.server.http.RequestPath;
import org.janusfhir.server.interaction.Target;
import org.janusfhir.server.problem.Problem;
import org.janusfhir.server.problem.RefusedException;
import org.janusfhir.server.throttle.RateLimits;

/**
 * Lets a request in or not, before any look at what it asks for: by its tenant, by who asks, and by
 * how often that client asks.
 */
public final class Admission {
  private final Tenants tenants;
  private final Authentication authentication;
  private final RateLimits limits;

  /** Lets in by those. */
  public Admission(Tenants tenants, Authentication authentication, RateLimits limits) {
    this.tenants = tenants;
    this.authentication = authentication;
    this.limits = limits;
  }

  /**
   * The caller of a request that is let in, if that is known already.
   *
   * @return null if the token has to be verified first
   * @throws RefusedException if it is not let in
   */
  Caller known(RequestPath path, HttpServerRequest http) {
    Caller caller = isFree(path, http.method()) ? Caller.EVERYBODY : ofToken(path, http);
    tenants.check(path);
    if (caller != null) {
      limits.check(path.tenant(), caller, http);
    }
    return caller;
  }

  private Caller ofToken(RequestPath path, HttpServerRequest http) {
    try {
      return authentication.known(path, http);
    } catch (RefusedException e) {
      throw counted(e, http);
    }
  }

  /**
   * The caller of a request whose token has to be verified. Fails with {@link RefusedException} if
   * it is not let in.
   */
  Uni<Caller> verify(RequestPath path, HttpServerRequest http) {
    limits.mayTry(http);
    return authentication
        .verify(path, http)
        .onFailure(RefusedException.class)
        .transform(failure -> counted(failure, http))
        .invoke(caller -> limits.check(path.tenant(), caller, http));
  }

  /** The refusal, or that there were too many. */
  private RefusedException counted(RefusedException failure, HttpServerRequest http) {
    try {
      if (failure.problem() == Problem.UNAUTHENTICATED) {
        limits.failed(http);
      }
      return failure;
    } catch (RefusedException tooMany) {
      return tooMany;
    }
  }

  /** OPTIONS tells no more than the conformance statement does. */
  private static boolean isFree(RequestPath path, HttpMethod method) {
    if (path.open()) {
      return true;
    }
    Target target = Target.of(path);
    return target == Target.CONFORMANCE
        || target == Target.DEFINITION
        || target == Target.SMART_CONFIGURATION
        || method.equals(HttpMethod.OPTIONS);
  }
}
