package org.janusfhir.server;

import io.vertx.core.http.HttpServerRequest;
import org.janusfhir.server.http.RequestPath;
import org.janusfhir.server.lifecycle.VersionLifecycle;
import org.janusfhir.server.version.ServedVersion;
import org.janusfhir.wire.Format;
import org.janusfhir.wire.ServedType;

/** What is known so far of a request on its way, for the answer in case it fails. */
final class Exchange {
  private static final String NONE = "none";

  private final HttpServerRequest http;
  private final long startedNanos = System.nanoTime();
  private ServedVersion version;
  private VersionLifecycle lifecycle;
  private RequestPath path;
  private Format format;
  private String interaction = NONE;

  Exchange(HttpServerRequest http) {
    this.http = http;
  }

  HttpServerRequest http() {
    return http;
  }

  /** Null until it is known. */
  ServedVersion version() {
    return version;
  }

  void version(ServedVersion known) {
    version = known;
    lifecycle = known.lifecycle();
  }

  /** Of the version that the request names, installed or not; null until it is known. */
  VersionLifecycle lifecycle() {
    return lifecycle;
  }

  void lifecycle(VersionLifecycle known) {
    lifecycle = known;
  }

  /** Null until it is known; of a path that cannot be taken apart it is the root. */
  RequestPath path() {
    return path;
  }

  void path(RequestPath known) {
    path = known;
  }

  /** Null until it has been negotiated. */
  Format format() {
    return format;
  }

  void format(Format negotiated) {
    format = negotiated;
  }

  String interaction() {
    return interaction;
  }

  void interaction(String name) {
    interaction = name;
  }

  void answered(int status, RequestObserver observer) {
    observer.answered(
        lifecycle == null ? NONE : lifecycle.plan().id(),
        interaction,
        type(),
        status,
        System.nanoTime() - startedNanos);
  }

  private String type() {
    if (version == null || path.segments().isEmpty()) {
      return NONE;
    }
    ServedType type = version.type(path.segments().get(0));
    return type == null ? NONE : type.name().text();
  }
}
