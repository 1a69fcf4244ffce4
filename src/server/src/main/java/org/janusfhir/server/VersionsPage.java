package org.janusfhir.server;

import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.janusfhir.server.http.Answer;
import org.janusfhir.server.http.ServiceRoot;
import org.janusfhir.server.version.ServedVersions;

/**
 * The list of versions at <code>/versions</code>: HTML for browsers, where the links of deprecated
 * versions lead, and JSON for everybody else.
 */
@ApplicationScoped
public class VersionsPage {
  private final ServedVersions versions;
  private final ServiceRoot roots;

  /** Lists those versions. */
  @Inject
  public VersionsPage(ServedVersions versions, ServiceRoot roots) {
    this.versions = versions;
    this.roots = roots;
  }

  /** The template. */
  record Page(List<VersionFacts> versions, List<String> mediaTypes) implements TemplateInstance {}

  void register(@Observes Router router) {
    router.route("/versions").method(HttpMethod.GET).method(HttpMethod.HEAD).handler(this::show);
  }

  private void show(RoutingContext context) {
    String base = roots.base(context.request());
    List<VersionFacts> facts =
        versions.lifecycles().all().stream()
            .map(version -> VersionFacts.of(version, base))
            .toList();
    context
        .response()
        .putHeader(HttpHeaders.VARY, "Accept")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    if (wantsHtml(context)) {
      PageAnswer.html(new Page(facts, Answer.MEDIA_TYPES), context);
    } else {
      JsonArray list = new JsonArray();
      facts.forEach(version -> list.add(version.json()));
      PageAnswer.json(new JsonObject().put("versions", list).encode(), context);
    }
  }

  /** Whether HTML is preferred; without a preference JSON is. */
  private static boolean wantsHtml(RoutingContext context) {
    for (MIMEHeader accepted : context.parsedHeaders().accept()) {
      String mediaType = accepted.rawValue();
      if (mediaType.startsWith("text/html")) {
        return true;
      }
      if (mediaType.startsWith("*/*") || mediaType.contains("json")) {
        return false;
      }
    }
    return false;
  }
}
