package org.janusfhir.server;

import io.vertx.core.http.HttpServerRequest;
import org.janusfhir.server.http.RequestPath;
import org.janusfhir.server.version.ServedVersion;
import org.janusfhir.wire.Format;
import org.janusfhir.wire.ServedType;

/** What is known so far of a request on its way, for the answer in case it fails. */
final class Exchange {
  private static final String NONE = "none";

  private final HttpServerRequest http;
  private final long startedNanos = System.nanoTime();
  private ServedVersion version;
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

  /** Null until it is known, and if it cannot be taken apart. */
  RequestPath path() {
    return path;
  }

  void target(ServedVersion knownVersion, RequestPath knownPath) {
    version = knownVersion;
    path = knownPath;
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
        version == null ? NONE : version.id(),
        interaction,
        type(),
        status,
        System.nanoTime() - startedNanos);
  }

  private String type() {
    if (path == null || path.segments().isEmpty()) {
      return NONE;
    }
    ServedType type = version.type(path.segments().get(0));
    return type == null ? NONE : type.name().text();
  }
}
