package org.janusfhir.server;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import org.janusfhir.server.access.Access;
import org.janusfhir.server.access.Caller;
import org.janusfhir.server.access.InsufficientScopeException;
import org.janusfhir.server.access.Persona;
import org.janusfhir.server.connection.UnreadableRequest;
import org.janusfhir.server.format.Negotiation;
import org.janusfhir.server.http.Answer;
import org.janusfhir.server.http.FhirRequest;
import org.janusfhir.server.http.QueryString;
import org.janusfhir.server.http.RequestBody;
import org.janusfhir.server.http.RequestPath;
import org.janusfhir.server.http.ServiceRoot;
import org.janusfhir.server.http.cors.Cors;
import org.janusfhir.server.interaction.Interaction;
import org.janusfhir.server.interaction.Interactions;
import org.janusfhir.server.problem.ProblemAnswers;
import org.janusfhir.server.problem.RefusedException;
import org.janusfhir.server.throttle.Overload;
import org.janusfhir.server.tracing.RequestTracing;
import org.janusfhir.server.version.ServedVersion;
import org.janusfhir.server.version.ServedVersions;
import org.janusfhir.store.RecordReader;
import org.janusfhir.wire.Format;

/**
 * The way of every FHIR request: path, version, authentication, tenant, query, format, interaction,
 * answer. Runs on the event loop and never blocks it; whatever fails on the way is answered in one
 * place.
 */
public final class Pipeline {
  private final ServedVersions versions;
  private final Admission admission;
  private final RecordReader record;
  private final Access everybody;
  private final ServiceRoot roots;
  private final Interactions interactions;
  private final RequestLimits limits;
  private final Overload overload;
  private final Responses responses;
  private final RequestTracing tracing;
  private final Negotiation negotiation = new Negotiation();

  /** A pipeline to those interactions with that record, whose requests are followed by that. */
  public Pipeline(
      ServedVersions versions,
      Admission admission,
      RecordReader record,
      ServiceRoot roots,
      Interactions interactions,
      RequestLimits limits,
      Overload overload,
      Responses responses,
      RequestTracing tracing) {
    this.versions = versions;
    this.admission = admission;
    this.record = record;
    this.roots = roots;
    this.everybody = new Access(record, Caller.EVERYBODY);
    this.interactions = interactions;
    this.limits = limits;
    this.overload = overload;
    this.responses = responses;
    this.tracing = tracing;
  }

  /** Answers a request. */
  public void handle(HttpServerRequest http) {
    Exchange exchange = new Exchange(http, tracing.begin(http));
    try {
      Context context = Vertx.currentContext();
      prepare(exchange)
          .subscribe()
          .with(
              answer -> on(context, () -> send(exchange, answer)),
              failure -> on(context, () -> fail(exchange, failure)));
    } catch (RuntimeException | Error e) {
      // An error, too, must leave nothing under way.
      fail(exchange, e);
    }
  }

  /** Answers a request of no version that failed. */
  void refuse(HttpServerRequest http, Throwable failure) {
    fail(new Exchange(http, tracing.begin(http)), failure);
  }

  private Uni<Answer> prepare(Exchange exchange) {
    HttpServerRequest http = exchange.http();
    if (Cors.isPreflight(http)) {
      exchange.interaction("preflight");
      recognize(exchange);
      return Uni.createFrom().item(responses.preflight(http));
    }
    UnreadableRequest.check(http.decoderResult());
    limits.check(http);
    RequestPath path = RequestPath.parse(http.path());
    exchange.path(path);
    ServedVersion version = versions.require(path.version());
    exchange.version(version);
    version.lifecycle().requireServed();
    enter(exchange, exchange.startedNanos());
    Caller caller = admission.known(path, http);
    return caller == null
        ? verified(path, http).chain(verified -> answer(exchange, verified))
        : answer(exchange, caller);
  }

  /** As long as the client sends, there is nothing under way for it. */
  private Uni<byte[]> body(Exchange exchange, int limit) {
    leave(exchange);
    return RequestBody.read(exchange.http(), limit)
        .invoke(
            body -> {
              exchange.body(body);
              enter(exchange, System.nanoTime());
            });
  }

  private void enter(Exchange exchange, long nowNanos) {
    boolean may = overload.enter(nowNanos);
    exchange.underWay(may);
    exchange.turnedAway(!may);
    if (!may) {
      throw overload.refusal();
    }
  }

  private void leave(Exchange exchange) {
    if (exchange.underWay()) {
      exchange.underWay(false);
      overload.leave();
    }
  }

