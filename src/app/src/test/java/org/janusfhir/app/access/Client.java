package org.janusfhir.app.access;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** A client that shows a token with each of its requests. */
final class Client {
  private final URI server;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /**
   * A client of that server.
   *
   * @param server its address with a slash at the end
   */
  Client(URI server) {
    this.server = server;
  }

  /**
   * Asks by GET.
   *
   * @param address absolute, or relative to the server
   * @param token null for none
   */
  HttpResponse<String> get(String address, String token) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(server.resolve(address)).GET(), token);
  }

  /** Asks by POST of a form. */
  HttpResponse<String> post(String address, String form, String token)
      throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(server.resolve(address))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)),
        token);
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String token)
      throws IOException, InterruptedException {
    request.header("Accept", "application/json+fhir");
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** The resources of a Bundle, the outcome left out. */
  static List<JsonObject> resources(String bundle) {
    return new JsonObject(bundle)
        .getJsonArray("entry", new JsonArray()).stream()
            .map(entry -> ((JsonObject) entry).getJsonObject("resource"))
            .filter(resource -> !resource.getString("resourceType").equals("OperationOutcome"))
            .toList();
  }

  /** Their ids. */
  static List<String> ids(String bundle) {
    return resources(bundle).stream().map(resource -> resource.getString("id")).toList();
  }

  /** The address of the next page; null if there is none. */
  static String next(String bundle) {
    return new JsonObject(bundle)
        .getJsonArray("link", new JsonArray()).stream()
            .map(JsonObject.class::cast)
            .filter(link -> link.getString("relation").equals("next"))
            .map(link -> link.getString("url"))
            .findFirst()
            .orElse(null);
  }
}
