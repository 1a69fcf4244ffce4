package org.janusfhir.server;

import io.quarkus.arc.All;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.janusfhir.server.access.Authentication;
import org.janusfhir.server.access.AuthorizationDirectory;
import org.janusfhir.server.access.Tenants;
import org.janusfhir.server.definition.ReadDefinition;
import org.janusfhir.server.discovery.Capabilities;
import org.janusfhir.server.discovery.SmartConfiguration;
import org.janusfhir.server.http.Responder;
import org.janusfhir.server.http.ServiceRoot;
import org.janusfhir.server.http.coding.Presentations;
import org.janusfhir.server.http.coding.Presentations.CompressionRule;
import org.janusfhir.server.http.cors.Cors;
import org.janusfhir.server.http.proxy.PublicAddresses;
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
import org.janusfhir.server.translation.TranslateVersion;
import org.janusfhir.server.version.EncodedResources;
import org.janusfhir.server.version.ServedVersions;
import org.janusfhir.store.Store;
import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.NarrativeGenerator;
import org.janusfhir.wire.narrative.GeneratedNarratives;

/** Puts the pipeline together from the configuration, the versions and the store. */
@ApplicationScoped
public class ServerBeans {
  /** More is seldom asked for again soon; less of a small heap, where it would crowd out work. */
  private static final long MOST_CACHE_BYTES = 64L << 20;

  @Produces
  @Singleton
  ServiceRoot roots(JanusConfiguration configuration, PublicAddresses addresses) {
    return new ServiceRoot(configuration.baseUrl().orElse(null), addresses);
  }

  @Produces
  @Singleton
  ServedVersions versions(
      @All List<FhirVersion> versions, JanusConfiguration configuration, ServiceRoot roots) {
    ConfigurationCheck.check(configuration, versions);
    List<VersionPlan> plans = VersionPlans.of(configuration.versions(), versions).plans();
    return new ServedVersions(
        versions,
        configuration.narrative().enabled() ? new GeneratedNarratives() : NarrativeGenerator.NONE,
        new Lifecycles(plans, InstantSource.system(), roots));
  }

  @Produces
  @Singleton
  EncodedResources encodedResources(JanusConfiguration configuration) {
    return new EncodedResources(bytes(configuration.cache().maxBytes()));
  }

  @Produces
  @Singleton
  KeptPages keptPages(JanusConfiguration configuration) {
    return new KeptPages(bytes(configuration.cache().maxPageBytes()));
  }

  private static long bytes(Optional<MemorySize> configured) {
    return configured
        .map(MemorySize::asLongValue)
        .orElseGet(() -> Math.min(MOST_CACHE_BYTES, Runtime.getRuntime().maxMemory() / 8));
  }

  @Produces
  @Singleton
  SearchLimits searchLimits(JanusConfiguration configuration) {
    return new SearchLimits(
        configuration.search().defaultCount(), configuration.search().maxCount());
  }

  @Produces
  @Singleton
  Pages pages(SearchLimits limits, PageTokens tokens) {
    return new Pages(new SearchParser(limits), tokens);
  }

  @Produces
  @Singleton
  PostedSearch search(
      JanusConfiguration configuration,
      ServiceRoot roots,
      EncodedResources encoded,
      KeptPages kept,
      Pages pages) {
    ClientLimits limits = configuration.limits();
    SearchResults results = new SearchResults(limits.includes());
    return new PostedSearch(
        new SearchType(results, encoded, kept, pages, roots, InstantSource.system()),
        limits.queryLength());
  }

  @Produces
  @Singleton
  InteractionPages interactionPages(SearchLimits limits, PageTokens tokens) {
    return new InteractionPages(limits, tokens);
  }

  @Produces
  @Singleton
  TranslateVersion translation(
      JanusConfiguration configuration, ServedVersions versions, ServiceRoot roots) {
    return new TranslateVersion(
        versions,
        roots,
        InstantSource.system(),
        Math.toIntExact(configuration.limits().translationBody().asLongValue()));
  }

