package org.janusfhir.app.observability;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.janusfhir.server.interaction.KeptPages;
import org.janusfhir.server.version.EncodedResources;

/**
 * The metrics <code>janus_cache_hits_total</code>, <code>janus_cache_misses_total</code> and <code>
 * janus_cache_bytes</code>, by which an operator sizes <code>janus.cache.max-bytes</code>, and the
 * same with <code>page_cache</code> for <code>janus.cache.max-page-bytes</code>.
 */
@ApplicationScoped
public class CacheMeters implements MeterBinder {
  private final EncodedResources cache;
  private final KeptPages pages;

  /** Meters of those. */
  @Inject
  public CacheMeters(EncodedResources cache, KeptPages pages) {
    this.cache = cache;
    this.pages = pages;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    FunctionCounter.builder("janus.cache.hits", cache, EncodedResources::hits)
        .description("Resources found encoded")
        .register(registry);
    FunctionCounter.builder("janus.cache.misses", cache, EncodedResources::misses)
        .description("Resources that had to be encoded")
        .register(registry);
    Gauge.builder("janus.cache.bytes", cache, EncodedResources::bytes)
        .description("Encoded resources kept")
        .register(registry);
    FunctionCounter.builder("janus.page.cache.hits", pages, KeptPages::hits)
        .description("Pages answered again")
        .register(registry);
    FunctionCounter.builder("janus.page.cache.misses", pages, KeptPages::misses)
        .description("Pages that had to be looked up")
        .register(registry);
    Gauge.builder("janus.page.cache.bytes", pages, KeptPages::bytes)
        .description("Pages kept")
        .register(registry);
  }
}
