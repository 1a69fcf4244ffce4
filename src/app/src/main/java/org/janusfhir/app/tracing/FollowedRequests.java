package org.janusfhir.app.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import org.janusfhir.server.tracing.RequestTrace;
import org.janusfhir.server.tracing.RequestTracing;

/**
 * Begins a span for each request, as a child of the one that its header <code>traceparent</code>
 * names.
 *
 * @see <a href="https://www.w3.org/TR/trace-context/">W3C Trace Context</a>
 */
final class FollowedRequests implements RequestTracing {
  private static final W3CTraceContextPropagator PROPAGATOR =
      W3CTraceContextPropagator.getInstance();

  private final Tracer tracer;

  FollowedRequests(Tracer tracer) {
    this.tracer = tracer;
  }

  @Override
  public RequestTrace begin(HttpServerRequest http) {
    Span span =
        tracer
            .spanBuilder(http.method().name().equals("GET") ? "GET" : "request")
            .setParent(PROPAGATOR.extract(Context.root(), http.headers(), TraceParent.ONLY))
            .setSpanKind(SpanKind.SERVER)
            .startSpan();
    return span.isRecording() ? FollowedRequest.of(http, tracer, span) : null;
  }

  @Override
  public String current() {
    Span span = ContextSpan.of(Vertx.currentContext());
    return span == null ? null : span.getSpanContext().getTraceId();
  }

  /** That header alone: in <code>tracestate</code> a client may write what it likes. */
  private enum TraceParent implements TextMapGetter<MultiMap> {
    ONLY;

    private static final String NAME = "traceparent";

    @Override
    public Iterable<String> keys(MultiMap headers) {
      return List.of(NAME);
    }

    @Override
    public String get(MultiMap headers, String name) {
      if (!NAME.equals(name)) {
        return null;
      }
      // With several of them there is no parent, §3.2.1 of the recommendation.
      List<String> sent = headers.getAll(NAME);
      return sent.size() == 1 ? sent.get(0) : null;
    }
  }
}
