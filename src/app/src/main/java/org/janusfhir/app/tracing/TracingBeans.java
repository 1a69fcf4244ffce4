package org.janusfhir.app.tracing;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporterBuilder;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.janusfhir.server.JanusConfiguration;
import org.janusfhir.server.interaction.Release;
import org.janusfhir.server.tracing.RequestTracing;

/**
 * Puts tracing together if it is on. Nothing of OpenTelemetry is made, and no request costs more,
 * if it is off.
 */
@ApplicationScoped
public class TracingBeans {
  /** Whose spans these are. */
  static final String SCOPE = "org.janusfhir";

  @Produces
  @Singleton
  RequestTracing requests(JanusConfiguration configuration, Instance<SdkTracerProvider> provider) {
    return configuration.tracing().enabled()
        ? new FollowedRequests(provider.get().get(SCOPE))
        : RequestTracing.NONE;
  }

  @Produces
  @Singleton
  SdkTracerProvider provider(JanusConfiguration configuration, SpanExporter exporter) {
    return SdkTracerProvider.builder()
        .setResource(
            Resource.create(
                Attributes.of(
                    AttributeKey.stringKey("service.name"),
                    "janus",
                    AttributeKey.stringKey("service.version"),
                    Release.current().version(),
                    AttributeKey.stringKey("service.instance.id"),
                    UUID.randomUUID().toString())))
        .setSampler(Sampler.parentBased(Sampler.traceIdRatioBased(configuration.tracing().share())))
        .addSpanProcessor(BatchSpanProcessor.builder(exporter).build())
        .build();
  }

  /** Sends what has not been sent yet. */
  void close(@Disposes SdkTracerProvider provider) {
    provider.close();
  }

  @Produces
  @Singleton
  @DefaultBean
  SpanExporter exporter(JanusConfiguration configuration) {
    OtlpHttpSpanExporterBuilder exporter =
        OtlpHttpSpanExporter.builder().setEndpoint(configuration.tracing().endpoint());
    configuration.tracing().headers().forEach(exporter::addHeader);
    return exporter.build();
  }
}
