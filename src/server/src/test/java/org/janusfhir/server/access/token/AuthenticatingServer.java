package org.janusfhir.server.access.token;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.janusfhir.server.TinyVersion;
import org.janusfhir.server.access.Caller;
import org.janusfhir.server.http.Answer.Header;
import org.janusfhir.server.http.RequestPath;
import org.janusfhir.server.http.ServiceRoot;
import org.janusfhir.server.lifecycle.Lifecycles;
import org.janusfhir.server.lifecycle.VersionPlan;
import org.janusfhir.server.problem.RefusedException;
import org.janusfhir.server.version.ServedVersions;
import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.Issue;
import org.janusfhir.wire.NarrativeGenerator;

/** Answers to each request who asks, or why that is refused. */
final class AuthenticatingServer implements AutoCloseable {
  static final String BASE = "https://janus.example/fhir";
  static final String ROOT = BASE + "/tiny/t";

  private final Vertx vertx = Vertx.vertx();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final BearerAuthentication authentication;
  private final HttpServer server;
  private final AtomicInteger asked = new AtomicInteger();

  AuthenticatingServer(TokenVerifier verifier, Callers callers, InstantSource clock) {
    authentication = new BearerAuthentication(new ServiceRoot(BASE), verifier, callers, 100, clock);
    server =
        vertx
            .createHttpServer(new HttpServerOptions().setMaxHeaderSize(64 * 1024))
            .requestHandler(this::answer)
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .join();
  }

  /** Two, of which one calls patients by another name. */
  static ServedVersions versions() {
    List<FhirVersion> versions = List.of(new TinyVersion(), TinyVersion.small());
    return new ServedVersions(
        versions,
        NarrativeGenerator.NONE,
        new Lifecycles(
            versions.stream().map(VersionPlan::of).toList(),
            InstantSource.system(),
            new ServiceRoot(BASE)));
  }

  private void answer(HttpServerRequest http) {
    http.pause();
    RequestPath path = RequestPath.parse(http.path());
    Uni.createFrom()
        .deferred(
            () -> {
              Caller known = authentication.known(path, http);
              return known == null
                  ? authentication.verify(path, http).map(caller -> "verified " + text(caller))
                  : Uni.createFrom().item("known " + text(known));
            })
        .subscribe()
        .with(text -> http.response().end(text), failure -> refuse(http, failure));
    asked.incrementAndGet();
  }

  private static String text(Caller caller) {
    return caller.persona().code()
        + ' '
        + caller.subject()
        + ' '
        + caller.client()
        + ' '
        + caller.user()
        + ' '
        + caller.patient();
  }

  private static void refuse(HttpServerRequest http, Throwable failure) {
    if (!(failure instanceof RefusedException refused)) {
      http.response().setStatusCode(500).end(failure.toString());
      return;
    }
    for (Header header : refused.headers()) {
      http.response().putHeader(header.name(), header.value());
    }
    http.response()
        .setStatusCode(refused.problem().status())
        .end(refused.issues().stream().map(Issue::toString).collect(Collectors.joining("\n")));
  }

  HttpResponse<String> ask(String token) throws Exception {
    return get("/tiny/t/Patient", "Authorization", "Bearer " + token);
  }

  HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.actualPort() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** How many requests have come and are answered or wait. */
  int asked() {
    return asked.get();
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
