package org.janusfhir.server;

import io.quarkus.arc.All;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.janusfhir.server.http.Answer;
import org.janusfhir.server.version.ServedVersions;

/** The page at <code>/</code> for people who open the server in a browser. */
@ApplicationScoped
public class HomePage {
  private final PageRoutes routes;
  private final ServedVersions versions;
  private final List<HomePageLink> links;
  private final boolean sandbox;

  /** A page with those links, and one to the sandbox in each version, if there is a sandbox. */
  @Inject
  public HomePage(
      PageRoutes routes,
      ServedVersions versions,
      @All List<HomePageLinks> pages,
      JanusConfiguration configuration) {
    this.routes = routes;
    this.versions = versions;
    this.links = pages.stream().flatMap(page -> page.links().stream()).toList();
    this.sandbox = configuration.sandbox().enabled();
  }

  /** A version, with the address of its open sandbox. */
  record Sandboxed(String title, String open) {}

  /** The template. */
  record Page(boolean sandbox, List<Sandboxed> versions, List<HomePageLink> links)
      implements TemplateInstance {}

  void register(@Observes Router router) {
    routes.page(router, "/", request -> page());
  }

  private Uni<Answer> page() {
    List<Sandboxed> served =
        versions.all().stream()
            .map(
                version ->
                    new Sandboxed(
                        version.title(),
                        "/open/" + version.id() + '/' + ConfigurationCheck.SANDBOX))
            .toList();
    return new Page(sandbox, served, links).createUni().map(PageRoutes::html);
  }
}
