package org.janusfhir.authorization;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import org.janusfhir.authorization.page.ErrorPages;
import org.jboss.logging.Logger;

/**
 * Adds routes below <code>/authorization/{tenant}</code>. Their handlers run on worker threads and
 * may block; without an authorization server no route is added.
 */
@ApplicationScoped
public class AuthorizationRouter {
  private static final Logger LOG = Logger.getLogger(AuthorizationRouter.class);
  private static final int MOST_BODY_BYTES = 64 << 10;

  private final AuthorizationConfiguration configuration;
  private final ServedTenants tenants;
  private final ErrorPages errors;

  /** For those tenants. */
  @Inject
  public AuthorizationRouter(
      AuthorizationConfiguration configuration, ServedTenants tenants, ErrorPages errors) {
    this.configuration = configuration;
    this.tenants = tenants;
    this.errors = errors;
  }

  /** Whether there are any routes. */
  public boolean enabled() {
    return configuration.enabled();
  }

  /**
   * Adds a route of every tenant.
   *
   * @param path below the tenant's issuer, beginning with a slash
   * @param handler answers; may block
   */
  public void route(
      Router router, HttpMethod method, String path, Consumer<RoutingContext> handler) {
    if (!enabled()) {
      return;
    }
    Route route = router.route(method, TenantAddress.PREFIX + "/:" + TenantAddresses.TENANT + path);
    if (method.equals(HttpMethod.POST)) {
      route.handler(
          BodyHandler.create(false).setMergeFormAttributes(false).setBodyLimit(MOST_BODY_BYTES));
    }
    route
        .handler(this::checkTenant)
        .blockingHandler(handler::accept, false)
        .failureHandler(this::failed);
  }

  private void checkTenant(RoutingContext context) {
    if (tenants.contains(context.pathParam(TenantAddresses.TENANT))) {
      context.next();
    } else {
      errors.show(Failure.UNKNOWN_TENANT, null, context);
    }
  }

  private void failed(RoutingContext context) {
    if (context.response().ended()) {
      return;
    }
    if (context.failure() instanceof FailedException refused) {
      Failure failure = refused.failure();
      errors.show(failure, refused.getMessage(), failure.status(), context);
      return;
    }
    if (context.failure() == null && context.statusCode() < 500) {
      errors.show(Failure.INVALID_REQUEST, context.statusCode(), context);
      return;
    }
    LOG.errorf(context.failure(), "event=authorization-failed path=%s", context.currentRoute());
    errors.show(Failure.SERVER_ERROR, null, context);
  }
}
