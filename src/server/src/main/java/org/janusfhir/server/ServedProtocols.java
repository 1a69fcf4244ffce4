package org.janusfhir.server;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;
import org.janusfhir.server.connection.ServedConnections;

/**
 * Serves HTTP/2 in clear text to clients that begin with it, if offers to upgrade to it can be
 * turned down; see there for the reason. Over TLS it is negotiated and nothing has to be done.
 */
@Singleton
public final class ServedProtocols implements HttpServerOptionsCustomizer {
  @Override
  public void customizeHttpServer(HttpServerOptions options) {
    options.setHttp2ClearTextEnabled(ServedConnections.install());
  }

  @Override
  public void customizeHttpsServer(HttpServerOptions options) {
    ServedConnections.install();
  }
}
