package org.janusfhir.server;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.janusfhir.server.version.ServedVersion;
import org.janusfhir.server.version.ServedVersions;

/** The page at <code>/</code> for people who open the server in a browser. */
@ApplicationScoped
public class HomePage {
  private final String html;

  /** A page that links to the sandbox in each version, if there is a sandbox. */
  @Inject
  public HomePage(ServedVersions versions, JanusConfiguration configuration) {
    this.html = html(versions, configuration.sandbox().enabled());
  }

  void register(@Observes Router router) {
    router.get("/").handler(this::show);
  }

  private void show(RoutingContext context) {
    context.response().putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8").end(html);
  }

  private static String html(ServedVersions versions, boolean sandbox) {
    StringBuilder page = new StringBuilder(1024);
    page.append(
        """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>Janus</title></head><body>
        <h1>Janus</h1>
        <p>One clinical record, served in every FHIR version its clients speak.</p>
        """);
    if (sandbox) {
      page.append("<p>The sandbox, open to everybody:</p>\n<ul>\n");
      for (ServedVersion version : versions.all()) {
        appendVersion(version, page);
      }
      page.append("</ul>\n");
    }
    return page.append("<p><a href=\"/q/health\">Health</a></p>\n</body></html>\n").toString();
  }

  private static void appendVersion(ServedVersion version, StringBuilder page) {
    String root = "/open/" + version.id() + '/' + ConfigurationCheck.SANDBOX;
    page.append("<li>").append(version.title()).append(": ");
    link(root + "/Patient?gender=female&amp;_format=json", "patients as JSON", page);
    page.append(", ");
    link(root + "/Patient?gender=female&amp;_format=xml", "as XML", page);
    page.append(", ");
    link(root + "/metadata?_format=json", "conformance statement", page);
    page.append("</li>\n");
  }

  private static void link(String href, String text, StringBuilder page) {
    page.append("<a href=\"").append(href).append("\">").append(text).append("</a>");
  }
}
