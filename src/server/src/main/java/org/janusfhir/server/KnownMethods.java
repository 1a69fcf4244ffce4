package org.janusfhir.server;

import io.vertx.core.http.HttpMethod;
import java.util.Set;

/** Methods of HTTP whose names may be told: any other is a text that a client made up. */
final class KnownMethods {
  private static final Set<HttpMethod> KNOWN =
      Set.of(
          HttpMethod.GET,
          HttpMethod.HEAD,
          HttpMethod.POST,
          HttpMethod.PUT,
          HttpMethod.PATCH,
          HttpMethod.DELETE,
          HttpMethod.OPTIONS);

  private KnownMethods() {}

  /** The name of a method, or another if it is not known. */
  static String name(HttpMethod method, String other) {
    return KNOWN.contains(method) ? method.name() : other;
  }
}
