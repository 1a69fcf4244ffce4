package org.janusfhir.authorization.app;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.janusfhir.authorization.AuthorizationConfiguration;

/**
 * Serves the sample SMART app at <code>/apps/vitals/</code>, as any web server could. Its files are
 * few and kept in memory.
 */
@ApplicationScoped
public class SampleApp {
  /** Where it is. */
  static final String PATH = "/apps/vitals/";

  private static final String INDEX = "index.html";

  private static final List<String> FILES =
      List.of(
          INDEX,
          "launch.html",
          "app.js",
          "launch.js",
          "settings.js",
          "view.js",
          "vitals.js",
          "style.css",
          "fhir-client.pure.min.js",
          "fhir-client.pure.min.js.LICENSE.txt",
          "chart.umd.js");

  /** The app talks to this server only, whatever service it is told to read. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";

  private static final int FOUND = 302;
  private static final int NOT_MODIFIED = 304;

  private final AuthorizationConfiguration configuration;

  /** Served if the authorization server is there, without which it could not start. */
  @Inject
  public SampleApp(AuthorizationConfiguration configuration) {
    this.configuration = configuration;
  }

  void register(@Observes Router router) {
    if (!configuration.enabled()) {
      return;
    }
    Map<String, StaticFile> files =
        FILES.stream()
            .collect(Collectors.toMap(Function.identity(), name -> StaticFile.read(PATH + name)));
    router
        .route(PATH + '*')
        .method(HttpMethod.GET)
        .method(HttpMethod.HEAD)
        .handler(context -> send(files, context));
  }

  private static void send(Map<String, StaticFile> files, RoutingContext context) {
    String path = context.request().path();
    if (path.length() < PATH.length()) {
      // Relative addresses in the pages need the slash at the end.
      context.response().setStatusCode(FOUND).putHeader(HttpHeaders.LOCATION, PATH).end();
      return;
    }
    String name = path.substring(PATH.length());
    StaticFile file = files.get(name.isEmpty() ? INDEX : name);
    if (file == null) {
      context.next();
      return;
    }
    send(file, context);
  }

  private static void send(StaticFile file, RoutingContext context) {
    HttpServerResponse response = context.response();
    // A copy of before an upgrade must not meet files of after it: browsers ask, and get 304.
    response.putHeader(HttpHeaders.CACHE_CONTROL, "no-cache").putHeader("ETag", file.entityTag());
    response.putHeader("X-Content-Type-Options", "nosniff");
    response.putHeader("Referrer-Policy", "no-referrer");
    response.putHeader("Content-Security-Policy", POLICY);
    if (file.entityTag().equals(context.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
      response.setStatusCode(NOT_MODIFIED).end();
      return;
    }
    response.putHeader(HttpHeaders.CONTENT_TYPE, file.contentType());
    response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(file.body().length()));
    if (context.request().method().equals(HttpMethod.HEAD)) {
      response.end();
    } else {
      response.end(file.body());
    }
  }
}
