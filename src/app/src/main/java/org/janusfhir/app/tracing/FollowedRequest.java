package org.janusfhir.app.tracing;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import org.janusfhir.server.tracing.RequestTrace;
import org.janusfhir.server.tracing.TracedAnswer;
import org.janusfhir.store.RecordReader;

/**
 * The span of a request. Attributes have the names of OpenTelemetry's conventions, but those for
 * addresses, queries, clients and hosts are left out: they have ids and names in them.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/semconv/http/http-spans/">HTTP spans</a>
 */
final class FollowedRequest implements RequestTrace {
  private static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
  private static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");
  private static final AttributeKey<Long> STATUS =
      AttributeKey.longKey("http.response.status_code");
  private static final AttributeKey<String> SCHEME = AttributeKey.stringKey("url.scheme");
  private static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");
  private static final AttributeKey<String> VERSION = AttributeKey.stringKey("janus.version");
  private static final AttributeKey<String> INTERACTION =
      AttributeKey.stringKey("janus.interaction");
  private static final AttributeKey<String> TYPE = AttributeKey.stringKey("janus.type");
  private static final AttributeKey<String> REQUEST_ID = AttributeKey.stringKey("janus.request_id");
  private static final String NONE = "none";
  private static final int FIRST_FAILURE = 500;

  private final Tracer tracer;
  private final Span span;
  private final Context context;

  private FollowedRequest(Tracer tracer, Span span, Context context) {
    this.tracer = tracer;
    this.span = span;
    this.context = context;
  }

  /** Follows a request on its event loop. */
  static FollowedRequest of(HttpServerRequest http, Tracer tracer, Span span) {
    span.setAttribute(SCHEME, http.isSSL() ? "https" : "http");
    Context context = Vertx.currentContext();
    ContextSpan.put(context, span);
    return new FollowedRequest(tracer, span, context);
  }

  @Override
  public String id() {
    return span.getSpanContext().getTraceId();
  }

  @Override
  public RecordReader follow(RecordReader record) {
    return new FollowedRecord(record, tracer, span, context);
  }

  @Override
  public void end(TracedAnswer answer) {
    span.updateName(name(answer));
    span.setAttribute(METHOD, answer.method());
    if (answer.route() != null) {
      span.setAttribute(ROUTE, answer.route());
    }
    span.setAttribute(STATUS, answer.status());
    span.setAttribute(VERSION, answer.version());
    span.setAttribute(INTERACTION, answer.interaction());
    span.setAttribute(TYPE, answer.type());
    span.setAttribute(REQUEST_ID, answer.requestId());
    if (answer.status() >= FIRST_FAILURE) {
      span.setStatus(StatusCode.ERROR);
      span.setAttribute(ERROR, Integer.toString(answer.status()));
    }
    span.end();
  }

  private static String name(TracedAnswer answer) {
    if (answer.interaction().equals(NONE)) {
      return answer.route() == null ? answer.method() : answer.method() + ' ' + answer.route();
    }
    return answer.type().equals(NONE)
        ? answer.interaction()
        : answer.interaction() + ' ' + answer.type();
  }
}
