package org.janusfhir.authorization;

import io.quarkus.arc.lookup.LookupIfProperty;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.janusfhir.authorization.grant.Grants;
import org.janusfhir.authorization.key.KeyRing;
import org.janusfhir.authorization.scope.GrantableScopes;
import org.janusfhir.server.access.LocalAuthorization;
import org.janusfhir.server.access.SmartEndpoints;

/** What the resource server in the same process knows of this module. */
@Singleton
@LookupIfProperty(
    name = "janus.authorization.enabled",
    stringValue = "true",
    lookupIfMissing = true)
public class AuthorizationServer implements LocalAuthorization {
  private static final List<String> CAPABILITIES =
      List.of(
          "launch-ehr",
          "launch-standalone",
          "authorize-post",
          "client-public",
          "client-confidential-symmetric",
          "client-confidential-asymmetric",
          "sso-openid-connect",
          "context-banner",
          "context-style",
          "context-ehr-patient",
          "context-ehr-encounter",
          "context-standalone-patient",
          "permission-offline",
          "permission-online",
          "permission-patient",
          "permission-user",
          "permission-v1",
          "permission-v2");

  private final TenantAddresses addresses;
  private final KeyRing keys;
  private final Grants grants;
  private final boolean registration;

  /** With those keys and grants. */
  @Inject
  public AuthorizationServer(
      TenantAddresses addresses,
      KeyRing keys,
      Grants grants,
      AuthorizationConfiguration configuration) {
    this.addresses = addresses;
    this.keys = keys;
    this.grants = grants;
    this.registration = configuration.registration().enabled();
  }

  @Override
  public SmartEndpoints endpoints(String tenant, String base) {
    TenantAddress address = addresses.of(tenant, base);
    return new SmartEndpoints(
        address.issuer(),
        address.of("/authorize"),
        address.of("/token"),
        address.of("/introspect"),
        address.of("/revoke"),
        registration ? address.of("/register") : null,
        address.of("/manage"),
        address.of("/jwks"),
        GrantableScopes.announced(),
        CAPABILITIES);
  }

  @Override
  public String keys(String tenant) {
    return keys.json();
  }

  @Override
  public boolean revoked(String tokenId) {
    return grants.ended(tokenId);
  }
}
