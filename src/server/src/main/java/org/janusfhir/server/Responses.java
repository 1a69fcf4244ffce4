package org.janusfhir.server;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import org.janusfhir.server.http.Answer;
import org.janusfhir.server.http.QueryString;
import org.janusfhir.server.http.RequestId;
import org.janusfhir.server.http.Responder;
import org.janusfhir.server.http.coding.Presentations;
import org.janusfhir.server.http.coding.Presentations.Presentation;
import org.janusfhir.server.http.cors.Cors;
import org.janusfhir.server.lifecycle.VersionLifecycle;
import org.janusfhir.server.problem.RefusedException;
import org.janusfhir.server.tracing.Route;
import org.janusfhir.server.tracing.TracedAnswer;
import org.jboss.logging.Logger;

/**
 * What happens to every answer: it is presented as the client asked for, sent, measured, logged.
 */
public final class Responses {
  private static final Logger LOG = Logger.getLogger(Responses.class);
  private static final int FAILED = 500;

  /** RFC 9113 §7. */
  private static final long HTTP_2_INTERNAL_ERROR = 2;

  private final Responder responder;
  private final Cors cors;
  private final Presentations presentations;
  private final Auditing auditing;
  private final RequestObserver observer;

  /** Records each access in that trail and tells that observer of each answer. */
  public Responses(
      Responder responder,
      Cors cors,
      Presentations presentations,
      Auditing auditing,
      RequestObserver observer) {
    this.responder = responder;
    this.cors = cors;
    this.presentations = presentations;
    this.auditing = auditing;
    this.observer = observer;
  }

  /** The answer to a browser that asks if it may send a request. */
  Answer preflight(HttpServerRequest http) {
    return cors.preflight(http);
  }

  /** Finds out how the client wants its answer. */
  void ask(Exchange exchange, QueryString query) {
    exchange.query(query);
    exchange.presentation(presentations.asked(query, exchange.http()));
  }

  /** The same by what the query is together with what a body says. */
  void askAgain(Exchange exchange, QueryString whole) {
    exchange.presentation(presentations.asked(whole, exchange.http()));
  }

  /** Presents an answer as the client asked for. */
  Uni<Answer> present(Exchange exchange, Uni<Answer> answer) {
    Presentation asked = exchange.presentation();
    return asked.equals(Presentation.PLAIN)
        ? answer
        : answer.chain(plain -> presentations.present(plain, asked));
  }

  /** Presents the answer to a request that failed, perhaps before it said how it wants that. */
  Answer presentProblem(Exchange exchange, Answer answer) {
    if (exchange.presentation() == null) {
      try {
        ask(exchange, QueryString.parse(exchange.http().query()));
      } catch (RefusedException e) {
        return answer;
      }
    }
    return presentations.presentNow(answer, exchange.presentation());
  }

  /** Sends it, unless the access cannot be recorded. */
  void send(Exchange exchange, Answer granted) {
    Answer answer =
        auditing.records(exchange, granted.status())
            ? granted
            : presentProblem(exchange, Auditing.unrecorded(exchange));
    responder.send(announced(exchange, answer), exchange.http(), exchange.requestId());
    String type = exchange.type();
    long nanos = exchange.nanos();
    observer.answered(exchange.versionId(), exchange.interaction(), type, answer.status(), nanos);
    AccessLog.answered(exchange, type, answer.status(), nanos);
    endTrace(exchange, type, answer.status());
  }

  /**
   * Ends a request that could not be answered, with its connection (HTTP/2: its stream): that tells
   * the client, who would wait for ever.
   */
  void abandon(Exchange exchange, Throwable failure) {
    try {
      LOG.errorf(
          "event=unanswered error=%s requestId=%s",
          failure.getClass().getName(), exchange.requestId());
      endTrace(exchange, exchange.type(), FAILED);
    } finally {
      HttpServerRequest http = exchange.http();
      if (http.version() == HttpVersion.HTTP_2) {
        http.response().reset(HTTP_2_INTERNAL_ERROR);
      } else {
        http.connection().close();
      }
    }
  }

  private static void endTrace(Exchange exchange, String type, int status) {
    if (exchange.endsTrace()) {
      exchange.trace().end(traced(exchange, type, status));
    }
  }

  private static TracedAnswer traced(Exchange exchange, String type, int status) {
    return new TracedAnswer(
        KnownMethods.name(exchange.http().method(), "_OTHER"),
        Route.of(exchange.path()),
        exchange.versionId(),
        exchange.interaction(),
        type,
        status,
        exchange.requestId());
  }

  /** Sends an answer of no version, which is neither measured nor logged. */
  void send(HttpServerRequest http, Answer answer) {
    Presentation asked = presentations.asked(QueryString.parse(null), http);
    responder.send(presentations.presentNow(answer, asked), http, RequestId.of(http));
  }

  private static Answer announced(Exchange exchange, Answer answer) {
    VersionLifecycle lifecycle = exchange.lifecycle();
    return lifecycle == null || lifecycle.announcement() == null
        ? answer
        : lifecycle.announcement().on(answer, exchange.path(), exchange.http());
  }
}
