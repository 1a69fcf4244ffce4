package org.janusfhir.authorization.page;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.janusfhir.authorization.AuthorizationConfiguration;
import org.janusfhir.authorization.TenantAddress;

/** How pages look, and how apps that are launched from a chart may look to fit. */
@ApplicationScoped
public class StyleSheet {
  private final AuthorizationConfiguration configuration;

  /** If there are pages. */
  @Inject
  public StyleSheet(AuthorizationConfiguration configuration) {
    this.configuration = configuration;
  }

  /** The address of what SMART calls smart_style_url. */
  public static String smartStyleUrl(TenantAddress address) {
    return address.base() + TenantAddress.PREFIX + "/smart-style.json";
  }

  void register(@Observes Router router) {
    if (configuration.enabled()) {
      serve(router, "style.css", "text/css; charset=utf-8");
      serve(router, "smart-style.json", "application/json");
    }
  }

  private static void serve(Router router, String name, String contentType) {
    Buffer content = read(name);
    router
        .route(HttpMethod.GET, TenantAddress.PREFIX + '/' + name)
        .handler((RoutingContext context) -> send(content, contentType, context));
  }

  private static void send(Buffer content, String contentType, RoutingContext context) {
    context
        .response()
        .putHeader(HttpHeaders.CONTENT_TYPE, contentType)
        .putHeader(HttpHeaders.CACHE_CONTROL, "max-age=600")
        .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
        .putHeader("X-Content-Type-Options", "nosniff")
        .end(content);
  }

  private static Buffer read(String name) {
    try (InputStream in = StyleSheet.class.getResourceAsStream('/' + "authorization/" + name)) {
      return Buffer.buffer(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
