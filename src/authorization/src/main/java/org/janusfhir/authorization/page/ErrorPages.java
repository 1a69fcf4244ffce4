package org.janusfhir.authorization.page;

import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.regex.Pattern;
import org.janusfhir.authorization.AuthorizationConfiguration;
import org.janusfhir.authorization.FailedException;
import org.janusfhir.authorization.Failure;
import org.janusfhir.authorization.TenantAddress;
import org.janusfhir.server.http.PercentCoding;
import org.janusfhir.server.http.RequestId;
import org.janusfhir.server.http.ServiceRoot;
import org.janusfhir.server.logging.RequestFields;
import org.janusfhir.server.tracing.RequestTracing;
import org.jboss.logging.Logger;

/**
 * Pages that say what went wrong; apps get their addresses as <code>error_uri</code>. An address
 * has an instance, which is in the log too.
 */
@ApplicationScoped
public class ErrorPages {
  private static final Logger LOG = Logger.getLogger(ErrorPages.class);
  private static final String PATH = TenantAddress.PREFIX + "/errors/:urn/instances/:instance";

  private static final Pattern INSTANCE = Pattern.compile("[0-9a-f-]{36}");

  private final AuthorizationConfiguration configuration;
  private final ServiceRoot roots;
  private final RequestTracing tracing;

  /** Below those roots. */
  @Inject
  public ErrorPages(
      AuthorizationConfiguration configuration, ServiceRoot roots, RequestTracing tracing) {
    this.configuration = configuration;
    this.roots = roots;
    this.tracing = tracing;
  }

  /** The template. */
  record ErrorPage(String root, String explanation, String urn, String instance)
      implements TemplateInstance {}

  void register(@Observes Router router) {
    if (configuration.enabled()) {
      router.route(HttpMethod.GET, PATH).blockingHandler(this::again, false);
    }
  }

  /** Shows what went wrong instead of what was asked for. */
  public void show(Failure failure, Integer status, RoutingContext context) {
    show(new FailedException(failure), status == null ? failure.status() : status, context);
  }

  /** Shows what went wrong, in the words of the refusal, and when to try again. */
  public void show(FailedException refused, int status, RoutingContext context) {
    String instance = log(refused.failure(), context);
    if (refused.retrySeconds() > 0) {
      context.response().putHeader("Retry-After", Long.toString(refused.retrySeconds()));
    }
    Pages.show(
        new ErrorPage(root(context), refused.getMessage(), refused.failure().urn(), instance),
        status,
        context);
  }

  /**
   * The address of a page that says what went wrong.
   *
   * @param client id of the client; null if it is not known
   * @param persona who the user is to the record; null if nobody is signed in
   */
  public String address(
      Failure failure,
      TenantAddress tenant,
      String client,
      String persona,
      RoutingContext context) {
    StringBuilder address = new StringBuilder(tenant.base()).append(TenantAddress.PREFIX);
    address.append("/errors/");
    PercentCoding.encode(failure.urn(), address);
    address.append("/instances/").append(log(failure, context)).append("?tenant=");
    PercentCoding.encode(tenant.tenant(), address);
    append("client", client, address);
    append("persona", persona, address);
    return address.toString();
  }

  private static void append(String name, String value, StringBuilder address) {
    if (value != null) {
      address.append('&').append(name).append('=');
      PercentCoding.encode(value, address);
    }
  }

  private void again(RoutingContext context) {
    Failure failure = Failure.of(context.pathParam("urn"));
    String instance = context.pathParam("instance");
    // Else anybody could write a sentence of their own into the page.
    if (failure == null || !INSTANCE.matcher(instance).matches()) {
      show(Failure.NOT_FOUND, null, context);
      return;
    }
    Pages.show(
        new ErrorPage(root(context), failure.explanation(), failure.urn(), instance), context);
  }

  private String root(RoutingContext context) {
    return roots.base(context.request()) + TenantAddress.PREFIX;
  }

  private String log(Failure failure, RoutingContext context) {
    String instance = UUID.randomUUID().toString();
    String requestId = RequestId.of(context.request());
    RequestFields.around(
        requestId,
        tracing.current(),
        () ->
            LOG.infof(
                "event=authorization-refused error=%s instance=%s requestId=%s",
                failure, instance, requestId));
    return instance;
  }
}
