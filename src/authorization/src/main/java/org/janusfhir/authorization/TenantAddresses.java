package org.janusfhir.authorization;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.janusfhir.server.http.ServiceRoot;
import org.janusfhir.server.version.ServedVersions;

/** Knows which tenant a request is about, and where its client sees it. */
@ApplicationScoped
public class TenantAddresses {
  /** The parameter of paths that names the tenant. */
  public static final String TENANT = "tenant";

  private final ServiceRoot roots;
  private final ServedVersions versions;

  /** With those bases. */
  @Inject
  public TenantAddresses(ServiceRoot roots, ServedVersions versions) {
    this.roots = roots;
    this.versions = versions;
  }

  /** The tenant in the path of a request. */
  public TenantAddress of(RoutingContext context) {
    return of(context.pathParam(TENANT), roots.base(context.request()));
  }

  /** A tenant below that base. */
  public TenantAddress of(String tenant, String base) {
    return new TenantAddress(
        base,
        tenant,
        versions.all().stream().map(version -> version.id()).collect(Collectors.toSet()));
  }
}
