package org.janusfhir.app.tracing;

import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.quarkus.vertx.VertxOptionsCustomizer;
import io.vertx.core.VertxOptions;
import io.vertx.core.spi.VertxTracerFactory;
import io.vertx.core.tracing.TracingOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.janusfhir.server.JanusConfiguration;

/** Has the platform tell of each statement that goes to a database, if tracing is on. */
@ApplicationScoped
public class SqlTracing implements VertxOptionsCustomizer {
  private final boolean wanted;
  private final Instance<SdkTracerProvider> provider;

  /** Tells that provider's tracer. */
  @Inject
  public SqlTracing(JanusConfiguration configuration, Instance<SdkTracerProvider> provider) {
    this.wanted =
        configuration.tracing().enabled()
            && configuration.store().kind().equals(JanusConfiguration.Store.POSTGRES);
    this.provider = provider;
  }

  @Override
  @SuppressWarnings(
      "deprecation") // Of the builder, where it is said otherwise, the platform lets nobody have a
  // part.
  public void accept(VertxOptions options) {
    if (wanted) {
      VertxTracerFactory factory = ignored -> new SqlTracer(provider.get().get(TracingBeans.SCOPE));
      options.setTracingOptions(new TracingOptions().setFactory(factory));
    }
  }
}
