package org.janusfhir.server.access.token;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import org.janusfhir.server.access.ClientRules;
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

  private static final ClientRules RULES =
      new ClientRules(
          List.of("client_secret_basic", "client_secret_post", "private_key_jwt"),
          List.of("RS384", "ES384"),
          List.of("authorization_code", "client_credentials"),
          List.of("code"),
          List.of("S256"));

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
    return authorization.endpoints(tenant, base).with(RULES);
  }

  @Override
  public ClaimNames claims() {
    return ClaimNames.OWN;
  }
}
