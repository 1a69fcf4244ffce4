package org.janusfhir.authorization.page;

import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/**
 * Sends pages. They run no scripts, load nothing from elsewhere, are in no frame of another site
 * and are kept nowhere.
 *
 * <p>Forms may be sent anywhere, because browsers take the redirects that answer a form for part of
 * it, and these lead to apps; pages consist of escaped text only, so nobody can add a form.
 */
public final class Pages {
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none';"
          + " frame-ancestors 'self'";
  private static final int OK = 200;

  private Pages() {}

  /** Sends a page. */
  public static void show(TemplateInstance page, RoutingContext context) {
    show(page, OK, "", context);
  }

  /** Sends a page with a status. */
  public static void show(TemplateInstance page, int status, RoutingContext context) {
    show(page, status, "", context);
  }

  /**
   * Sends a page with a status.
   *
   * @param directives added to its Content-Security-Policy: <code>frame-src https://app</code>
   */
  public static void show(
      TemplateInstance page, int status, String directives, RoutingContext context) {
    String html = page.render();
    HttpServerResponse response = context.response();
    response
        .setStatusCode(status)
        .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .putHeader("Pragma", "no-cache")
        .putHeader(
            "Content-Security-Policy", directives.isEmpty() ? POLICY : POLICY + "; " + directives)
        .putHeader("X-Frame-Options", "SAMEORIGIN")
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader("Referrer-Policy", "no-referrer")
        .end(html);
  }

  /** Sends the browser to another address, by GET. */
  public static void redirect(String to, RoutingContext context) {
    context
        .response()
        .setStatusCode(303)
        .putHeader(HttpHeaders.LOCATION, to)
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .putHeader("Pragma", "no-cache")
        .putHeader("Referrer-Policy", "no-referrer")
        .end();
  }
}
