package org.janusfhir.server;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.janusfhir.server.http.Answer;
import org.janusfhir.server.http.Answer.Header;
import org.janusfhir.server.http.Body;
import org.janusfhir.server.http.cors.Cors;
import org.janusfhir.server.problem.Problem;
import org.janusfhir.server.problem.RefusedException;

/**
 * Addresses of no FHIR version: pages for people, and the same for programs. They are answered as
 * everything else is, but not in FHIR, unless they fail.
 */
@ApplicationScoped
public class PageRoutes {
  private static final String METHODS = "GET, HEAD";
  private static final Header ALLOW =
      new Header(HttpHeaders.createOptimized("Allow"), METHODS + ", OPTIONS");
  private static final CharSequence HTML = HttpHeaders.createOptimized("text/html; charset=utf-8");
  private static final CharSequence JSON =
      HttpHeaders.createOptimized("application/json; charset=utf-8");
  private static final CharSequence CSS = HttpHeaders.createOptimized("text/css; charset=utf-8");
  private static final Header STYLED =
      new Header(
          HttpHeaders.createOptimized("Content-Security-Policy"),
          "default-src 'none'; style-src 'self'; frame-ancestors 'self'");

  private final Pipeline pipeline;
  private final Responses responses;

  /** Pages whose failures that pipeline answers. */
  @Inject
  public PageRoutes(Pipeline pipeline, Responses responses) {
    this.pipeline = pipeline;
    this.responses = responses;
  }

  /** Answers an address by what a page says to a request. */
  void page(Router router, String path, Function<HttpServerRequest, Uni<Answer>> page) {
    router.route(path).handler(context -> handle(context.request(), page));
  }

  private void handle(HttpServerRequest http, Function<HttpServerRequest, Uni<Answer>> page) {
    if (Cors.isPreflight(http)) {
      responses.send(http, responses.preflight(http));
    } else if (http.method().equals(HttpMethod.OPTIONS)) {
      responses.send(http, Answer.empty(204, List.of(ALLOW)));
    } else if (http.method().equals(HttpMethod.GET) || http.method().equals(HttpMethod.HEAD)) {
      Uni.createFrom()
          .deferred(() -> page.apply(http))
          .subscribe()
          .with(answer -> responses.send(http, answer), failure -> pipeline.refuse(http, failure));
    } else {
      pipeline.refuse(
          http,
          RefusedException.of(
              Problem.METHOD_NOT_ALLOWED,
              "This address answers " + METHODS + " only.",
              List.of(ALLOW)));
    }
  }

  /** A page. */
  static Answer html(String text) {
    return answer(HTML, text, List.of(STYLED));
  }

  /** How pages look. */
  static Answer css(String text) {
    return answer(CSS, text, List.of());
  }

  /** The same for programs. */
  static Answer json(String text) {
    return answer(JSON, text, List.of());
  }

  private static Answer answer(CharSequence contentType, String text, List<Header> headers) {
    Body body = Body.of(text.getBytes(StandardCharsets.UTF_8));
    return new Answer(200, contentType, body, headers);
  }
}
