package org.janusfhir.server;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.time.InstantSource;
import java.util.List;
import org.janusfhir.server.access.Caller;
import org.janusfhir.server.access.Permissions;
import org.janusfhir.server.access.Persona;
import org.janusfhir.server.audit.AuditTrail;
import org.janusfhir.server.http.QueryString;
import org.janusfhir.server.http.RequestPath;
import org.janusfhir.server.http.ServiceRoot;
import org.janusfhir.server.http.proxy.PublicAddresses;
import org.janusfhir.server.http.proxy.PublicAddresses.ForwardedHeaders;
import org.janusfhir.server.http.proxy.TrustedProxies;
import org.janusfhir.server.lifecycle.Lifecycles;
import org.janusfhir.server.lifecycle.VersionPlan;
import org.janusfhir.server.search.PageTokens;
import org.janusfhir.server.version.ServedVersions;
import org.janusfhir.wire.NarrativeGenerator;

/** Audits every request as one that was granted to a clinician who has opened a record. */
final class AuditedRequests implements AutoCloseable {
  private static final Caller CLINICIAN =
      new Caller(
          Persona.PROVIDER,
          "user id=\n1",
          "growth-chart",
          "Practitioner/7",
          "1",
          "",
          Permissions.READ_ALL);

  private final Vertx vertx = Vertx.vertx();
  private final Auditing auditing =
      new Auditing(
          new AuditTrail(null),
          new PublicAddresses(TrustedProxies.of(List.of()), ForwardedHeaders.ANY),
          InstantSource.system());
  private final ServedVersions versions;
  private final HttpServer server;

  AuditedRequests() {
    TinyVersion tiny = new TinyVersion();
    versions =
        new ServedVersions(
            List.of(tiny),
            NarrativeGenerator.NONE,
            new Lifecycles(
                List.of(VersionPlan.of(tiny)),
                InstantSource.system(),
                new ServiceRoot("http://x")));
    server =
        vertx
            .createHttpServer()
            .requestHandler(this::handle)
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .join();
  }

  String address() {
    return "http://127.0.0.1:" + server.actualPort();
  }

  /** A link to a page of that search. */
  static String pageOf(String search) {
    return new PageTokens(new byte[32]).write("anywhere", new PageTokens.Place(search, "after"));
  }

  private void handle(HttpServerRequest http) {
    Exchange exchange = new Exchange(http, null);
    exchange.path(RequestPath.parse(http.path()));
    exchange.version(versions.require(exchange.path().version()));
    exchange.caller(CLINICIAN);
    exchange.query(QueryString.parse(http.query()));
    exchange.interaction(http.query() == null ? "read" : "search-type");
    http.response().setStatusCode(auditing.records(exchange, 200) ? 200 : 503).end();
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
