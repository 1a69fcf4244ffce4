package org.janusfhir.server;

import io.vertx.core.http.HttpServerRequest;
import java.util.function.Supplier;
import org.janusfhir.server.access.Caller;
import org.janusfhir.server.http.QueryString;
import org.janusfhir.server.http.RequestId;
import org.janusfhir.server.http.RequestPath;
import org.janusfhir.server.http.coding.Presentations.Presentation;
import org.janusfhir.server.lifecycle.VersionLifecycle;
import org.janusfhir.server.logging.RequestFields;
import org.janusfhir.server.tracing.RequestTrace;
import org.janusfhir.server.version.ServedVersion;
import org.janusfhir.wire.Format;
import org.janusfhir.wire.ServedType;

/** What is known so far of a request on its way, for the answer in case it fails. */
final class Exchange {
  private static final String NONE = "none";

  private final HttpServerRequest http;
  private final String requestId;
  private final RequestTrace trace;
  private final long startedNanos = System.nanoTime();
  private ServedVersion version;
  private VersionLifecycle lifecycle;
  private RequestPath path;
  private Caller caller;
  private QueryString query;
  private byte[] body;
  private Format format;
  private Presentation presentation;
  private String interaction = NONE;
  private boolean underWay;
  private boolean turnedAway;
  private boolean traced;

  /**
   * A request that has come.
   *
   * @param trace null if it is not followed
   */
  Exchange(HttpServerRequest http, RequestTrace trace) {
    this.http = http;
    this.requestId = RequestId.of(http);
    this.trace = trace;
  }

  String requestId() {
    return requestId;
  }

  /** Null if the request is not followed. */
  RequestTrace trace() {
    return trace;
  }

  /** Whether the trace has yet to be told how the request ends; told once only. */
  boolean endsTrace() {
    boolean ends = trace != null && !traced;
    traced = true;
    return ends;
  }

  /** Does something that may write lines about this request, which then have its id as a field. */
  <T> T logging(Supplier<T> work) {
    return RequestFields.with(requestId, trace == null ? null : trace.id(), work);
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

  /** Null until it is known; {@link Caller#EVERYBODY} below the open root. */
  Caller caller() {
    return caller;
  }

  void caller(Caller known) {
    caller = known;
  }

  /** Whether it counts as a request under way. */
  boolean underWay() {
    return underWay;
  }

  void underWay(boolean counts) {
    underWay = counts;
  }

  /** Whether it was refused because there are too many requests. */
  boolean turnedAway() {
    return turnedAway;
  }

  void turnedAway(boolean refused) {
    turnedAway = refused;
  }

  /** Null until it has been read. */
  QueryString query() {
    return query;
  }

  void query(QueryString read) {
    query = read;
  }

  /** Null unless the interaction reads one and it has been received. */
  byte[] body() {
    return body;
  }

  void body(byte[] received) {
    body = received;
  }

  /** Null until it has been negotiated. */
  Format format() {
    return format;
  }

  void format(Format negotiated) {
    format = negotiated;
  }

  /** Null until it is known. */
  Presentation presentation() {
    return presentation;
  }

  void presentation(Presentation asked) {
    presentation = asked;
  }

  String interaction() {
    return interaction;
  }

  void interaction(String name) {
    interaction = name;
  }

  /** The id of the version, or none. */
  String versionId() {
    return lifecycle == null ? NONE : lifecycle.plan().id();
  }

  /** The version's name of the resource type that the path begins with, or none. */
  String type() {
    if (version == null || path.segments().isEmpty()) {
      return NONE;
    }
    ServedType type = version.type(path.segments().get(0));
    return type == null ? NONE : type.name().text();
  }

  /** When the request's headers were complete, as of {@link System#nanoTime}. */
  long startedNanos() {
    return startedNanos;
  }

  /** Since the request's headers were complete. */
  long nanos() {
    return System.nanoTime() - startedNanos;
  }
}
