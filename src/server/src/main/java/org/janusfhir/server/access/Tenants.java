package org.janusfhir.server.access;

import java.util.Map;
import org.janusfhir.server.http.RequestPath;
import org.janusfhir.server.interaction.Target;
import org.janusfhir.server.problem.Problem;
import org.janusfhir.server.problem.RefusedException;

/** The tenants of this server and which of them are open to everybody. */
public final class Tenants {
  private final Map<String, Boolean> openById;

  /** Those tenants by id, each open or not. */
  public Tenants(Map<String, Boolean> openById) {
    this.openById = Map.copyOf(openById);
  }

  /**
   * Lets a request pass or not.
   *
   * @throws RefusedException if there is no such tenant, or it is not open and the root is
   */
  public void check(RequestPath path) {
    if (path.tenant().isEmpty() && Target.of(path) == Target.DEFINITION) {
      return;
    }
    Boolean open = openById.get(path.tenant());
    if (open == null || (path.open() && !open)) {
      // The same words for both, so that nobody learns which tenants exist.
      throw RefusedException.of(Problem.FORBIDDEN, "Tenant not valid or accessible");
    }
  }
}
