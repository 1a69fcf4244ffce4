package org.janusfhir.server;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.janusfhir.server.access.AuthorizationDirectory;
import org.janusfhir.server.access.ClientRules;
import org.janusfhir.server.access.SmartEndpoints;
import org.janusfhir.server.access.Tenants;
import org.janusfhir.server.audit.AuditTrail;
import org.janusfhir.server.connection.ServedConnections;
import org.janusfhir.server.definition.ReadDefinition;
import org.janusfhir.server.discovery.Capabilities;
import org.janusfhir.server.discovery.SmartConfiguration;
import org.janusfhir.server.http.Responder;
import org.janusfhir.server.http.ServiceRoot;
import org.janusfhir.server.http.coding.Presentations;
import org.janusfhir.server.http.coding.Presentations.CompressionRule;
import org.janusfhir.server.http.cors.Cors;
import org.janusfhir.server.http.proxy.PublicAddresses;
import org.janusfhir.server.http.proxy.PublicAddresses.ForwardedHeaders;
import org.janusfhir.server.http.proxy.TrustedProxies;
import org.janusfhir.server.interaction.HistoryInstance;
import org.janusfhir.server.interaction.Interactions;
import org.janusfhir.server.interaction.KeptPages;
import org.janusfhir.server.interaction.PostedSearch;
import org.janusfhir.server.interaction.Read;
import org.janusfhir.server.interaction.ReadVersion;
import org.janusfhir.server.interaction.Release;
import org.janusfhir.server.interaction.SearchResults;
import org.janusfhir.server.interaction.SearchType;
import org.janusfhir.server.interaction.Target;
import org.janusfhir.server.lifecycle.Lifecycles;
import org.janusfhir.server.lifecycle.VersionPlan;
import org.janusfhir.server.search.InteractionPages;
import org.janusfhir.server.search.PageTokens;
import org.janusfhir.server.search.Pages;
import org.janusfhir.server.search.SearchLimits;
import org.janusfhir.server.search.SearchParser;
import org.janusfhir.server.throttle.Overload;
import org.janusfhir.server.throttle.RateLimits;
import org.janusfhir.server.tracing.RequestTracing;
import org.janusfhir.server.version.EncodedResources;
import org.janusfhir.server.version.ServedVersions;
import org.janusfhir.wire.NarrativeGenerator;

/** A pipeline behind a real socket, with a tiny version and a store of a list. */
final class PipelineServer implements AutoCloseable {
  static final String OPEN = "/open/tiny/open-tenant";
  static final String SECURED = "/tiny/open-tenant";

  /** The most bytes of headers that it reads. */
  static final int HEADER_BYTES = 8192;

  private static final Overload NEVER_OVERLOADED = new Overload(1000, Duration.ofHours(1));

  private static final boolean CONNECTIONS_SERVED = ServedConnections.install();

  private final Vertx vertx = Vertx.vertx();
  private final NamedCallers callers = new NamedCallers();
  private final HttpClient client = HttpClient.newHttpClient();
  private final HttpServer server;

  /**
   * How the server meets the network.
   *
   * @param base the configured address, or null
   */
  record Network(
      String base, Set<String> origins, List<String> proxies, ForwardedHeaders forwarded) {
    static final Network USUAL =
        new Network("https://janus.example/fhir", Set.of("*"), List.of(), ForwardedHeaders.ANY);

    static Network behind(ForwardedHeaders forwarded, String... proxies) {
      return new Network(null, Set.of("*"), List.of(proxies), forwarded);
    }
  }

  /** With the tiny version as it plans for itself, and a retired one. */
  PipelineServer(MemoryStore store) {
    this(store, Network.USUAL);
  }

  PipelineServer(MemoryStore store, Network network) {
    this(
        store,
        List.of(VersionPlan.of(new TinyVersion()), VersionPlan.retired("retired")),
        InstantSource.system(),
        network,
        NEVER_OVERLOADED,
        new AuditTrail(null));
  }

  /** That refuses requests when there are more than that. */
  PipelineServer(MemoryStore store, Overload overload) {
    this(
        store,
        List.of(VersionPlan.of(new TinyVersion()), VersionPlan.retired("retired")),
        InstantSource.system(),
        Network.USUAL,
        overload,
        new AuditTrail(null));
  }

  /** With that trail. */
  PipelineServer(MemoryStore store, AuditTrail trail) {
    this(
        store,
        List.of(VersionPlan.of(new TinyVersion()), VersionPlan.retired("retired")),
        InstantSource.system(),
        Network.USUAL,
        NEVER_OVERLOADED,
        trail);
  }

  PipelineServer(MemoryStore store, List<VersionPlan> plans, InstantSource clock) {
    this(store, plans, clock, Network.USUAL, NEVER_OVERLOADED, new AuditTrail(null));
  }

