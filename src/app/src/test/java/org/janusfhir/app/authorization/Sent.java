package org.janusfhir.app.authorization;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What a body is answered that was sent as it is, well formed or not. */
record Sent(HttpResponse<String> answer) {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** Sends a form. */
  static Sent form(String path, String body) {
    return send(request(path, "application/x-www-form-urlencoded", body));
  }

  /** Sends a form in the name of the sample program. */
  static Sent formOfProgram(String path, String body) {
    byte[] credentials = "backend-demo:sandbox-secret".getBytes(StandardCharsets.UTF_8);
    return send(
        request(path, "application/x-www-form-urlencoded", body)
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials)));
  }

  /** Sends something of that type. */
  static Sent of(String contentType, String path, String body) {
    return send(request(path, contentType, body));
  }

  int status() {
    return answer.statusCode();
  }

  JsonPath json() {
    return JsonPath.from(answer.body());
  }

  /** The value of a header; null if there is none. */
  String header(String name) {
    return answer.headers().firstValue(name).orElse(null);
  }

  private static HttpRequest.Builder request(String path, String contentType, String body) {
    return HttpRequest.newBuilder(URI.create(ForeignApp.of(path)))
        .header("Content-Type", contentType)
        .header("Origin", "https://app.example")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  private static Sent send(HttpRequest.Builder request) {
    try {
      return new Sent(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
