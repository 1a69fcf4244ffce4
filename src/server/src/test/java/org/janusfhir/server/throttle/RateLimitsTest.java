package org.janusfhir.server.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.janusfhir.server.access.Caller;
import org.janusfhir.server.access.Permissions;
import org.janusfhir.server.access.Persona;
import org.janusfhir.server.http.proxy.PublicAddresses;
import org.janusfhir.server.http.proxy.PublicAddresses.ForwardedHeaders;
import org.janusfhir.server.http.proxy.TrustedProxies;
import org.janusfhir.server.problem.RefusedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How often clients may ask, by a clock that the test moves. */
class RateLimitsTest {
  private static final String SECOND_TENANT = "second";
  private static final PublicAddresses BEHIND_A_PROXY =
      new PublicAddresses(TrustedProxies.of(List.of("127.0.0.1")), ForwardedHeaders.ANY);

  private final Vertx vertx = Vertx.vertx();
  private final HttpClient http = HttpClient.newHttpClient();
  private final Clock clock = new Clock();
  private HttpServer server;

  /** Stands still. */
  private static final class Clock implements TimeMeter {
    private final AtomicLong nanos = new AtomicLong();

    @Override
    public long currentTimeNanos() {
      return nanos.get();
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }

    void forward(int millis) {
      nanos.addAndGet(millis * 1_000_000L);
    }
  }

  @AfterEach
  void stop() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void aBurstPassesAndTheNextIsToldWhenToComeBack() throws Exception {
    // Given
    serve(new RateLimit(2, 3), Map.of(), RateLimit.NONE);

    // When
    assertThat(statuses(3, "client", "a")).containsOnly(200);
    HttpResponse<String> refused = get("client", "a");

    // Then
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
    assertThat(refused.body())
        .isEqualTo(
            "Too many requests: each client may send 2 a second, and 3 at once after a pause. Come"
                + " back in 1 second.");
    clock.forward(500);
    assertThat(statuses(2, "client", "a")).containsExactly(200, 429);
    clock.forward(60_000);
    assertThat(statuses(4, "client", "a")).containsExactly(200, 200, 200, 429);
  }

  @Test
  void clientsTenantsAndAddressesDoNotShareALimit() throws Exception {
    serve(new RateLimit(1, 1), Map.of(), RateLimit.NONE);

    assertThat(statuses(2, "client", "a")).containsExactly(200, 429);
    assertThat(statuses(2, "client", "b")).containsExactly(200, 429);
    assertThat(statuses(2, "client", "a", "tenant", SECOND_TENANT)).containsExactly(200, 429);
    assertThat(statuses(2, "X-Forwarded-For", "192.0.2.1")).containsExactly(200, 429);
    assertThat(statuses(2, "X-Forwarded-For", "192.0.2.2")).containsExactly(200, 429);
  }

  @Test
  void tokensThatNameNoClientAreLimitedByUserOrElseByAddress() throws Exception {
    serve(new RateLimit(1, 1), Map.of("a", RateLimit.NONE), RateLimit.NONE);

    assertThat(statuses(2, "user", "u")).containsExactly(200, 429);
    assertThat(statuses(2, "user", "a")).containsExactly(200, 429);
    assertThat(statuses(2, "nameless", "")).containsExactly(200, 429);
    assertThat(statuses(2, "nameless", "", "tenant", SECOND_TENANT)).containsExactly(200, 429);
    assertThat(statuses(2, "nameless", "", "X-Forwarded-For", "192.0.2.1"))
        .containsExactly(200, 429);
    assertThat(get("nameless", "").body()).contains("each address may send 1 a second");
  }

  @Test
  void aClientMayHaveALimitOfItsOwn() throws Exception {
    serve(
        new RateLimit(1, 1),
        Map.of("bulk", new RateLimit(100, 4), "trusted", RateLimit.NONE),
        RateLimit.NONE);

    assertThat(statuses(5, "client", "bulk")).containsExactly(200, 200, 200, 200, 429);
    assertThat(statuses(9, "client", "trusted")).containsOnly(200);
    assertThat(statuses(2, "client", "other")).containsExactly(200, 429);
  }

  @Test
  void withoutLimitsEverythingPasses() throws Exception {
    serve(RateLimit.NONE, Map.of(), RateLimit.NONE);

    assertThat(statuses(50, "client", "a")).containsOnly(200);
    assertThat(statuses(50, "failed", "true")).containsOnly(401);
  }

  @Test
  void onlyTheLimitedClientIsLimitedIfTheOthersAreNot() throws Exception {
    serve(RateLimit.NONE, Map.of("noisy", new RateLimit(1, 1)), RateLimit.NONE);

    assertThat(statuses(2, "client", "noisy")).containsExactly(200, 429);
    assertThat(statuses(5, "client", "a")).containsOnly(200);
    assertThat(statuses(5)).containsOnly(200);
  }

