package org.janusfhir.server.access.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.janusfhir.server.access.token.AuthenticatingServer.ROOT;
import static org.janusfhir.server.access.token.Issuing.claims;
import static org.janusfhir.server.access.token.Issuing.expired;
import static org.janusfhir.server.access.token.Issuing.inSeconds;
import static org.janusfhir.server.access.token.Issuing.signed;
import static org.janusfhir.server.access.token.TwoTenants.EC256;
import static org.janusfhir.server.access.token.TwoTenants.EC384;
import static org.janusfhir.server.access.token.TwoTenants.RSA;
import static org.janusfhir.server.access.token.TwoTenants.good;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which tokens are good, where they stand in a request, and for which tenant. */
class GoodTokenTest {
  @TempDir private static Path folder;
  private static TwoTenants tenants;
  private static AuthenticatingServer server;

  @BeforeAll
  static void start() throws Exception {
    tenants = new TwoTenants(folder);
    server = tenants.server();
  }

  @AfterAll
  static void stop() {
    tenants.close();
  }

  static Stream<Arguments> goodTokens() {
    return Stream.of(
        arguments("RS256", signed(claims(ROOT, all -> {}), "RS256", RSA)),
        arguments("RS384", signed(claims(ROOT, all -> {}), "RS384", RSA)),
        arguments("ES256", signed(claims(ROOT, all -> {}), "ES256", EC256)),
        arguments("ES384", signed(claims(ROOT, all -> {}), "ES384", EC384)),
        arguments(
            "no kid", signed(claims(ROOT, all -> {}).toJson(), "RS256", RSA.getPrivateKey(), null)),
        arguments(
            "for the tenant in another version",
            signed(claims(AuthenticatingServer.BASE + "/small/t", all -> {}), "ES256", EC256)),
        arguments(
            "several audiences",
            signed(claims(ROOT, all -> all.setAudience("https://x", ROOT)), "ES256", EC256)),
        arguments(
            "expired within the leeway",
            signed(claims(ROOT, all -> expired(all, 10)), "ES256", EC256)),
        arguments(
            "valid within the leeway",
            signed(claims(ROOT, all -> all.setNotBefore(inSeconds(10))), "ES256", EC256)),
        arguments(
            "neither iat nor sub nor jti",
            signed(
                claims(
                    ROOT,
                    all -> {
                      all.unsetClaim("iat");
                      all.unsetClaim("sub");
                      all.unsetClaim("jti");
                    }),
                "ES256",
                EC256)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("goodTokens")
  void goodTokenIsTaken(String name, String token) throws Exception {
    assertThat(server.ask(token).body()).startsWith("verified provider ");
  }

  static Stream<Arguments> badRequests() {
    String bearer = "Bearer " + good();
    return Stream.of(
        arguments("no header", "", new String[0], null),
        arguments("other scheme", "", new String[] {"Authorization", "Basic YTpi"}, null),
        arguments(
            "scheme run together",
            "",
            new String[] {"Authorization", bearer.replace("Bearer ", "Bearer")},
            null),
        arguments(
            "two headers",
            "",
            new String[] {"Authorization", bearer, "Authorization", bearer},
            "several headers"),
        arguments("in the query", "?access_token=" + good(), new String[0], "in the address"),
        arguments(
            "in the query, encoded",
            "?_count=1&%61ccess%5Ftoken=" + good(),
            new String[0],
            "in the address"),
        arguments(
            "in the query, too",
            "?a=b&access_token=x",
            new String[] {"Authorization", bearer},
            "in the address"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badRequests")
  void tokenComesInTheHeaderOnly(String name, String query, String[] headers, String reason)
      throws Exception {
    // When
    HttpResponse<String> response = server.get("/tiny/t/Patient" + query, headers);

    // Then
    String challenge = response.headers().firstValue("WWW-Authenticate").orElseThrow();
    assertThat(response.statusCode()).isEqualTo(401);
    if (reason == null) {
      assertThat(challenge).isEqualTo("Bearer realm=\"janus.example\"");
      assertThat(response.body()).contains("Get one from the authorization server");
    } else {
      assertThat(challenge).contains("error=\"invalid_request\"").contains(reason);
    }
  }

  @Test
  void schemeIsOfAnyCase() throws Exception {
    assertThat(server.get("/tiny/t/Patient", "Authorization", "bEaReR " + good()).statusCode())
        .isEqualTo(200);
  }

  @Test
  void knownTokenIsKnownToItsTenantOnly() throws Exception {
    // Given
    String token = good();
    server.ask(token);

    // Then
    assertThat(server.ask(token).body()).startsWith("known ");
    assertThat(server.get("/tiny/u/Patient", "Authorization", "Bearer " + token).statusCode())
        .isEqualTo(401);
    assertThat(server.get("/tiny/nobody/Patient", "Authorization", "Bearer " + token).statusCode())
        .isEqualTo(401);
  }
}
