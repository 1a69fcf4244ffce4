package org.janusfhir.authorization.endpoint;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.SubjectType;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import org.janusfhir.authorization.AuthorizationServer;
import org.janusfhir.authorization.TenantAddress;
import org.janusfhir.authorization.endpoint.ProtocolRoutes.Answer;
import org.janusfhir.authorization.key.KeyRing;
import org.janusfhir.server.access.SmartEndpoints;

/**
 * Tells programs what there is.
 *
 * @see <a href="https://openid.net/specs/openid-connect-discovery-1_0.html">OpenID Connect
 *     Discovery</a>
 */
@ApplicationScoped
public class DiscoveryEndpoint {
  private static final List<ClientAuthenticationMethod> CONFIDENTIAL =
      List.of(
          ClientAuthenticationMethod.CLIENT_SECRET_BASIC,
          ClientAuthenticationMethod.CLIENT_SECRET_POST,
          ClientAuthenticationMethod.PRIVATE_KEY_JWT);
  private static final List<ClientAuthenticationMethod> ALL =
      List.of(
          ClientAuthenticationMethod.CLIENT_SECRET_BASIC,
          ClientAuthenticationMethod.CLIENT_SECRET_POST,
          ClientAuthenticationMethod.PRIVATE_KEY_JWT,
          ClientAuthenticationMethod.NONE);
  private static final List<JWSAlgorithm> ASSERTIONS =
      List.of(JWSAlgorithm.RS384, JWSAlgorithm.ES384);

  private final ProtocolRoutes routes;
  private final AuthorizationServer server;
  private final KeyRing keys;

  /** Of that server. */
  @Inject
  public DiscoveryEndpoint(ProtocolRoutes routes, AuthorizationServer server, KeyRing keys) {
    this.routes = routes;
    this.server = server;
    this.keys = keys;
  }

  void register(@Observes Router router) {
    routes.add(router, HttpMethod.GET, "/.well-known/openid-configuration", this::configuration);
    routes.add(router, HttpMethod.GET, "/jwks", (context, address) -> Answer.ok(keys.json()));
  }

  private Answer configuration(RoutingContext context, TenantAddress address) {
    SmartEndpoints endpoints = server.endpoints(address.tenant(), address.base());
    OIDCProviderMetadata metadata =
        new OIDCProviderMetadata(
            new Issuer(endpoints.issuer()),
            List.of(SubjectType.PUBLIC),
            URI.create(endpoints.jwks()));
    metadata.setAuthorizationEndpointURI(URI.create(endpoints.authorize()));
    metadata.setTokenEndpointURI(URI.create(endpoints.token()));
    metadata.setIntrospectionEndpointURI(URI.create(endpoints.introspect()));
    metadata.setRevocationEndpointURI(URI.create(endpoints.revoke()));
    if (endpoints.register() != null) {
      metadata.setRegistrationEndpointURI(URI.create(endpoints.register()));
    }
    metadata.setScopes(new Scope(endpoints.scopes().toArray(String[]::new)));
    metadata.setResponseTypes(List.of(ResponseType.CODE));
    metadata.setResponseModes(List.of(ResponseMode.QUERY));
    metadata.setGrantTypes(
        List.of(
            GrantType.AUTHORIZATION_CODE, GrantType.REFRESH_TOKEN, GrantType.CLIENT_CREDENTIALS));
    metadata.setCodeChallengeMethods(List.of(CodeChallengeMethod.S256));
    metadata.setTokenEndpointAuthMethods(ALL);
    metadata.setTokenEndpointJWSAlgs(ASSERTIONS);
    metadata.setIntrospectionEndpointAuthMethods(CONFIDENTIAL);
    metadata.setIntrospectionEndpointJWSAlgs(ASSERTIONS);
    metadata.setRevocationEndpointAuthMethods(ALL);
    metadata.setRevocationEndpointJWSAlgs(ASSERTIONS);
    metadata.setIDTokenJWSAlgs(List.of(JWSAlgorithm.RS256));
    metadata.setSupportsRequestParam(false);
    metadata.setSupportsRequestURIParam(false);
    metadata.setSupportsClaimsParams(false);
    metadata.setSupportsAuthorizationResponseIssuerParam(true);
    metadata.setClaims(List.of("iss", "sub", "aud", "exp", "iat", "name", "profile", "fhirUser"));
    return Answer.ok(metadata.toJSONObject().toJSONString());
  }
}
