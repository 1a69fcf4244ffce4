package org.janusfhir.app.tracing;

import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The spans of one trace.
 *
 * @param all in no order
 */
record Spans(List<SpanData> all) {
  private static final int SECONDS = 10;

  /** Waits for the span of a request, which ends when its answer has been sent. */
  static Spans ofTrace(String id, SdkTracerProvider provider, InMemorySpanExporter exporter) {
    await()
        .atMost(SECONDS, TimeUnit.SECONDS)
        .until(() -> finished(id, provider, exporter).requests().size() == 1);
    return finished(id, provider, exporter);
  }

  /** Those that there are now. */
  static Spans finished(String id, SdkTracerProvider provider, InMemorySpanExporter exporter) {
    provider.forceFlush().join(SECONDS, TimeUnit.SECONDS);
    return new Spans(
        exporter.getFinishedSpanItems().stream()
            .filter(span -> span.getTraceId().equals(id))
            .toList());
  }

  private List<SpanData> requests() {
    return all.stream().filter(span -> span.getKind() == SpanKind.SERVER).toList();
  }

  /** That of the request. */
  SpanData request() {
    return requests().get(0);
  }

  /** Those of what was looked up in the record. */
  List<SpanData> record() {
    return all.stream().filter(span -> span.getName().startsWith("record ")).toList();
  }

  /** Those of statements for the database. */
  List<SpanData> statements() {
    return all.stream().filter(span -> span.getKind() == SpanKind.CLIENT).toList();
  }
}
