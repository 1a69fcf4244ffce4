package org.janusfhir.server.access;

import java.util.Map;
import org.janusfhir.server.http.RequestPath;
import org.janusfhir.server.interaction.Target;
import org.janusfhir.server.problem.Problem;
import org.janusfhir.server.problem.RefusedException;

/** The tenants of this server and which of them are open to everybody. */
public final class Tenants {
  private final Map<String, Roots> rootsById;

  /** Those tenants by id. */
  public Tenants(Map<String, Roots> rootsById) {
    this.rootsById = Map.copyOf(rootsById);
  }

  /**
   * The service roots that a tenant has in each version.
   *
   * @param open one for everybody
   * @param secured one for holders of tokens
   */
  public record Roots(boolean open, boolean secured) {}

  /**
   * Lets a request pass or not.
   *
   * @throws RefusedException if there is no such tenant, or it has no such root
   */
  public void check(RequestPath path) {
    if (path.tenant().isEmpty() && Target.of(path) == Target.DEFINITION) {
      return;
    }
    Roots roots = rootsById.get(path.tenant());
    if (roots == null || !(path.open() ? roots.open() : roots.secured())) {
      // The same words for all, so that nobody learns which tenants exist.
      throw RefusedException.of(Problem.FORBIDDEN, "Tenant not valid or accessible");
    }
  }
}
