package org.janusfhir.app.tracing;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.vertx.core.Context;
import io.vertx.core.spi.tracing.TagExtractor;
import io.vertx.core.spi.tracing.VertxTracer;
import io.vertx.core.tracing.TracingPolicy;
import io.vertx.pgclient.PgException;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * A span for each statement of a request that goes to the database. Statements have placeholders;
 * what stands for these is not told, nor is what the database says when it fails, which may quote
 * it.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/semconv/database/postgresql/">spans of
 *     PostgreSQL</a>
 */
final class SqlTracer implements VertxTracer<Span, Span> {
  private static final AttributeKey<String> SYSTEM = AttributeKey.stringKey("db.system.name");
  private static final AttributeKey<String> DATABASE = AttributeKey.stringKey("db.namespace");
  private static final AttributeKey<String> OPERATION = AttributeKey.stringKey("db.operation.name");
  private static final AttributeKey<String> TEXT = AttributeKey.stringKey("db.query.text");
  private static final AttributeKey<String> STATE =
      AttributeKey.stringKey("db.response.status_code");
  private static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");

  /** What the platform calls the text of a statement. */
  private static final String STATEMENT = "db.statement";

  private final Tracer tracer;

  SqlTracer(Tracer tracer) {
    this.tracer = tracer;
  }

  @Override
  public <R> Span sendRequest(
      Context context,
      io.vertx.core.spi.tracing.SpanKind kind,
      TracingPolicy policy,
      R request,
      String operation,
      BiConsumer<String, String> headers,
      TagExtractor<R> tags) {
    Span parent = ContextSpan.of(context);
    if (parent == null) {
      return null;
    }
    Map<String, String> told = tags.extract(request);
    String statement = told.get(STATEMENT);
    if (statement == null) {
      return null;
    }
    String verb = verb(statement);
    Span span =
        tracer
            .spanBuilder(verb)
            .setParent(io.opentelemetry.context.Context.root().with(parent))
            .setSpanKind(SpanKind.CLIENT)
            .startSpan();
    span.setAttribute(SYSTEM, "postgresql");
    span.setAttribute(OPERATION, verb);
    span.setAttribute(TEXT, statement);
    if (told.get("db.instance") != null) {
      span.setAttribute(DATABASE, told.get("db.instance"));
    }
    return span;
  }

  @Override
  public <R> void receiveResponse(
      Context context, R response, Span span, Throwable failure, TagExtractor<R> tags) {
    if (span == null) {
      return;
    }
    if (failure != null) {
      span.setStatus(StatusCode.ERROR);
      if (failure instanceof PgException sql) {
        span.setAttribute(STATE, sql.getSqlState());
        span.setAttribute(ERROR, sql.getSqlState());
      } else {
        span.setAttribute(ERROR, failure.getClass().getName());
      }
    }
    span.end();
  }

  /** The first word: SELECT. */
  private static String verb(String statement) {
    int start = statement.startsWith("/*") ? statement.indexOf("*/") + 2 : 0;
    String text = statement.substring(start).strip();
    int end = 0;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(0, end).toUpperCase(Locale.ROOT);
  }
}
