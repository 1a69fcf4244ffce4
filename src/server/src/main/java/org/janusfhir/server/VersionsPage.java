package org.janusfhir.server;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.janusfhir.server.http.Answer;
import org.janusfhir.server.http.ServiceRoot;
import org.janusfhir.server.problem.Problem;
import org.janusfhir.server.problem.RefusedException;
import org.janusfhir.server.version.ServedVersions;

/**
 * The list of versions at <code>/versions</code>: HTML for browsers, where the links of deprecated
 * versions lead, and JSON for everybody else.
 */
@ApplicationScoped
public class VersionsPage {
  private final PageRoutes routes;
  private final ServedVersions versions;
  private final ServiceRoot roots;

  /** Lists those versions. */
  @Inject
  public VersionsPage(PageRoutes routes, ServedVersions versions, ServiceRoot roots) {
    this.routes = routes;
    this.versions = versions;
    this.roots = roots;
  }

  /** The template. */
  record Page(List<VersionFacts> versions, List<String> mediaTypes) implements TemplateInstance {}

  void register(@Observes Router router) {
    routes.page(router, "/versions", this::page);
  }

  private Uni<Answer> page(HttpServerRequest http) {
    String base = roots.base(http);
    List<VersionFacts> facts =
        versions.lifecycles().all().stream()
            .map(version -> VersionFacts.of(version, base))
            .toList();
    return wantsHtml(http)
        ? new Page(facts, Answer.MEDIA_TYPES).createUni().map(PageRoutes::html)
        : Uni.createFrom().item(json(facts));
  }

  private static Answer json(List<VersionFacts> facts) {
    JsonArray list = new JsonArray();
    facts.forEach(version -> list.add(version.json()));
    return PageRoutes.json(new JsonObject().put("versions", list).encode());
  }

  /**
   * Whether HTML is named before JSON or everything; without a preference JSON is.
   *
   * @throws RefusedException if neither is accepted
   */
  private static boolean wantsHtml(HttpServerRequest http) {
    List<String> headers = http.headers().getAll(HttpHeaders.ACCEPT);
    for (String header : headers) {
      for (String range : header.split(",", -1)) {
        String mediaType = range.strip();
        if (mediaType.startsWith("text/html") || mediaType.startsWith("text/*")) {
          return true;
        }
        if (mediaType.startsWith("*") || mediaType.contains("json") || mediaType.contains("/*")) {
          return false;
        }
      }
    }
    if (headers.isEmpty()) {
      return false;
    }
    throw RefusedException.of(
        Problem.NOT_ACCEPTABLE, "This is told as text/html or application/json.");
  }
}