  @Test
  void tokensThatAreNotValidAreCountedByAddress() throws Exception {
    serve(RateLimit.NONE, Map.of(), new RateLimit(1, 3));

    assertThat(statuses(4, "failed", "true", "X-Forwarded-For", "192.0.2.1"))
        .containsExactly(401, 401, 401, 429);
    assertThat(statuses(1, "failed", "true", "X-Forwarded-For", "192.0.2.2")).containsOnly(401);
    // Nothing is tried for that address any more, right or wrong; known callers pass.
    assertThat(statuses(1, "unknown", "true", "X-Forwarded-For", "192.0.2.1")).containsOnly(429);
    assertThat(statuses(9, "unknown", "true", "X-Forwarded-For", "192.0.2.2")).containsOnly(200);
    assertThat(statuses(9, "client", "a", "X-Forwarded-For", "192.0.2.1")).containsOnly(200);
    clock.forward(1000);
    assertThat(statuses(1, "unknown", "true", "X-Forwarded-For", "192.0.2.1")).containsOnly(200);
  }

  @Test
  void whatAClientSaysOfItsAddressDoesNotCount() throws Exception {
    serve(RateLimit.NONE, Map.of(), new RateLimit(1, 1));

    assertThat(statuses(2, "failed", "true", "X-Forwarded-For", "203.0.113.9, 192.0.2.1"))
        .containsExactly(401, 429);
    assertThat(statuses(1, "failed", "true", "X-Forwarded-For", "203.0.113.8, 192.0.2.1"))
        .containsOnly(429);
    assertThat(statuses(1, "failed", "true", "X-Forwarded-For", "192.0.2.1, 127.0.0.1"))
        .containsOnly(429);
    assertThat(statuses(1, "failed", "true", "X-Forwarded-For", "192.0.2.1, nonsense"))
        .containsOnly(401);
  }

  @Test
  void addressesOfANetworkOfIpv6ShareALimit() throws Exception {
    serve(RateLimit.NONE, Map.of(), new RateLimit(1, 1));

    assertThat(statuses(1, "failed", "true", "Forwarded", "for=\"[2001:db8:1:2::1]:4711\""))
        .containsOnly(401);
    assertThat(statuses(1, "failed", "true", "Forwarded", "for=\"[2001:db8:1:2:3::9]\""))
        .containsOnly(429);
    assertThat(statuses(1, "failed", "true", "Forwarded", "for=\"[2001:db8:1:3::1]\""))
        .containsOnly(401);
    assertThat(statuses(1, "failed", "true", "Forwarded", "for=\"[::ffff:192.0.2.1]\""))
        .containsOnly(401);
    assertThat(statuses(1, "failed", "true", "Forwarded", "for=192.0.2.1")).containsOnly(429);
    assertThat(statuses(1, "failed", "true", "Forwarded", "for=\"[::ffff:192.0.2.2]\""))
        .containsOnly(401);
  }

  private void serve(RateLimit usual, Map<String, RateLimit> ofClients, RateLimit ofFailures) {
    RateLimits limits = new RateLimits(usual, ofClients, ofFailures, BEHIND_A_PROXY, clock);
    server =
        vertx
            .createHttpServer()
            .requestHandler(request -> handle(limits, request))
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .join();
  }

  /** As the pipeline does for a client, for a token nobody knows yet and for one that is wrong. */
  private static void handle(RateLimits limits, HttpServerRequest request) {
    try {
      String client = request.getHeader("client");
      boolean failed = request.getHeader("failed") != null;
      if (failed) {
        limits.failed(request);
      } else if (request.getHeader("unknown") != null) {
        limits.mayTry(request);
      } else {
        String tenant = request.getHeader("tenant");
        String user = request.getHeader("user");
        boolean token = client != null || user != null || request.getHeader("nameless") != null;
        limits.check(
            tenant == null ? "first" : tenant,
            token ? caller(user, client) : Caller.EVERYBODY,
            request);
      }
      request.response().setStatusCode(failed ? 401 : 200).end();
    } catch (RefusedException e) {
      e.headers().forEach(header -> request.response().putHeader(header.name(), header.value()));
      request.response().setStatusCode(e.problem().status()).end(e.issues().get(0).diagnostics());
    }
  }

  private static Caller caller(String user, String client) {
    return new Caller(Persona.SYSTEM, user, client, null, null, "", Permissions.READ_ALL);
  }

  private int[] statuses(int times, String... headers) throws Exception {
    int[] statuses = new int[times];
    for (int i = 0; i < times; i++) {
      statuses[i] = get(headers).statusCode();
    }
    return statuses;
  }

  private HttpResponse<String> get(String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.actualPort() + "/"));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
