package org.janusfhir.server;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.janusfhir.server.http.RequestId;
import org.janusfhir.server.http.TransportSecurity;
import org.janusfhir.server.http.proxy.PublicAddresses;

/**
 * What answers have that others write: health, metrics, the authorization server, whatever the
 * platform says itself. Those of FHIR have it already, by a way that costs less.
 */
@ApplicationScoped
public class EveryAnswer {
  private final PublicAddresses addresses;

  /**
   * Adds headers.
   *
   * @param addresses whether the client came by https
   */
  @Inject
  public EveryAnswer(PublicAddresses addresses) {
    this.addresses = addresses;
  }

  /**
   * Adds them to the answer to come, unless it has them by then. The id is settled at once, so that
   * lines of the log have the same.
   */
  void prepare(RoutingContext context) {
    RequestId.settle(context.request());
    context.addHeadersEndHandler(ignored -> complete(context.request()));
  }

  private void complete(HttpServerRequest request) {
    MultiMap headers = request.response().headers();
    if (!headers.contains(RequestId.HEADER)) {
      headers.set(RequestId.HEADER, RequestId.of(request));
    }
    if (!headers.contains(TransportSecurity.HEADER) && addresses.isHttps(request)) {
      headers.set(TransportSecurity.HEADER, TransportSecurity.TWENTY_YEARS);
    }
  }
}
