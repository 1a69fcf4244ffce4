package org.janusfhir.server.tracing;

import io.vertx.core.http.HttpServerRequest;

/** Follows requests, so that one can be seen on its way through several systems. */
@FunctionalInterface
public interface RequestTracing {
  /** Follows none. */
  RequestTracing NONE = http -> null;

  /**
   * A request has come; its headers say whether it is part of a trace that others have begun. Asked
   * on the event loop of the request and must not block.
   *
   * @return null if this one is not followed
   */
  RequestTrace begin(HttpServerRequest http);

  /**
   * The id of the trace of the request in whose context this is asked.
   *
   * @return null if that is not followed
   */
  default String current() {
    return null;
  }
}
