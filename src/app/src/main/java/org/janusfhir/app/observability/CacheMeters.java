package org.janusfhir.app.observability;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.janusfhir.server.version.EncodedResources;

/**
 * The metrics <code>janus_cache_hits_total</code>, <code>janus_cache_misses_total</code> and <code>
 * janus_cache_bytes</code>, by which an operator sizes <code>janus.cache.max-bytes</code>.
 */
@ApplicationScoped
public class CacheMeters implements MeterBinder {
  private final EncodedResources cache;

  /** Meters of that cache. */
  @Inject
  public CacheMeters(EncodedResources cache) {
    this.cache = cache;
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
  }
}
