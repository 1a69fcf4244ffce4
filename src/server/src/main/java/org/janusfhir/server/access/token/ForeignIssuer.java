package org.janusfhir.server.access.token;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import org.janusfhir.server.TenantTokens;
import org.janusfhir.server.access.ClientRules;
import org.janusfhir.server.access.SmartEndpoints;
import org.janusfhir.server.version.ServedVersions;
import org.jboss.logging.Logger;

/**
 * An issuer elsewhere, as configured, and what it tells of itself by OpenID discovery as far as
 * that is needed.
 */
final class ForeignIssuer implements TrustedIssuer {
  private static final Logger LOG = Logger.getLogger(ForeignIssuer.class);

  /** What this server can do, whoever authorizes its clients. */
  private static final List<String> CAPABILITIES =
      List.of("permission-patient", "permission-user", "permission-v1", "permission-v2");

  private final String tenant;
  private final String identifier;
  private final TenantTokens configuration;
  private final ServedVersions versions;
  private final IssuerKeys keys;
  private final ClaimNames claims;
  private final Documents documents = new Documents();
  private volatile OpenIdConfiguration discovered;

  /**
   * As configured.
   *
   * @param configuration with an issuer
   * @param refresh how often its keys are read again
   * @param pause the least time between two attempts
   */
  ForeignIssuer(
      String tenant,
      TenantTokens configuration,
      ServedVersions versions,
      Duration refresh,
      Duration pause,
      Executor executor,
      InstantSource clock) {
    this.tenant = tenant;
    this.identifier = configuration.issuer().orElseThrow();
    this.configuration = configuration;
    this.versions = versions;
    TenantTokens.Claims names = configuration.claims();
    this.claims = new ClaimNames(names.scope(), names.client(), names.patient(), names.user());
    IssuerKeys.Pace pace = new IssuerKeys.Pace(refresh, pause);
    this.keys = new IssuerKeys(tenant, this::readKeys, pace, executor, clock);
  }

  private String readKeys() throws IOException {
    Optional<String> configured = configuration.jwks();
    try {
      if (configured.isEmpty() || !endpointsConfigured()) {
        String location = OpenIdConfiguration.location(identifier);
        discovered = OpenIdConfiguration.parse(documents.read(location), identifier);
      }
    } catch (IOException e) {
      if (configured.isEmpty() && discovered == null) {
        throw e;
      }
      LOG.warnf(
          "event=discovery-failed tenant=%s error=%s: %s",
          tenant, e.getClass().getName(), e.getMessage());
    }
    String location = configured.orElseGet(() -> discovered.text("jwks_uri"));
    if (location == null || (configured.isEmpty() && !Documents.isAddress(location))) {
      throw new IOException("The OpenID configuration has no jwks_uri");
    }
    return documents.read(location);
  }

  private boolean endpointsConfigured() {
    TenantTokens.Endpoints endpoints = configuration.endpoints();
    return endpoints.authorize().isPresent() && endpoints.token().isPresent();
  }

  @Override
  public String identifier(String base) {
    return identifier;
  }

  @Override
  public Set<String> audiences(String base) {
    return configuration
        .audiences()
        .<Set<String>>map(Set::copyOf)
        .orElseGet(() -> TenantRoots.of(tenant, base, versions));
  }

  @Override
  public SmartEndpoints endpoints(String base) {
    TenantTokens.Endpoints endpoints = configuration.endpoints();
    String authorize = address(endpoints.authorize(), "authorization_endpoint");
    String token = address(endpoints.token(), "token_endpoint");
    return authorize == null || token == null
        ? null
        : new SmartEndpoints(
            identifier,
            authorize,
            token,
            address(endpoints.introspect(), "introspection_endpoint"),
            address(endpoints.revoke(), "revocation_endpoint"),
            address(endpoints.register(), "registration_endpoint"),
            endpoints.manage().orElse(null),
            address(configuration.jwks().filter(Documents::isAddress), "jwks_uri"),
            discovered == null ? List.of() : discovered.texts("scopes_supported"),
            discovered == null ? ClientRules.UNKNOWN : discovered.rules(),
            CAPABILITIES);
  }

  private String address(Optional<String> configured, String member) {
    return configured.orElseGet(() -> discovered == null ? null : discovered.text(member));
  }

  @Override
  public IssuerKeys keys() {
    return keys;
  }

  @Override
  public ClaimNames claims() {
    return claims;
  }
}
