package org.janusfhir.authorization.authorize;

import com.nimbusds.oauth2.sdk.AuthorizationRequest;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.janusfhir.authorization.FailedException;
import org.janusfhir.authorization.Failure;
import org.janusfhir.authorization.TenantAddress;
import org.janusfhir.authorization.client.Client;
import org.janusfhir.authorization.client.Clients;
import org.janusfhir.authorization.launch.LaunchContext;
import org.janusfhir.authorization.launch.LaunchContexts;
import org.janusfhir.authorization.scope.GrantableScopes;
import org.janusfhir.authorization.scope.Scopes;

/**
 * Checks what a client asks for. As long as it is not known to be the client and the address to be
 * its own, nobody is sent there: a {@link FailedException} is for a page. Then it is told itself,
 * by a {@link BackException}.
 */
@ApplicationScoped
public class RequestCheck {
  private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{43}");

  private final Clients clients;
  private final LaunchContexts launches;

  /** Of those clients and launches. */
  @Inject
  public RequestCheck(Clients clients, LaunchContexts launches) {
    this.clients = clients;
    this.launches = launches;
  }

  /** What is asked for by a request that is encoded as a query. */
  Asked check(String query, TenantAddress address) {
    Map<String, List<String>> parameters = URLUtils.parseParameters(query);
    Client client = client(parameters, address);
    String sent = single("redirect_uri", parameters);
    URI redirectUri = RedirectUris.check(sent, client, address.base());
    Back back = new Back(redirectUri, state(parameters), address.issuer());
    try {
      requireOnce(parameters);
      AuthorizationRequest request = parse(parameters);
      Scopes asked =
          Scopes.parse(request.getScope() == null ? null : request.getScope().toString());
      String challenge = challenge(request, client);
      String serviceRoot = serviceRoot(request, address);
      String launchCode = asked.has(Scopes.LAUNCH) ? launchCode(request) : null;
      LaunchContext launch = launchCode == null ? null : launch(launchCode, client);
      Scopes scopes = GrantableScopes.ofUser(asked, client);
      if (scopes.isEmpty()) {
        throw new FailedException(Failure.DENIED_BY_SERVER);
      }
      GrantableScopes.requireFitting(scopes);
      return new Asked(
          client,
          back,
          sent,
          scopes,
          serviceRoot,
          launchCode,
          launch,
          challenge,
          custom("nonce", request),
          request.getPrompt() == null ? "" : request.getPrompt().toString(),
          query);
    } catch (FailedException e) {
      throw new BackException(back, client.id(), e);
    }
  }

  private Client client(Map<String, List<String>> parameters, TenantAddress address) {
    String id = single("client_id", parameters);
    Client client =
        (id == null ? Optional.<Client>empty() : clients.get(address.tenant(), id))
            .orElseThrow(() -> new FailedException(Failure.UNKNOWN_CLIENT));
    if (!client.grantTypes().contains("authorization_code")) {
      throw new FailedException(Failure.UNAUTHORIZED_CLIENT);
    }
    return client;
  }

  private static State state(Map<String, List<String>> parameters) {
    List<String> states = parameters.getOrDefault("state", List.of());
    return states.size() == 1 && !states.get(0).isBlank() ? new State(states.get(0)) : null;
  }

  /** RFC 6749, 3.1: no parameter more than once; a blank state is none that could be sent back. */
  private static void requireOnce(Map<String, List<String>> parameters) {
    parameters.keySet().forEach(name -> single(name, parameters));
    String state = single("state", parameters);
    if (state != null && state.isBlank()) {
      throw new FailedException(Failure.INVALID_REQUEST, "The state is blank.");
    }
  }

  private static AuthorizationRequest parse(Map<String, List<String>> parameters) {
    AuthorizationRequest request;
    try {
      request = AuthorizationRequest.parse(parameters);
    } catch (ParseException e) {
      boolean type =
          e.getErrorObject() != null
              && OAuth2Error.UNSUPPORTED_RESPONSE_TYPE
                  .getCode()
                  .equals(e.getErrorObject().getCode());
      throw type
          ? new FailedException(Failure.UNSUPPORTED_RESPONSE_TYPE)
          : new FailedException(Failure.INVALID_REQUEST, e.getMessage());
    } catch (IllegalArgumentException unspeakable) {
      // The library quotes in its errors what cannot be quoted there.
      throw new FailedException(Failure.INVALID_REQUEST);
    }
    if (!ResponseType.CODE.equals(request.getResponseType())) {
      throw new FailedException(Failure.UNSUPPORTED_RESPONSE_TYPE);
    }
    boolean query =
        request.getResponseMode() == null || request.getResponseMode().equals(ResponseMode.QUERY);
    if (!query || request.specifiesRequestObject()) {
      throw new FailedException(
          Failure.INVALID_REQUEST,
          "The parameters request, request_uri and response_mode cannot be used here.");
    }
    return request;
  }

  private static String challenge(AuthorizationRequest request, Client client) {
    if (request.getCodeChallenge() == null) {
      if (!client.confidential() && !client.legacy()) {
        throw new FailedException(Failure.PKCE_REQUIRED);
      }
      return null;
    }
    if (!CodeChallengeMethod.S256.equals(request.getCodeChallengeMethod())) {
      throw new FailedException(
          Failure.INVALID_REQUEST,
          "The code_challenge_method must be S256 (RFC 7636); plain, which is also meant if none is"
              + " sent, is not taken.");
    }
    String challenge = request.getCodeChallenge().getValue();
    if (!CHALLENGE.matcher(challenge).matches()) {
      throw new FailedException(
          Failure.INVALID_REQUEST,
          "The code_challenge is no SHA-256 in base64url (RFC 7636, 4.2).");
    }
    return challenge;
  }

  private static String serviceRoot(AuthorizationRequest request, TenantAddress address) {
    String audience = custom("aud", request);
    if (audience == null) {
      throw new FailedException(Failure.AUDIENCE_REQUIRED);
    }
    String root = address.serviceRoot(List.of(audience));
    if (root == null) {
      throw new FailedException(Failure.UNKNOWN_RESOURCE_SERVER);
    }
    return root;
  }

  private static String launchCode(AuthorizationRequest request) {
    String code = custom("launch", request);
    if (code == null) {
      throw new FailedException(Failure.LAUNCH_CODE_REQUIRED);
    }
    return code;
  }

  /** Only looked at, so that it stays good for the app that was launched. */
  private LaunchContext launch(String code, Client client) {
    return launches
        .get(code)
        .filter(launch -> launch.client().equals(client.id()))
        .orElseThrow(() -> new FailedException(Failure.INVALID_LAUNCH_CODE));
  }

  private static String custom(String name, AuthorizationRequest request) {
    List<String> values = request.getCustomParameter(name);
    return values == null || values.isEmpty() || values.get(0).isEmpty() ? null : values.get(0);
  }

  private static String single(String name, Map<String, List<String>> parameters) {
    List<String> values = parameters.getOrDefault(name, List.of());
    if (values.size() > 1) {
      throw new FailedException(
          Failure.INVALID_REQUEST, "The parameter " + name + " was sent more than once.");
    }
    return values.isEmpty() || values.get(0).isEmpty() ? null : values.get(0);
  }
}
