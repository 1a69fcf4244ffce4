package org.janusfhir.authorization.client;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.client.ClientMetadata;
import com.nimbusds.openid.connect.sdk.rp.OIDCClientMetadata;
import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.janusfhir.authorization.AuthorizationConfiguration;
import org.janusfhir.authorization.FailedException;
import org.janusfhir.authorization.Failure;
import org.janusfhir.authorization.Secrets;
import org.janusfhir.authorization.TenantAddress;
import org.janusfhir.authorization.audit.AuthorizationLog;
import org.janusfhir.authorization.lockout.Windows;
import org.janusfhir.authorization.scope.Scopes;
import org.janusfhir.server.http.proxy.PublicAddresses;

/** Registers clients from what they, or people for them, say about them. */
@ApplicationScoped
public class Registrations {
  private static final int LONGEST = 2_000;
  private static final int LONGEST_SCOPE = 4_000;
  private static final int MOST_REDIRECT_URIS = 20;
  private static final Set<String> GRANT_TYPES =
      Set.of(
          GrantType.AUTHORIZATION_CODE.getValue(),
          GrantType.REFRESH_TOKEN.getValue(),
          GrantType.CLIENT_CREDENTIALS.getValue());
  private static final Set<String> SCHEMES_OF_NO_APP =
      Set.of("javascript", "data", "file", "vbscript", "blob", "about", "ftp", "ws", "wss");

  private final Clients clients;
  private final PublicAddresses addresses;
  private final AuthorizationConfiguration.Registration limits;
  private final AuthorizationLog log;
  private final Windows<String> byAddress = new Windows<>(Duration.ofHours(1));

  /** Adds to those clients. */
  @Inject
  public Registrations(
      Clients clients,
      PublicAddresses addresses,
      AuthorizationConfiguration configuration,
      AuthorizationLog log) {
    this.clients = clients;
    this.addresses = addresses;
    this.limits = configuration.registration();
    this.log = log;
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
   * @param http the request that registers it
   * @throws FailedException if something of it cannot be
   */
  public Registered register(
      OIDCClientMetadata metadata,
      String launchUrl,
      boolean legacy,
      TenantAddress address,
      HttpServerRequest http) {
    if (!limits.enabled()) {
      throw new FailedException(Failure.REGISTRATION_CLOSED);
    }
    String from = addresses.network(http);
    if (byAddress.increment(from) > limits.hourly()) {
      throw new FailedException(Failure.TOO_MANY_REGISTRATIONS, byAddress.secondsLeft(from));
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
            authentication(method, metadata, secret, isHere(address, http)),
            redirectUris,
            launchUrl,
            text(metadata.getLogoURI()),
            grantTypes,
            scope(metadata),
            legacy,
            false,
            System.currentTimeMillis());
    if (!client.confidential() && grantTypes.contains(GrantType.CLIENT_CREDENTIALS.getValue())) {
      throw wrong("Without a secret or keys there are no client_credentials.");
    }
    clients.register(client);
    log.registered(client.tenant(), client.id(), http);
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
    // Compared to the letter: a star would stand for nothing but itself.
    if (!uri.toASCIIString().equals(uri.toString()) || uri.toString().indexOf('*') >= 0) {
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

  /** Whether somebody at this very machine registers an app, which may be on it, too. */
  private boolean isHere(TenantAddress address, HttpServerRequest http) {
    byte[] from = NetUtil.createByteArrayFromIpAddressString(addresses.client(http));
    try {
      return from != null
          && InetAddress.getByAddress(from).isLoopbackAddress()
          && KeyFetch.isLocal(URI.create(address.base()).getHost());
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
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
      ClientAuthenticationMethod method, ClientMetadata metadata, String secret, boolean here) {
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
      JWKSet keys = metadata.getJWKSet().toPublicJWKSet();
      if (keys.isEmpty()) {
        throw wrong("There is no public key in jwks.");
      }
      return new Client.Keys(keys.toString());
    }
    URI address = metadata.getJWKSetURI();
    if (address == null || !KeyFetch.isPossible(address, here) || isLong(address)) {
      throw wrong("private_key_jwt needs jwks, or jwks_uri by https or on this machine.");
    }
    return new Client.KeysAt(address.toString());
  }

  private static String scope(ClientMetadata metadata) {
    String scope =
        metadata.getScope() == null ? "" : Scopes.parse(metadata.getScope().toString()).text();
    if (scope.length() > LONGEST_SCOPE) {
      throw wrong("The scope is too long.");
    }
    return scope;
  }

  private static String name(ClientMetadata metadata) {
    String name = metadata.getName() == null ? "" : metadata.getName().strip();
    if (name.length() > 100 || name.codePoints().anyMatch(Registrations::misleads)) {
      throw wrong("The client_name is too long, or has characters that cannot be seen.");
    }
    return name.isEmpty() ? "An app without a name" : name;
  }

  /** Control characters, and those that turn the direction of what follows. */
  private static boolean misleads(int c) {
    return Character.isISOControl(c)
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
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
