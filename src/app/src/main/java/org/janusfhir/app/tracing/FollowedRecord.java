package org.janusfhir.app.tracing;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.SearchQuery;
import org.janusfhir.store.Page;
import org.janusfhir.store.RecordReader;
import org.janusfhir.store.ResourceKey;
import org.janusfhir.store.StoredResource;
import org.janusfhir.store.Unchanged;

/**
 * The record as one request reads it: each operation is a span below that of the request, and runs
 * in a context of its own, by which statements for the database find the span that they belong to.
 */
final class FollowedRecord implements RecordReader {
  private static final AttributeKey<String> TYPE = AttributeKey.stringKey("janus.record.type");

  private final RecordReader record;
  private final Tracer tracer;
  private final io.opentelemetry.context.Context parent;
  private final Context context;

  /**
   * Follows what a request reads.
   *
   * @param context of the request; null if it has none
   */
  FollowedRecord(RecordReader record, Tracer tracer, Span request, Context context) {
    this.record = record;
    this.tracer = tracer;
    this.parent = io.opentelemetry.context.Context.root().with(request);
    this.context = context;
  }

  @Override
  public Uni<Optional<StoredResource>> read(ResourceKey key) {
    return followed("read", key.type(), () -> record.read(key));
  }

  @Override
  public Uni<List<StoredResource>> read(List<ResourceKey> keys) {
    return followed("read-many", null, () -> record.read(keys));
  }

  @Override
  public Uni<Optional<StoredResource>> read(ResourceKey key, long versionId) {
    return followed("read-version", key.type(), () -> record.read(key, versionId));
  }

  @Override
  public Uni<List<StoredResource>> history(ResourceKey key) {
    return followed("history", key.type(), () -> record.history(key));
  }

  @Override
  public Uni<Page> search(String tenant, SearchQuery query) {
    return followed("search", query.type(), () -> record.search(tenant, query));
  }

  @Override
  public Uni<Integer> count(String tenant, SearchQuery query, int atMost) {
    return followed("count", query.type(), () -> record.count(tenant, query, atMost));
  }

  @Override
  public Unchanged watch(String tenant, SearchQuery query) {
    return record.watch(tenant, query);
  }

  @Override
  public Unchanged watch(String tenant) {
    return record.watch(tenant);
  }

  private <T> Uni<T> followed(String operation, ResourceType type, Supplier<Uni<T>> work) {
    return Uni.createFrom()
        .emitter(
            emitter -> {
              Span span = tracer.spanBuilder("record " + operation).setParent(parent).startSpan();
              if (type != null) {
                span.setAttribute(TYPE, type.typeName());
              }
              Context own = ContextSpan.anew(context, span);
              if (own == null) {
                run(work, span, emitter);
              } else {
                own.runOnContext(ignored -> run(work, span, emitter));
              }
            });
  }

  private static <T> void run(Supplier<Uni<T>> work, Span span, UniEmitter<? super T> emitter) {
    Uni<T> answer;
    try {
      answer = work.get();
    } catch (RuntimeException e) {
      fail(span, e, emitter);
      return;
    }
    answer
        .subscribe()
        .with(
            item -> {
              span.end();
              emitter.complete(item);
            },
            failure -> fail(span, failure, emitter));
  }

  /** Messages of exceptions may quote the record, so only their kind is told. */
  private static void fail(Span span, Throwable failure, UniEmitter<?> emitter) {
    span.setStatus(StatusCode.ERROR);
    span.setAttribute("error.type", failure.getClass().getName());
    span.end();
    emitter.fail(failure);
  }
}