  /**
   * Whose requests are followed.
   *
   * @param auditing what the time of what is recorded is read from
   */
  PipelineServer(MemoryStore store, InstantSource auditing, RequestTracing tracing) {
    this(
        store,
        List.of(VersionPlan.of(new TinyVersion())),
        InstantSource.system(),
        Network.USUAL,
        NEVER_OVERLOADED,
        new AuditTrail(null),
        auditing,
        tracing);
  }

  private PipelineServer(
      MemoryStore store,
      List<VersionPlan> plans,
      InstantSource clock,
      Network network,
      Overload overload,
      AuditTrail trail) {
    this(
        store, plans, clock, network, overload, trail, InstantSource.system(), RequestTracing.NONE);
  }

  private PipelineServer(
      MemoryStore store,
      List<VersionPlan> plans,
      InstantSource clock,
      Network network,
      Overload overload,
      AuditTrail trail,
      InstantSource auditing,
      RequestTracing tracing) {
    EncodedResources encoded = new EncodedResources(1_000_000);
    PublicAddresses addresses =
        new PublicAddresses(TrustedProxies.of(network.proxies()), network.forwarded());
    ServiceRoot roots = new ServiceRoot(network.base(), addresses);
    SearchLimits limits = new SearchLimits(5, 10);
    PageTokens tokens = new PageTokens(new byte[32]);
    Pages pages = new Pages(new SearchParser(limits), tokens);
    InteractionPages interactionPages = new InteractionPages(limits, tokens);
    SearchType search =
        new SearchType(
            new SearchResults(3), encoded, new KeptPages(0), pages, roots, InstantSource.system());
    AuthorizationDirectory directory = PipelineServer::endpoints;
    Capabilities capabilities = new Capabilities(roots, directory, new Release("1", 0));
    Interactions interactions =
        new Interactions()
            .on(HttpMethod.OPTIONS, Target.ROOT, capabilities)
            .get(Target.CONFORMANCE, capabilities)
            .get(Target.SMART_CONFIGURATION, new SmartConfiguration(directory, roots))
            .get(Target.DEFINITION, new ReadDefinition(roots, new Release("1", 0)))
            .get(Target.TYPE, search)
            .get(Target.SEARCH, search)
            .on(HttpMethod.POST, Target.SEARCH, new PostedSearch(search, 1000))
            .get(Target.INSTANCE, new Read(encoded))
            .get(Target.VERSION, new ReadVersion(encoded))
            .get(
                Target.HISTORY,
                new HistoryInstance(encoded, interactionPages, roots, InstantSource.system()));
    Pipeline pipeline =
        new Pipeline(
            new ServedVersions(
                plans.stream().map(VersionPlan::version).filter(Objects::nonNull).toList(),
                NarrativeGenerator.NONE,
                new Lifecycles(plans, clock, roots)),
            new Admission(
                new Tenants(
                    Map.of(
                        "open-tenant", new Tenants.Roots(true, true),
                        "closed-tenant", new Tenants.Roots(false, true),
                        "unsecured-tenant", new Tenants.Roots(true, false))),
                callers,
                RateLimits.none(addresses)),
            store,
            roots,
            interactions,
            new RequestLimits(200, 1000, HEADER_BYTES),
            overload,
            responses(network, addresses, new Auditing(trail, addresses, auditing)),
            tracing);
    server =
        vertx
            .createHttpServer(
                new HttpServerOptions()
                    .setHttp2ClearTextEnabled(CONNECTIONS_SERVED)
                    .setMaxHeaderSize(HEADER_BYTES))
            .requestHandler(pipeline::handle)
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .join();
  }

  private static SmartEndpoints endpoints(String tenant, String base) {
    String at = base + "/authorization/" + tenant;
    return tenant.equals("open-tenant")
        ? new SmartEndpoints(
            at,
            at + "/authorize",
            at + "/token",
            null,
            null,
            null,
            null,
            null,
            List.of("launch"),
            new ClientRules(List.of(), List.of(), List.of(), List.of(), List.of("S256")),
            List.of("launch-ehr"))
        : null;
  }

  private static Responses responses(
      Network network, PublicAddresses addresses, Auditing auditing) {
    Cors cors = new Cors(network.origins(), Duration.ofMinutes(10));
    return new Responses(
        new Responder(cors, addresses, "no-cache"),
        cors,
        new Presentations(new CompressionRule(true, 110, 4)),
        auditing,
        (version, interaction, type, status, nanos) -> {});
  }

  /** Who may ask below the secured root. */
  NamedCallers callers() {
    return callers;
  }

  /** Its port, for clients that need more than the usual. */
  int port() {
    return server.actualPort();
  }

  HttpResponse<String> get(String path, String... headers) throws Exception {
    return send("GET", path, headers);
  }

  /** Asks and does not wait. */
  CompletableFuture<HttpResponse<String>> ask(String path) {
    URI address = URI.create("http://127.0.0.1:" + server.actualPort() + path);
    return client.sendAsync(
        HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> send(String method, String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.actualPort() + path))
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> post(String path, String body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.actualPort() + path))
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
