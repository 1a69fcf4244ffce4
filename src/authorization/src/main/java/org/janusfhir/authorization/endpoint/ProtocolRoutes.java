package org.janusfhir.authorization.endpoint;

import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import org.janusfhir.authorization.AuthorizationRouter;
import org.janusfhir.authorization.FailedException;
import org.janusfhir.authorization.Failure;
import org.janusfhir.authorization.TenantAddress;
import org.janusfhir.authorization.TenantAddresses;
import org.janusfhir.authorization.page.ErrorPages;
import org.janusfhir.server.JanusConfiguration;
import org.janusfhir.server.http.cors.Cors;

/**
 * Adds routes that programs ask: pages of other origins may as those of the record, and answers are
 * JSON that nobody keeps. Nothing here looks at cookies, so that other origins get nothing in the
 * name of a user.
 */
@ApplicationScoped
public class ProtocolRoutes {
  private static final String CHALLENGE = "Basic realm=\"authorization\", charset=\"UTF-8\"";

  private final AuthorizationRouter router;
  private final TenantAddresses addresses;
  private final ErrorPages errors;
  private final Cors cors;

  /** With those error pages. */
  @Inject
  public ProtocolRoutes(
      AuthorizationRouter router,
      TenantAddresses addresses,
      ErrorPages errors,
      JanusConfiguration configuration) {
    this.router = router;
    this.addresses = addresses;
    this.errors = errors;
    this.cors = new Cors(configuration.cors().origins(), configuration.cors().maxAge());
  }

  /** What a program is answered: a status and JSON, which is null for an empty body. */
  public record Answer(int status, String json) {
    /** With the status 200. */
    public static Answer ok(String json) {
      return new Answer(200, json);
    }
  }

  /** Answers a program. */
  @FunctionalInterface
  public interface Endpoint {
    /**
     * Answers; may block.
     *
     * @throws FailedException if the request is refused
     */
    Answer answer(RoutingContext context, TenantAddress address);
  }

  /** Adds an endpoint, and what browsers ask before a page of another origin may use it. */
  public void add(Router to, HttpMethod method, String path, Endpoint endpoint) {
    router.route(to, method, path, context -> handle(context, endpoint), this::refuse);
    router.route(to, HttpMethod.OPTIONS, path, this::allow, this::refuse);
  }

  /**
   * A request as the library reads it.
   *
   * @throws FailedException if something in it is there twice or says who the client is in two
   *     ways, of which nobody knows which counts
   */
  public static HTTPRequest request(RoutingContext context, TenantAddress address, String path) {
    HTTPRequest request = new HTTPRequest(HTTPRequest.Method.POST, URI.create(address.of(path)));
    List<String> authorization = context.request().headers().getAll(HttpHeaders.AUTHORIZATION);
    if (authorization.size() > 1) {
      throw new FailedException(Failure.INVALID_AUTHORIZATION_HEADER);
    }
    if (!authorization.isEmpty()) {
      request.setAuthorization(authorization.get(0));
    }
    String contentType = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
    try {
      if (contentType != null) {
        request.setContentType(contentType);
      }
    } catch (com.nimbusds.oauth2.sdk.ParseException e) {
      throw new FailedException(Failure.INVALID_TOKEN_REQUEST, "The Content-Type is none.");
    }
    String body = context.body().asString();
    request.setBody(body == null ? "" : body);
    requireOnce(context.request().formAttributes(), !authorization.isEmpty());
    return request;
  }

  /** RFC 6749, 3.2: no parameter more than once; 2.3: one way to authenticate. */
  private static void requireOnce(MultiMap form, boolean authorization) {
    for (String name : form.names()) {
      if (form.getAll(name).size() > 1 && !name.equals("resource")) {
        throw new FailedException(
            Failure.INVALID_TOKEN_REQUEST, "A parameter was sent more than once.");
      }
    }
    if (authorization && (form.contains("client_secret") || form.contains("client_assertion"))) {
      throw new FailedException(
          Failure.INVALID_TOKEN_REQUEST, "The client authenticates in more than one way.");
    }
  }

  private void handle(RoutingContext context, Endpoint endpoint) {
    try {
      send(endpoint.answer(context, addresses.of(context)), context);
    } catch (FailedException e) {
      refuse(e, e.failure().status(), context);
    }
  }

  private void refuse(FailedException e, int status, RoutingContext context) {
    Failure failure = e.failure();
    HttpServerResponse response = context.response();
    if (status == 401) {
      response.putHeader("WWW-Authenticate", CHALLENGE);
    }
    if (e.retrySeconds() > 0) {
      response.putHeader("Retry-After", Long.toString(e.retrySeconds()));
    }
    JsonObject error =
        new JsonObject()
            .put("error", failure.code())
            .put("error_description", e.getMessage())
            .put("error_uri", errors.address(failure, addresses.of(context), null, null, context));
    send(new Answer(status, error.encode()), context);
  }

  private void allow(RoutingContext context) {
    HttpServerResponse response = context.response().setStatusCode(204);
    cors.preflight(context.request())
        .headers()
        .forEach(header -> response.putHeader(header.name(), header.value()));
    cors.allow(context.request(), response.headers());
    response.end();
  }

  private void send(Answer answer, RoutingContext context) {
    HttpServerResponse response = context.response().setStatusCode(answer.status());
    cors.allow(context.request(), response.headers());
    response
        .putHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN)
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .putHeader("Pragma", "no-cache")
        .putHeader("X-Content-Type-Options", "nosniff");
    if (answer.json() == null) {
      response.end();
    } else {
      response
          .putHeader(HttpHeaders.CONTENT_TYPE, "application/json; charset=utf-8")
          .end(answer.json());
    }
  }
}
