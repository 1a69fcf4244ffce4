package org.janusfhir.server;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;

/**
 * Answers an offer to upgrade a clear-text connection to HTTP/2 in HTTP/1.1, as RFC 9113 §3.1 has
 * it since it dropped the upgrade. Answers here are ready at once, and common clients (that of the
 * JDK 17, curl 7) lose a body of some size that follows right behind the 101. HTTP/2 over TLS is
 * not concerned.
 */
@Singleton
public final class ClearTextHttp implements HttpServerOptionsCustomizer {
  @Override
  public void customizeHttpServer(HttpServerOptions options) {
    options.setHttp2ClearTextEnabled(false);
  }
}
