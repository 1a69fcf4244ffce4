package org.janusfhir.app.access.issuer;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.MockWebServerWrapper;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import okhttp3.HttpUrl;

/** Somebody else's authorization server, which can be out of order and change its keys. */
final class ForeignIssuer {
  static final String CLIENT = "an-app";
  static final URI REDIRECT_URI = URI.create("https://app.example/callback");
  private static final long LIFETIME_SECONDS = 600;

  private final URI identifier;
  private final RotatingKeys keys = new RotatingKeys();
  private final OAuth2TokenProvider tokens = new OAuth2TokenProvider(keys);
  private MockWebServerWrapper http;
  private MockOAuth2Server server;

  /** Of that name, out of order. */
  ForeignIssuer(String identifier) {
    this.identifier = URI.create(identifier);
  }

  /** Comes up, if it is not. */
  void start() {
    if (server == null) {
      http = new MockWebServerWrapper();
      server =
          new MockOAuth2Server(new OAuth2Config(false, null, null, false, tokens, Set.of(), http));
      server.start(identifier.getPort());
    }
  }

  /** Goes down. */
  void stop() {
    if (server != null) {
      server.shutdown();
      server = null;
    }
  }

  RotatingKeys keys() {
    return keys;
  }

  /** How often anything was asked of it since it came up. */
  int asked() {
    return http.getMockWebServer().getRequestCount();
  }

  /** A token with those claims, whether anybody can read the keys or not. */
  String token(Map<String, Object> claims) {
    TokenRequest request =
        new TokenRequest.Builder(
                identifier.resolve(name() + "/token"),
                new ClientID(CLIENT),
                new AuthorizationCodeGrant(new AuthorizationCode("code"), REDIRECT_URI))
            .build();
    return tokens
        .accessToken(request, HttpUrl.get(identifier), callback("JWT", claims), null)
        .serialize();
  }

  /** The next token that a client asks the server for has those claims. */
  void willIssue(Map<String, Object> claims) {
    server.enqueueCallback(callback("at+jwt", claims));
  }

  private DefaultOAuth2TokenCallback callback(String type, Map<String, Object> claims) {
    List<String> audience = List.of("https://other.example", ForeignIssuers.AUDIENCE + name());
    return new DefaultOAuth2TokenCallback(
        name(), "somebody", type, audience, claims, LIFETIME_SECONDS);
  }

  private String name() {
    return identifier.getPath().substring(1);
  }
}
