package org.janusfhir.app.tracing;

import io.opentelemetry.api.trace.Span;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;

/** The span to which belongs what goes on in a context of Vert.x that is one request's own. */
final class ContextSpan {
  private static final String KEY = ContextSpan.class.getName();

  private ContextSpan() {}

  /** Gives a context its span, unless the context is shared by several requests. */
  static void put(Context context, Span span) {
    if (context != null && VertxContext.isDuplicatedContext(context)) {
      context.putLocal(KEY, span);
    }
  }

  /**
   * Null if there is none.
   *
   * @param context null if there is none
   */
  static Span of(Context context) {
    return context != null && VertxContext.isDuplicatedContext(context)
        ? context.getLocal(KEY)
        : null;
  }

  /**
   * A new context on the same event loop.
   *
   * @param context null if there is none
   */
  static Context anew(Context context, Span span) {
    if (context == null) {
      return null;
    }
    Context own = VertxContext.createNewDuplicatedContext(context);
    own.putLocal(KEY, span);
    return own;
  }
}
