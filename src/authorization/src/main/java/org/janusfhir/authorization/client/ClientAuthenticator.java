package org.janusfhir.authorization.client;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.PlainClientSecret;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.auth.verifier.ClientAuthenticationVerifier;
import com.nimbusds.oauth2.sdk.auth.verifier.ClientCredentialsSelector;
import com.nimbusds.oauth2.sdk.auth.verifier.Context;
import com.nimbusds.oauth2.sdk.auth.verifier.InvalidClientException;
import com.nimbusds.oauth2.sdk.auth.verifier.JWTAudienceCheck;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.Audience;
import com.nimbusds.oauth2.sdk.id.ClientID;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.janusfhir.authorization.FailedException;
import org.janusfhir.authorization.Failure;
import org.janusfhir.authorization.TenantAddress;
import org.janusfhir.authorization.lockout.Lockout;
import org.janusfhir.authorization.store.AuthorizationStore;

/** Finds out which client sends a request of the protocol, and whether it is that client. */
@ApplicationScoped
public class ClientAuthenticator {
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(JWSAlgorithm.RS384, JWSAlgorithm.ES384);
  private static final Duration LONGEST_ASSERTION = Duration.ofMinutes(6);

  /**
   * More than the minute by which the library lets clocks differ: an end counts that much later.
   */
  private static final Duration AFTER_END = Duration.ofMinutes(2);

  private final Clients clients;
  private final ClientKeys keys;
  private final AuthorizationStore store;
  private final Lockout lockout;

  /** Of those clients. */
  @Inject
  public ClientAuthenticator(
      Clients clients, ClientKeys keys, AuthorizationStore store, Lockout lockout) {
    this.clients = clients;
    this.keys = keys;
    this.store = store;
    this.lockout = lockout;
  }

  /**
   * The client of a request. A public client names itself; any other proves who it is.
   *
   * @throws FailedException if it does not
   */
  public Client client(HTTPRequest request, TenantAddress address, HttpServerRequest http) {
    ClientAuthentication authentication = parse(request);
    if (authentication == null) {
      return named(request, address);
    }
    Client client = proven(authentication, address, http);
    if (!parameters(request).stream().allMatch(client.id()::equals)) {
      throw new FailedException(
          Failure.INVALID_TOKEN_REQUEST, "The client_id is another than of who authenticates.");
    }
    return client;
  }

  /**
   * The client of a request, which must prove who it is.
   *
   * @throws FailedException if it does not
   */
  public Client confidential(HTTPRequest request, TenantAddress address, HttpServerRequest http) {
    Client client = client(request, address, http);
    if (!client.confidential()) {
      throw new FailedException(Failure.INVALID_AUTHORIZATION_HEADER);
    }
    return client;
  }

  private static ClientAuthentication parse(HTTPRequest request) {
    try {
      return ClientAuthentication.parse(request);
    } catch (ParseException e) {
      throw new FailedException(Failure.INVALID_AUTHORIZATION_HEADER);
    }
  }

  private Client named(HTTPRequest request, TenantAddress address) {
    if (request.getAuthorization() != null) {
      throw new FailedException(Failure.INVALID_AUTHORIZATION_HEADER);
    }
    List<String> ids = parameters(request);
    if (ids.size() != 1) {
      throw new FailedException(Failure.INVALID_AUTHORIZATION_HEADER);
    }
    Client client = known(ids.get(0), address);
    if (client.confidential()) {
      throw new FailedException(Failure.INVALID_AUTHORIZATION_HEADER);
    }
    return client;
  }

  private static List<String> parameters(HTTPRequest request) {
    try {
      return request.getBodyAsFormParameters().getOrDefault("client_id", List.of());
    } catch (ParseException e) {
      throw new FailedException(
          Failure.INVALID_TOKEN_REQUEST,
          "The body must be a form: Content-Type: application/x-www-form-urlencoded.");
    }
  }

  private Client proven(
      ClientAuthentication authentication, TenantAddress address, HttpServerRequest http) {
    String id = authentication.getClientID().getValue();
    String subject = "client " + address.tenant() + ' ' + id;
    lockout.check(subject, http);
    try {
      Client client = known(id, address);
      if (authentication instanceof PlainClientSecret secret) {
        checkSecret(client, secret.getClientSecret().getValue());
      } else if (authentication instanceof PrivateKeyJWT assertion) {
        checkAssertion(client, assertion, address);
      } else {
        throw new FailedException(Failure.INVALID_CLIENT_CREDENTIALS);
      }
      lockout.right(subject, http);
      return client;
    } catch (FailedException e) {
      lockout.wrong(subject, http);
      throw e;
    }
  }

  private Client known(String id, TenantAddress address) {
    return clients
        .get(address.tenant(), id)
        .orElseThrow(() -> new FailedException(Failure.INVALID_CLIENT_CREDENTIALS));
  }

  private static void checkSecret(Client client, String sent) {
    boolean right = client.authentication() instanceof Client.Secret secret && secret.matches(sent);
    if (!right) {
      throw new FailedException(Failure.INVALID_CLIENT_CREDENTIALS);
    }
  }

  private void checkAssertion(Client client, PrivateKeyJWT assertion, TenantAddress address) {
    if (!ALGORITHMS.contains(assertion.getClientAssertion().getHeader().getAlgorithm())) {
      throw new FailedException(
          Failure.INVALID_CLIENT_CREDENTIALS, "Assertions must be signed with RS384 or ES384.");
    }
    Set<Audience> audience =
        Audience.create(address.of("/token"), address.issuer()).stream()
            .collect(Collectors.toUnmodifiableSet());
    try {
      new ClientAuthenticationVerifier<>(new Keys(client), audience, JWTAudienceCheck.LEGACY)
          .verify(assertion, Set.of(), null);
      checkNew(client, assertion.getClientAssertion().getJWTClaimsSet());
    } catch (InvalidClientException | JOSEException | java.text.ParseException e) {
      throw new FailedException(Failure.INVALID_CLIENT_CREDENTIALS);
    }
  }

  /** An assertion is good once, and not for long. */
  private void checkNew(Client client, JWTClaimsSet claims) {
    Instant expires = claims.getExpirationTime().toInstant();
    Instant latest = Instant.now().plus(LONGEST_ASSERTION);
    if (claims.getJWTID() == null || expires.isAfter(latest)) {
      throw new FailedException(
          Failure.INVALID_CLIENT_CREDENTIALS,
          "Assertions must have a jti, and an exp at most five minutes from now.");
    }
    String once = String.join("\n", "assertion", client.id(), claims.getJWTID());
    if (!store.take(once, latest.plus(AFTER_END).toEpochMilli())) {
      throw new FailedException(
          Failure.INVALID_CLIENT_CREDENTIALS, "The assertion has been used before.");
    }
  }

  /** What the library asks about one client. */
  private final class Keys implements ClientCredentialsSelector<Void> {
    private final Client client;

    Keys(Client client) {
      this.client = client;
    }

    @Override
    public List<Secret> selectClientSecrets(
        ClientID id, ClientAuthenticationMethod method, Context<Void> context) {
      return List.of();
    }

    @Override
    public List<? extends PublicKey> selectPublicKeys(
        ClientID id,
        ClientAuthenticationMethod method,
        JWSHeader header,
        boolean forceRefresh,
        Context<Void> context) {
      return keys.of(client, header);
    }
  }
}
