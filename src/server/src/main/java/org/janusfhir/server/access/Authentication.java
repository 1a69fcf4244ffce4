package org.janusfhir.server.access;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import org.janusfhir.server.http.RequestPath;

/** Finds out who asks below the secured root. */
public interface Authentication {
  /**
   * The caller, if that is known already.
   *
   * @return null if it has to be verified first
   * @throws org.janusfhir.server.problem.RefusedException if there is nobody to answer to
   */
  Caller known(RequestPath path, HttpServerRequest http);

  /**
   * The caller. Never blocks; fails with {@link org.janusfhir.server.problem.RefusedException} if
   * there is nobody to answer to.
   */
  Uni<Caller> verify(RequestPath path, HttpServerRequest http);
}
