package org.janusfhir.server;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.janusfhir.server.connection.UnreadableRequest;
import org.janusfhir.server.http.RequestPath;
import org.janusfhir.server.version.ServedVersions;

/**
 * Hands every FHIR request to the pipeline, before any other route looks at it and without reading
 * its body. Requests that cannot be read and requests of nobody else end there too, so that they
 * get an answer in FHIR.
 */
@ApplicationScoped
public class FhirRoutes {
  private static final int FIRST = Integer.MIN_VALUE / 2;
  private static final int LAST = Integer.MAX_VALUE - 1;

  private final Pipeline pipeline;
  private final ServedVersions versions;
  private final EveryAnswer everyAnswer;

  /** Routes to that pipeline. */
  @Inject
  public FhirRoutes(Pipeline pipeline, ServedVersions versions, EveryAnswer everyAnswer) {
    this.pipeline = pipeline;
    this.versions = versions;
    this.everyAnswer = everyAnswer;
  }

  void register(@Observes Router router) {
    router.route().order(FIRST).handler(this::ofFhir);
    router.route().order(LAST).handler(context -> pipeline.handle(context.request()));
  }

  private void ofFhir(RoutingContext context) {
    String first = RequestPath.first(context.request().path());
    boolean unreadable = context.request().decoderResult() instanceof UnreadableRequest;
    if (unreadable || versions.get(first) != null || first.equals("open")) {
      pipeline.handle(context.request());
    } else {
      everyAnswer.prepare(context);
      context.next();
    }
  }
}
