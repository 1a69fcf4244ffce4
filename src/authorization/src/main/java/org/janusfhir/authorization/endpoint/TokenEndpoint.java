package org.janusfhir.authorization.endpoint;

import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.janusfhir.authorization.FailedException;
import org.janusfhir.authorization.Failure;
import org.janusfhir.authorization.TenantAddress;
import org.janusfhir.authorization.audit.AuthorizationLog;
import org.janusfhir.authorization.client.Client;
import org.janusfhir.authorization.client.ClientAuthenticator;
import org.janusfhir.authorization.endpoint.ProtocolRoutes.Answer;
import org.janusfhir.authorization.grant.Grant;
import org.janusfhir.authorization.grant.Grants;
import org.janusfhir.authorization.scope.GrantableScopes;
import org.janusfhir.authorization.scope.Scopes;

/**
 * Gives tokens to clients.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-3.2">RFC 6749, 3.2</a>
 */
@ApplicationScoped
public class TokenEndpoint {
  private static final String PATH = "/token";
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

  private final ProtocolRoutes routes;
  private final ClientAuthenticator clients;
  private final CodeExchange codes;
  private final Grants grants;
  private final TokenAnswers answers;
  private final AuthorizationLog log;

  /** To those clients. */
  @Inject
  public TokenEndpoint(
      ProtocolRoutes routes,
      ClientAuthenticator clients,
      CodeExchange codes,
      Grants grants,
      TokenAnswers answers,
      AuthorizationLog log) {
    this.routes = routes;
    this.clients = clients;
    this.codes = codes;
    this.grants = grants;
    this.answers = answers;
    this.log = log;
  }

  void register(@Observes Router router) {
    routes.add(router, HttpMethod.POST, PATH, this::answer);
  }

  private Answer answer(RoutingContext context, TenantAddress address) {
    HTTPRequest http = ProtocolRoutes.request(context, address, PATH);
    Client client = clients.client(http, address, context.request());
    TokenRequest request = parse(http);
    AuthorizationGrant grant = request.getAuthorizationGrant();
    requireGrantType(client, grant.getType());
    if (grant instanceof AuthorizationCodeGrant code) {
      Grant exchanged = codes.exchange(code, client, address, context.request());
      Answer answer = answers.first(exchanged, grants.refreshToken(exchanged), address);
      log.token(address.tenant(), grant.getType().getValue(), exchanged, context.request());
      return answer;
    }
    if (grant instanceof RefreshTokenGrant refresh) {
      Grant refreshed = refreshed(refresh, request, client, address);
      log.token(address.tenant(), grant.getType().getValue(), refreshed, context.request());
      return answers.access(refreshed, address, true);
    }
    if (grant instanceof ClientCredentialsGrant && client.confidential()) {
      Grant own = ofClient(request, client, address);
      log.token(address.tenant(), grant.getType().getValue(), own, context.request());
      return answers.access(own, address, false);
    }
    throw new FailedException(Failure.CLIENT_GRANT_TYPE);
  }

  private static TokenRequest parse(HTTPRequest http) {
    try {
      return TokenRequest.parse(http);
    } catch (ParseException e) {
      boolean type =
          e.getErrorObject() != null
              && OAuth2Error.UNSUPPORTED_GRANT_TYPE.getCode().equals(e.getErrorObject().getCode());
      throw type
          ? new FailedException(Failure.UNSUPPORTED_GRANT_TYPE)
          : new FailedException(Failure.INVALID_TOKEN_REQUEST, e.getMessage());
    }
  }

  private static void requireGrantType(Client client, GrantType type) {
    if (!List.of(
            GrantType.AUTHORIZATION_CODE, GrantType.REFRESH_TOKEN, GrantType.CLIENT_CREDENTIALS)
        .contains(type)) {
      throw new FailedException(Failure.UNSUPPORTED_GRANT_TYPE);
    }
    if (!client.grantTypes().contains(type.getValue())) {
      throw new FailedException(Failure.CLIENT_GRANT_TYPE);
    }
  }

  private Grant refreshed(
      RefreshTokenGrant refresh, TokenRequest request, Client client, TenantAddress address) {
    Grant grant =
        grants.refresh(
            refresh.getRefreshToken().getValue(), address.tenant(), client.id(), acted(request));
    if (request.getScope() == null) {
      return grant;
    }
    Scopes asked = Scopes.parse(request.getScope().toString());
    if (asked.isEmpty() || !grant.scope().covers(asked)) {
      throw new FailedException(Failure.WIDER_SCOPE);
    }
    return grant.narrowedTo(asked);
  }

  /** What the client says of when its user did something last, as a time; empty if nothing. */
  private static OptionalLong acted(TokenRequest request) {
    List<String> sent = request.getCustomParameter("active_at");
    return sent != null && SECONDS.matcher(sent.get(0)).matches()
        ? OptionalLong.of(System.currentTimeMillis() - Long.parseLong(sent.get(0)) * 1000)
        : OptionalLong.empty();
  }

  private static Grant ofClient(TokenRequest request, Client client, TenantAddress address) {
    Scopes asked = Scopes.parse(request.getScope() == null ? null : request.getScope().toString());
    if (!GrantableScopes.onlyOfClient(asked)) {
      throw new FailedException(Failure.SYSTEM_SCOPES_ONLY);
    }
    Scopes granted = GrantableScopes.ofClient(asked, client);
    if (granted.isEmpty()) {
      throw new FailedException(Failure.EMPTY_SCOPES);
    }
    GrantableScopes.requireFitting(granted);
    return new Grant(
        Grants.idOf(address.tenant(), client.id()),
        client.id(),
        null,
        granted,
        audience(request, address),
        Grant.Context.NONE,
        null,
        null);
  }

  /** The service root that is asked for, or all of the tenant. */
  private static List<String> audience(TokenRequest request, TenantAddress address) {
    List<String> asked = new ArrayList<>();
    if (request.getCustomParameter("aud") != null) {
      asked.addAll(request.getCustomParameter("aud"));
    }
    if (request.getResources() != null) {
      request.getResources().forEach(resource -> asked.add(resource.toString()));
    }
    if (asked.isEmpty()) {
      return address.serviceRoots().stream().sorted().toList();
    }
    String root = address.serviceRoot(asked);
    if (root == null) {
      throw new FailedException(Failure.UNKNOWN_RESOURCE_SERVER);
    }
    return List.of(root);
  }
}
