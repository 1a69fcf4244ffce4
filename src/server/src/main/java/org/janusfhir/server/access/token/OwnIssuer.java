package org.janusfhir.server.access.token;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.Executor;
import org.janusfhir.server.access.LocalAuthorization;
import org.janusfhir.server.access.SmartEndpoints;
import org.janusfhir.server.version.ServedVersions;

/** The authorization server in this process, as the issuer of a tenant. */
record OwnIssuer(
    String tenant, LocalAuthorization authorization, ServedVersions versions, IssuerKeys keys)
    implements TrustedIssuer {
  /** Its keys cost no more than to parse them, so that one that was taken back is soon gone. */
  private static final IssuerKeys.Pace PACE =
      new IssuerKeys.Pace(Duration.ofSeconds(10), Duration.ofSeconds(1));

  static OwnIssuer of(
      String tenant,
      LocalAuthorization authorization,
      ServedVersions versions,
      Executor executor,
      InstantSource clock) {
    IssuerKeys keys =
        new IssuerKeys(tenant, () -> authorization.keys(tenant), PACE, executor, clock);
    return new OwnIssuer(tenant, authorization, versions, keys);
  }

  @Override
  public String identifier(String base) {
    return authorization.endpoints(tenant, base).issuer();
  }

  @Override
  public Set<String> audiences(String base) {
    return TenantRoots.of(tenant, base, versions);
  }

  @Override
  public SmartEndpoints endpoints(String base) {
    return authorization.endpoints(tenant, base);
  }

  @Override
  public ClaimNames claims() {
    return ClaimNames.OWN;
  }
}
