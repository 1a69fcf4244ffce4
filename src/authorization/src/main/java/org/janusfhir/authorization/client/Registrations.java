package org.janusfhir.authorization.client;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.client.ClientMetadata;
import com.nimbusds.openid.connect.sdk.rp.OIDCClientMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.janusfhir.authorization.AuthorizationConfiguration;
import org.janusfhir.authorization.FailedException;
import org.janusfhir.authorization.Failure;
import org.janusfhir.authorization.Secrets;
import org.janusfhir.authorization.TenantAddress;
import org.janusfhir.authorization.scope.Scopes;

/** Registers clients from what they, or people for them, say about them. */
@ApplicationScoped
public class Registrations {
  private static final int LONGEST = 2_000;
  private static final int MOST_REDIRECT_URIS = 20;
  private static final Set<String> GRANT_TYPES =
      Set.of(
          GrantType.AUTHORIZATION_CODE.getValue(),
          GrantType.REFRESH_TOKEN.getValue(),
          GrantType.CLIENT_CREDENTIALS.getValue());
  private static final Set<String> SCHEMES_OF_NO_APP =
      Set.of("javascript", "data", "file", "vbscript", "blob", "about", "ftp", "ws", "wss");

  private final Clients clients;
  private final AuthorizationConfiguration.Registration limits;
  private final Cache<String, AtomicInteger> byAddress =
      Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(Duration.ofHours(1)).build();

  /** Adds to those clients. */
  @Inject
  public Registrations(Clients clients, AuthorizationConfiguration configuration) {
    this.clients = clients;
    this.limits = configuration.registration();
  }

  /**
   * A new client.
   *
   * @param secret told once, and not kept; null if it has none
   */
  public record Registered(Client client, String secret) {}

  /**
   * Registers a client; it is durable when this returns.
   *
   * @param launchUrl where an EHR launches it; null if it cannot be
   * @param legacy whether it may do without PKCE although it has no secret
   * @param from the address of who registers it
   * @throws FailedException if something of it cannot be
   */
  public Registered register(
      OIDCClientMetadata metadata,
      String launchUrl,
      boolean legacy,
      TenantAddress address,
      String from) {
    if (!limits.enabled()) {
      throw new FailedException(Failure.REGISTRATION_CLOSED);
    }
    if (byAddress.get(from, first -> new AtomicInteger()).incrementAndGet() > limits.hourly()) {
      throw new FailedException(Failure.TOO_MANY_REGISTRATIONS);
    }
    Set<String> grantTypes = grantTypes(metadata);
    List<String> redirectUris = redirectUris(metadata, grantTypes, address);
    checkLaunchUrl(launchUrl, address);
    ClientAuthenticationMethod method = method(metadata);
    String secret = hasSecret(method) ? Secrets.random() : null;
    Client client =
        new Client(
            address.tenant(),
            UUID.randomUUID().toString(),
            name(metadata),
            authentication(method, metadata, secret),
            redirectUris,
            launchUrl,
            text(metadata.getLogoURI()),
            grantTypes,
            metadata.getScope() == null ? "" : Scopes.parse(metadata.getScope().toString()).text(),
            legacy,
            false,
            System.currentTimeMillis());
    if (!client.confidential() && grantTypes.contains(GrantType.CLIENT_CREDENTIALS.getValue())) {
      throw wrong("Without a secret or keys there are no client_credentials.");
    }
    clients.register(client);
    return new Registered(client, secret);
  }

  private static Set<String> grantTypes(ClientMetadata metadata) {
    if (metadata.getGrantTypes() == null || metadata.getGrantTypes().isEmpty()) {
      return Set.of(GrantType.AUTHORIZATION_CODE.getValue(), GrantType.REFRESH_TOKEN.getValue());
    }
    Set<String> types =
        metadata.getGrantTypes().stream().map(GrantType::getValue).collect(Collectors.toSet());
    if (!GRANT_TYPES.containsAll(types)) {
      throw wrong("The grant_types are authorization_code, refresh_token, client_credentials.");
    }
    return types;
  }