  @Produces
  @Singleton
  Interactions interactions(
      ServiceRoot roots,
      AuthorizationDirectory directory,
      EncodedResources encoded,
      PostedSearch search,
      InteractionPages interactionPages,
      PatientOperations patientOperations,
      TranslateVersion translation) {
    Capabilities capabilities = new Capabilities(roots, directory, Release.current());
    Interactions interactions = new Interactions();
    patientOperations.addTo(interactions);
    interactions.postedOperation("$translate-version", translation);
    return interactions
        .on(HttpMethod.OPTIONS, Target.ROOT, capabilities)
        .get(Target.CONFORMANCE, capabilities)
        .get(Target.SMART_CONFIGURATION, new SmartConfiguration(directory, roots))
        .get(Target.DEFINITION, new ReadDefinition(roots, Release.current()))
        .get(Target.TYPE, search.byGet())
        .get(Target.SEARCH, search.byGet())
        .on(HttpMethod.POST, Target.SEARCH, search)
        .get(Target.INSTANCE, new Read(encoded))
        .get(Target.VERSION, new ReadVersion(encoded))
        .get(
            Target.HISTORY,
            new HistoryInstance(encoded, interactionPages, roots, InstantSource.system()));
  }

  @Produces
  @Singleton
  PublicAddresses publicAddresses(
      @All List<FhirVersion> versions, JanusConfiguration configuration) {
    ConfigurationCheck.check(configuration, versions); // whoever is made first says all of it
    return new PublicAddresses(
        TrustedProxies.of(configuration.proxies().orElse(List.of())),
        configuration.forwardedHeaders());
  }

  @Produces
  @Singleton
  Responses responses(
      JanusConfiguration configuration,
      PublicAddresses addresses,
      Auditing auditing,
      Instance<RequestObserver> observer) {
    JanusConfiguration.Compression compression = configuration.compression();
    Cors cors = new Cors(configuration.cors().origins(), configuration.cors().maxAge());
    return new Responses(
        new Responder(cors, addresses, configuration.cacheControl()),
        cors,
        new Presentations(
            new CompressionRule(
                compression.enabled(),
                Math.toIntExact(compression.minBytes().asLongValue()),
                compression.level())),
        auditing,
        observer.isResolvable()
            ? observer.get()
            : (version, interaction, type, status, nanos) -> {});
  }

  @Produces
  @Singleton
  Overload overload(JanusConfiguration configuration) {
    ClientLimits limits = configuration.limits();
    return new Overload(limits.requestsUnderWay(), limits.lag());
  }

  @Produces
  @Singleton
  Pipeline pipeline(
      JanusConfiguration configuration,
      ServedVersions versions,
      Authentication authentication,
      RateLimits rateLimits,
      Store store,
      ServiceRoot roots,
      Interactions interactions,
      Overload overload,
      Responses responses,
      Instance<RequestTracing> tracing) {
    ClientLimits limits = configuration.limits();
    return new Pipeline(
        versions,
        new Admission(new Tenants(roots(configuration)), authentication, rateLimits),
        store,
        roots,
        interactions,
        new RequestLimits(
            limits.pathLength(), limits.queryLength(), limits.headerBytes().asLongValue()),
        overload,
        responses,
        tracing.isResolvable() ? tracing.get() : RequestTracing.NONE);
  }

  private static Map<String, Tenants.Roots> roots(JanusConfiguration configuration) {
    Map<String, Tenants.Roots> roots = new HashMap<>();
    configuration
        .tenants()
        .forEach((id, tenant) -> roots.put(id, new Tenants.Roots(tenant.open(), tenant.secured())));
    if (configuration.sandbox().enabled()) {
      roots.merge(
          ConfigurationCheck.SANDBOX,
          new Tenants.Roots(true, true),
          (configured, open) -> new Tenants.Roots(true, configured.secured()));
    }
    return roots;
  }
}
