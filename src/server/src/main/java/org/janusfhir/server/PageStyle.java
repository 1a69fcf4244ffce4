package org.janusfhir.server;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The style sheet of the pages for people, at <code>/style.css</code>. */
@ApplicationScoped
public class PageStyle {
  private static final String PATH = "/style.css";

  private final PageRoutes routes;

  /** Served as those pages are. */
  @Inject
  public PageStyle(PageRoutes routes) {
    this.routes = routes;
  }

  void register(@Observes Router router) {
    String sheet = read();
    routes.page(router, PATH, request -> Uni.createFrom().item(PageRoutes.css(sheet)));
  }

  private static String read() {
    try (InputStream in = PageStyle.class.getResourceAsStream("style.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
