package org.janusfhir.k8s;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;

/**
 * A client outside of the cluster, which knows its hosts only.
 *
 * @param server where the pods behind the Service <code>janus</code> are in truth
 */
record OutsideClient(IngressRoutes routes, URI server) {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String SERVED = "janus";

  /**
   * Asks by https, through the Ingress controller.
   *
   * @param token null for none
   * @return empty if no pod is asked: the controller answers itself that there is nobody
   */
  Optional<HttpResponse<String>> get(URI address, String token)
      throws IOException, InterruptedException {
    Optional<IngressRoutes.Target> target = routes.target(address);
    if (target.isEmpty() || !target.get().service().equals(SERVED)) {
      return Optional.empty();
    }
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server + target.get().address()))
            .header("X-Forwarded-For", "192.0.2.1")
            .header("X-Forwarded-Host", address.getHost())
            .header("X-Forwarded-Port", "443")
            .header("X-Forwarded-Proto", address.getScheme())
            .header("Accept", "application/json");
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return Optional.of(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()));
  }
}