  private static List<String> redirectUris(
      ClientMetadata metadata, Set<String> grantTypes, TenantAddress address) {
    Set<URI> uris =
        metadata.getRedirectionURIs() == null ? Set.of() : metadata.getRedirectionURIs();
    if (uris.isEmpty() && grantTypes.contains(GrantType.AUTHORIZATION_CODE.getValue())) {
      throw new FailedException(
          Failure.INVALID_CLIENT_REDIRECT, "An app for users needs redirect_uris.");
    }
    Set<String> all = new LinkedHashSet<>();
    for (URI uri : uris) {
      if (!isRedirectUri(uri, address) || all.size() == MOST_REDIRECT_URIS) {
        throw new FailedException(Failure.INVALID_CLIENT_REDIRECT);
      }
      all.add(uri.toString());
    }
    return List.copyOf(all);
  }

  private static boolean isRedirectUri(URI uri, TenantAddress address) {
    if (!uri.isAbsolute() || uri.isOpaque() || uri.getRawFragment() != null || isLong(uri)) {
      return false;
    }
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    boolean somewhere = uri.getRawAuthority() != null && uri.getRawUserInfo() == null;
    return isWeb(scheme)
        ? somewhere && uri.getHost() != null && isSafe(uri, address)
        : !SCHEMES_OF_NO_APP.contains(scheme) && somewhere;
  }

  /** By http only to this machine, or to the host of this server if that is reached so too. */
  private static boolean isSafe(URI uri, TenantAddress address) {
    return "https".equalsIgnoreCase(uri.getScheme())
        || KeyFetch.isLocal(uri.getHost())
        || uri.getHost().equalsIgnoreCase(URI.create(address.base()).getHost());
  }

  private static boolean isWeb(String scheme) {
    return scheme.equals("http") || scheme.equals("https");
  }

  private static void checkLaunchUrl(String launchUrl, TenantAddress address) {
    if (launchUrl != null) {
      URI uri = uri(launchUrl);
      if (uri == null || !isRedirectUri(uri, address) || !isWeb(uri.getScheme())) {
        throw wrong("The launch URL must be absolute, and https or on this machine.");
      }
    }
  }

  private static ClientAuthenticationMethod method(ClientMetadata metadata) {
    ClientAuthenticationMethod method = metadata.getTokenEndpointAuthMethod();
    return method == null ? ClientAuthenticationMethod.CLIENT_SECRET_BASIC : method;
  }

  private static boolean hasSecret(ClientAuthenticationMethod method) {
    return method.equals(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        || method.equals(ClientAuthenticationMethod.CLIENT_SECRET_POST);
  }

  private static Client.Authentication authentication(
      ClientAuthenticationMethod method, ClientMetadata metadata, String secret) {
    if (secret != null) {
      return new Client.Secret(Secrets.digest(secret));
    }
    if (method.equals(ClientAuthenticationMethod.NONE)) {
      return new Client.None();
    }
    if (!method.equals(ClientAuthenticationMethod.PRIVATE_KEY_JWT)) {
      throw wrong(
          "The token_endpoint_auth_method is none, client_secret_basic, client_secret_post or"
              + " private_key_jwt.");
    }
    if (metadata.getJWKSet() != null) {
      return new Client.Keys(metadata.getJWKSet().toPublicJWKSet().toString());
    }
    URI address = metadata.getJWKSetURI();
    if (address == null || !KeyFetch.isPossible(address) || isLong(address)) {
      throw wrong("private_key_jwt needs jwks, or jwks_uri by https or on this machine.");
    }
    return new Client.KeysAt(address.toString());
  }

  private static String name(ClientMetadata metadata) {
    String name = metadata.getName() == null ? "" : metadata.getName().strip();
    if (name.length() > 100) {
      throw wrong("The client_name is too long.");
    }
    return name.isEmpty() ? "An app without a name" : name;
  }

  private static String text(URI uri) {
    if (uri == null) {
      return null;
    }
    if (!"https".equalsIgnoreCase(uri.getScheme()) || isLong(uri)) {
      throw wrong("The logo_uri must be https.");
    }
    return uri.toString();
  }

  private static boolean isLong(URI uri) {
    return uri.toString().length() > LONGEST;
  }

  private static URI uri(String text) {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static FailedException wrong(String explanation) {
    return new FailedException(Failure.INVALID_CLIENT_METADATA, explanation);
  }
}
