package org.janusfhir.server.logging;

import java.util.function.Supplier;
import org.jboss.logging.MDC;

/**
 * What lines of the log that are about a request have as fields of their own if the log is in JSON:
 * the id of the request, and that of its trace. They are given around a line and not around a
 * request, most of which write none.
 */
public final class RequestFields {
  private static final String REQUEST_ID = "requestId";
  private static final String TRACE_ID = "traceId";

  private RequestFields() {}

  /**
   * Writes lines that have these fields.
   *
   * @param traceId null if the request is not followed
   */
  public static void around(String requestId, String traceId, Runnable lines) {
    with(
        requestId,
        traceId,
        () -> {
          lines.run();
          return null;
        });
  }

  /**
   * Does something that may write lines, which then have these fields.
   *
   * @param traceId null if the request is not followed
   */
  public static <T> T with(String requestId, String traceId, Supplier<T> work) {
    MDC.put(REQUEST_ID, requestId);
    if (traceId != null) {
      MDC.put(TRACE_ID, traceId);
    }
    try {
      return work.get();
    } finally {
      MDC.remove(REQUEST_ID);
      if (traceId != null) {
        MDC.remove(TRACE_ID);
      }
    }
  }
}
