package org.janusfhir.authorization.endpoint;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenIntrospectionRequest;
import com.nimbusds.oauth2.sdk.TokenIntrospectionSuccessResponse;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.Audience;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.JWTID;
import com.nimbusds.oauth2.sdk.id.Subject;
import com.nimbusds.oauth2.sdk.token.AccessTokenType;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.janusfhir.authorization.FailedException;
import org.janusfhir.authorization.Failure;
import org.janusfhir.authorization.TenantAddress;
import org.janusfhir.authorization.client.Client;
import org.janusfhir.authorization.client.ClientAuthenticator;
import org.janusfhir.authorization.endpoint.ProtocolRoutes.Answer;
import org.janusfhir.authorization.grant.Grants;
import org.janusfhir.authorization.store.RefreshGrant;
import org.janusfhir.authorization.token.AccessTokens;

/**
 * Tells clients that prove who they are what a token is good for. Refresh tokens are told of only
 * to the client that they belong to.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7662">RFC 7662</a>
 */
@ApplicationScoped
public class IntrospectionEndpoint {
  private static final String PATH = "/introspect";
  private static final List<String> OF_CONTEXT =
      List.of("patient", "encounter", "fhirUser", "tenant");

  private final ProtocolRoutes routes;
  private final ClientAuthenticator clients;
  private final AccessTokens tokens;
  private final Grants grants;

  /** Of those tokens. */
  @Inject
  public IntrospectionEndpoint(
      ProtocolRoutes routes, ClientAuthenticator clients, AccessTokens tokens, Grants grants) {
    this.routes = routes;
    this.clients = clients;
    this.tokens = tokens;
    this.grants = grants;
  }

  void register(@Observes Router router) {
    routes.add(router, HttpMethod.POST, PATH, this::answer);
  }

  private Answer answer(RoutingContext context, TenantAddress address) {
    HTTPRequest http = ProtocolRoutes.request(context, address, PATH);
    Client client = clients.confidential(http, address, context.request());
    String token = token(http);
    Optional<JWTClaimsSet> claims =
        tokens.claims(token, address).filter(found -> !grants.endedAnywhere(found.getJWTID()));
    TokenIntrospectionSuccessResponse response =
        claims
            .map(IntrospectionEndpoint::ofAccess)
            .or(
                () ->
                    grants
                        .get(token, address.tenant())
                        .filter(grant -> grant.client().equals(client.id()))
                        .map(IntrospectionEndpoint::ofRefresh))
            .orElseGet(() -> new TokenIntrospectionSuccessResponse.Builder(false).build());
    return Answer.ok(response.toJSONObject().toJSONString());
  }

  private static String token(HTTPRequest http) {
    try {
      return TokenIntrospectionRequest.parse(http).getToken().getValue();
    } catch (ParseException e) {
      throw new FailedException(Failure.INVALID_TOKEN_REQUEST, e.getMessage());
    }
  }

  private static TokenIntrospectionSuccessResponse ofAccess(JWTClaimsSet claims) {
    TokenIntrospectionSuccessResponse.Builder answer =
        new TokenIntrospectionSuccessResponse.Builder(true)
            .scope(Scope.parse((String) claims.getClaim("scope")))
            .clientID(new ClientID((String) claims.getClaim("client_id")))
            .tokenType(AccessTokenType.BEARER)
            .expirationTime(claims.getExpirationTime())
            .issueTime(claims.getIssueTime())
            .notBeforeTime(claims.getNotBeforeTime())
            .subject(new Subject(claims.getSubject()))
            .audience(Audience.create(claims.getAudience()))
            .issuer(new Issuer(claims.getIssuer()))
            .jwtID(new JWTID(claims.getJWTID()));
    OF_CONTEXT.forEach(name -> answer.parameter(name, claims.getClaim(name)));
    return answer.build();
  }

  private static TokenIntrospectionSuccessResponse ofRefresh(RefreshGrant grant) {
    return new TokenIntrospectionSuccessResponse.Builder(true)
        .scope(Scope.parse(grant.scope()))
        .clientID(new ClientID(grant.client()))
        .subject(new Subject(grant.user().reference()))
        .build();
  }
}
