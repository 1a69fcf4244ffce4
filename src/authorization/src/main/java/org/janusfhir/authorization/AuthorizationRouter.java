package org.janusfhir.authorization;

import io.netty.handler.codec.DecoderException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.handler.PlatformHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.janusfhir.authorization.page.ErrorPages;
import org.janusfhir.server.connection.BrokenRequestException;
import org.janusfhir.server.http.RequestId;
import org.janusfhir.server.logging.RequestFields;
import org.janusfhir.server.problem.Unquoted;
import org.janusfhir.server.tracing.RequestTrace;
import org.janusfhir.server.tracing.RequestTracing;
import org.janusfhir.server.tracing.TracedAnswer;
import org.janusfhir.store.StoreException;
import org.jboss.logging.Logger;

/**
 * Adds routes below <code>/authorization/{tenant}</code>. Their handlers run on worker threads and
 * may block; without an authorization server no route is added.
 */
@ApplicationScoped
public class AuthorizationRouter {
  private static final Logger LOG = Logger.getLogger(AuthorizationRouter.class);

  /** A database that restarts is there again by then. */
  private static final long RETRY_SECONDS = 5;

  /** What spans have instead of addresses. */
  private static final String ROUTE = TenantAddress.PREFIX + "/{tenant}";

  private static final int BAD_REQUEST = 400;
  private static final int METHOD_NOT_ALLOWED = 405;
  private static final int SERVER_ERROR = 500;
  private static final int MOST_BODY_BYTES = 64 << 10;

  /** After all that answer, and before what answers everything else. */
  private static final int OTHER_METHODS = 1_000_000;

  private final AuthorizationConfiguration configuration;
  private final ServedTenants tenants;
  private final ErrorPages errors;
  private final RequestTracing tracing;
  private final Map<String, Set<String>> methods = new HashMap<>();

  /** For those tenants; their requests are followed by that. */
  @Inject
  public AuthorizationRouter(
      AuthorizationConfiguration configuration,
      ServedTenants tenants,
      ErrorPages errors,
      RequestTracing tracing) {
    this.configuration = configuration;
    this.tenants = tenants;
    this.errors = errors;
    this.tracing = tracing;
  }

  /** Whether there are any routes. */
  public boolean enabled() {
    return configuration.enabled();
  }

  /** Tells a client that its request is refused. */
  @FunctionalInterface
  public interface Refusal {
    /** Answers with that status. */
    void answer(FailedException refused, int status, RoutingContext context);
  }

  /**
   * Adds a route of every tenant, for people: what is refused is told by a page.
   *
   * @param path below the tenant's issuer, beginning with a slash
   * @param handler answers; may block
   */
  public void route(
      Router router, HttpMethod method, String path, Consumer<RoutingContext> handler) {
    route(router, method, path, handler, errors::show);
  }

  /**
   * Adds a route of every tenant. HEAD is answered as GET is, and other methods with 405.
   *
   * @param path below the tenant's issuer, beginning with a slash
   * @param handler answers; may block
   */
  public void route(
      Router router,
      HttpMethod method,
      String path,
      Consumer<RoutingContext> handler,
      Refusal refusal) {
    if (!enabled()) {
      return;
    }
    String pattern = TenantAddress.PREFIX + "/:" + TenantAddresses.TENANT + path;
    refuseOthers(router, method, pattern);
    Route route = router.route(method, pattern);
    if (method.equals(HttpMethod.GET)) {
      route.method(HttpMethod.HEAD);
    }
    route.handler((PlatformHandler) context -> follow(path, context)); // before the body is read
    if (method.equals(HttpMethod.POST)) {
      route.handler(
          BodyHandler.create(false).setMergeFormAttributes(false).setBodyLimit(MOST_BODY_BYTES));
    }
    route
        .handler(context -> checkTenant(refusal, context))
        .blockingHandler(handler::accept, false)
        .failureHandler(context -> failed(refusal, context));
  }

  private void refuseOthers(Router router, HttpMethod method, String pattern) {
    Set<String> known = methods.get(pattern);
    if (known == null) {
      Set<String> first = new TreeSet<>();
      methods.put(pattern, first);
      router
          .route(pattern)
          .order(OTHER_METHODS)
          .handler(
              context ->
                  context
                      .response()
                      .setStatusCode(METHOD_NOT_ALLOWED)
                      .putHeader("Allow", String.join(", ", first))
                      .end());
      known = first;
    }
    known.add(method.name());
    if (method.equals(HttpMethod.GET)) {
      known.add(HttpMethod.HEAD.name());
    }
  }

  private void follow(String path, RoutingContext context) {
    HttpServerRequest http = context.request();
    RequestTrace trace = tracing.begin(http);
    if (trace != null) {
      context.addEndHandler(
          ended ->
              trace.end(
                  TracedAnswer.ofPage(
                      http.method().name(),
                      ROUTE + path,
                      context.response().getStatusCode(),
                      RequestId.of(http))));
    }
    context.next();
  }

  private void checkTenant(Refusal refusal, RoutingContext context) {
    // A browser that asks whether it may send a request shows the answer to that only if it may.
    boolean asks = context.request().method().equals(HttpMethod.OPTIONS);
    if (asks || tenants.contains(context.pathParam(TenantAddresses.TENANT))) {
      context.next();
    } else {
      FailedException unknown = new FailedException(Failure.UNKNOWN_TENANT);
      refusal.answer(unknown, unknown.failure().status(), context);
    }
  }

  private void failed(Refusal refusal, RoutingContext context) {
    if (context.response().ended()) {
      return;
    }
    Throwable failure = context.failure();
    if (failure instanceof FailedException refused) {
      refusal.answer(refused, refused.failure().status(), context);
    } else if (failure instanceof BrokenRequestException broken) {
      refusal.answer(new FailedException(Failure.INVALID_REQUEST), broken.status(), context);
    } else if (failure == null && context.statusCode() < SERVER_ERROR) {
      refusal.answer(new FailedException(Failure.INVALID_REQUEST), context.statusCode(), context);
    } else if (failure instanceof IOException || failure instanceof DecoderException) {
      // The body is no form, or a field of it is too long.
      refusal.answer(new FailedException(Failure.INVALID_REQUEST), BAD_REQUEST, context);
    } else if (failure instanceof StoreException) {
      LOG.warnf("event=authorization-unavailable path=%s", context.currentRoute().getPath());
      FailedException later = new FailedException(Failure.UNRECORDED, RETRY_SECONDS);
      refusal.answer(later, later.failure().status(), context);
    } else {
      String requestId = RequestId.of(context.request());
      RequestFields.around(
          requestId,
          tracing.current(),
          () ->
              LOG.errorf(
                  failure == null ? null : Unquoted.of(failure),
                  "event=authorization-failed path=%s requestId=%s",
                  context.currentRoute().getPath(),
                  requestId));
      refusal.answer(new FailedException(Failure.SERVER_ERROR), SERVER_ERROR, context);
    }
  }
}