  /** An answer that cannot be sent must not leave its client waiting. */
  private void send(Exchange exchange, Answer answer) {
    leave(exchange);
    try {
      responses.send(exchange, answer);
    } catch (RuntimeException | Error e) {
      responses.abandon(exchange, e);
    }
  }

  /** What follows the headers waits meanwhile for somebody to read it. */
  private Uni<Caller> verified(RequestPath path, HttpServerRequest http) {
    Context context = Vertx.currentContext();
    Uni<Caller> verified = admission.verify(path, http);
    http.pause();
    return verified.emitOn(step -> on(context, step)).onTermination().invoke(http::resume);
  }

  private Uni<Answer> answer(Exchange exchange, Caller caller) {
    exchange.caller(caller);
    HttpServerRequest http = exchange.http();
    RequestPath path = exchange.path();
    ServedVersion version = exchange.version();
    QueryString query = QueryString.parse(http.query());
    Interaction interaction = interactions.find(path, http.method());
    exchange.interaction(interaction.name());
    Format format =
        interaction.negotiates(version, path) ? formatOrNull(http, query) : format(http, query);
    exchange.format(format);
    responses.ask(exchange, query);
    Access access = access(exchange, caller);
    FhirRequest request = new FhirRequest(version, path, query, format, http, access);
    return interaction.bodyLimit() == 0
        ? responses.present(exchange, interaction.answer(request))
        : body(exchange, interaction.bodyLimit())
            .chain(body -> answer(exchange, interaction, request.withBody(body)));
  }

  /** What a body says of the query counts for the answer, and for what refuses it, as well. */
  private Uni<Answer> answer(Exchange exchange, Interaction interaction, FhirRequest sent) {
    FhirRequest whole = interaction.whole(sent);
    if (whole.format() == null || !whole.query().equals(sent.query())) {
      whole = whole.withFormat(format(exchange.http(), whole.query()));
      exchange.format(whole.format());
      responses.askAgain(exchange, whole.query());
    }
    return responses.present(exchange, interaction.answer(whole));
  }

  private Access access(Exchange exchange, Caller caller) {
    if (exchange.trace() != null) {
      return new Access(exchange.trace().follow(record), caller);
    }
    return caller.persona() == Persona.EVERYBODY ? everybody : new Access(record, caller);
  }

  /** Stores may answer on any thread, requests are answered on their own. */
  private static void on(Context context, Runnable step) {
    if (context == null || context == Vertx.currentContext()) {
      step.run();
    } else {
      context.runOnContext(ignored -> step.run());
    }
  }

  private void fail(Exchange exchange, Throwable failure) {
    Answer answer;
    try {
      answer = problem(exchange, failure);
    } catch (RuntimeException | Error e) {
      leave(exchange);
      responses.abandon(exchange, e);
      return;
    }
    send(exchange, answer);
  }

  private Answer problem(Exchange exchange, Throwable failure) {
    if (exchange.version() == null) {
      recognize(exchange);
    }
    ServedVersion version = exchange.version() == null ? versions.fallback() : exchange.version();
    Format format = exchange.format() == null ? formatOfProblem(exchange) : exchange.format();
    Throwable problem =
        failure instanceof InsufficientScopeException lacking
            ? lacking.refusal(version, exchange.caller(), roots.host(exchange.http()))
            : failure;
    String where = "interaction=" + exchange.interaction() + " requestId=" + exchange.requestId();
    Answer answer = exchange.logging(() -> ProblemAnswers.of(problem, version, format, where));
    return responses.presentProblem(exchange, answer);
  }

  /** Finds out which version a request names of which nothing else is known. */
  private void recognize(Exchange exchange) {
    try {
      if (exchange.path() == null) {
        exchange.path(RequestPath.root(exchange.http().path()));
      }
      String id = exchange.path().version();
      exchange.lifecycle(versions.lifecycles().get(id));
      if (versions.get(id) != null) {
        exchange.version(versions.get(id));
      }
    } catch (RefusedException e) {
      // Not even the root can be read, so the request is of no version.
    }
  }

  private Format format(HttpServerRequest http, QueryString query) {
    return negotiation.format(query.first("_format"), http.headers().getAll(HttpHeaders.ACCEPT));
  }

  private Format formatOrNull(HttpServerRequest http, QueryString query) {
    return negotiation.formatOrNull(
        query.first("_format"), http.headers().getAll(HttpHeaders.ACCEPT));
  }

  /** A request that fails before its format is known, or because of it, still gets a body. */
  private Format formatOfProblem(Exchange exchange) {
    try {
      return format(exchange.http(), QueryString.parse(exchange.http().query()));
    } catch (RefusedException e) {
      return Format.JSON;
    }
  }
}
