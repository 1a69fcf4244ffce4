package org.janusfhir.authorization.endpoint;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRevocationRequest;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.janusfhir.authorization.FailedException;
import org.janusfhir.authorization.Failure;
import org.janusfhir.authorization.TenantAddress;
import org.janusfhir.authorization.audit.AuthorizationLog;
import org.janusfhir.authorization.client.Client;
import org.janusfhir.authorization.client.ClientAuthenticator;
import org.janusfhir.authorization.endpoint.ProtocolRoutes.Answer;
import org.janusfhir.authorization.grant.Grants;
import org.janusfhir.authorization.token.AccessTokens;

/**
 * Clients give tokens back: a refresh token with all that came of it, or one access token. What is
 * no token of theirs is as good as given back.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7009">RFC 7009</a>
 */
@ApplicationScoped
public class RevocationEndpoint {
  private static final String PATH = "/revoke";

  private final ProtocolRoutes routes;
  private final ClientAuthenticator clients;
  private final AccessTokens tokens;
  private final Grants grants;
  private final AuthorizationLog log;

  /** Of those tokens. */
  @Inject
  public RevocationEndpoint(
      ProtocolRoutes routes,
      ClientAuthenticator clients,
      AccessTokens tokens,
      Grants grants,
      AuthorizationLog log) {
    this.routes = routes;
    this.clients = clients;
    this.tokens = tokens;
    this.grants = grants;
    this.log = log;
  }

  void register(@Observes Router router) {
    routes.add(router, HttpMethod.POST, PATH, this::answer);
  }

  private Answer answer(RoutingContext context, TenantAddress address) {
    HTTPRequest http = ProtocolRoutes.request(context, address, PATH);
    Client client = clients.client(http, address, context.request());
    String token = token(http);
    grants
        .get(token, address.tenant())
        .filter(grant -> grant.client().equals(client.id()))
        .ifPresent(grant -> grants.end(grant.grant()));
    tokens
        .claims(token, address)
        .filter(claims -> client.id().equals(claims.getClaim("client_id")))
        .ifPresent(claims -> grants.endAccessToken(claims.getJWTID()));
    log.revoked(address.tenant(), client.id(), context.request());
    return Answer.ok(null);
  }

  private static String token(HTTPRequest http) {
    try {
      return TokenRevocationRequest.parse(http).getToken().getValue();
    } catch (ParseException e) {
      throw new FailedException(Failure.INVALID_TOKEN_REQUEST, e.getMessage());
    }
  }
}
