package org.janusfhir.server;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.janusfhir.server.connection.ConnectionLimits;
import org.janusfhir.server.connection.ServedConnections;

/**
 * Serves HTTP/2 in clear text to clients that begin with it, if offers to upgrade to it can be
 * turned down; see there for the reason. Over TLS it is negotiated and nothing has to be done.
 *
 * <p>Ends idle connections by a clock of each event loop. The platform's own way starts a timer for
 * each connection and takes the time with each read and write, which costs more; it stays if the
 * other cannot be.
 */
@Singleton
public final class ServedProtocols implements HttpServerOptionsCustomizer {
  /**
   * How much the system keeps for a client that does not take it; of itself it would be megabytes,
   * for each such client, and somebody has to make these answers.
   */
  private static final int SEND_BUFFER_BYTES = 256 << 10;

  private final ConnectionLimits limits;

  /** With the limits of that configuration. */
  @Inject
  public ServedProtocols(JanusConfiguration configuration) {
    ClientLimits configured = configuration.limits();
    this.limits =
        new ConnectionLimits(
            configured.idle(),
            configured.patience(),
            configured.rate().asLongValue(),
            configured.connections());
  }

  @Override
  public void customizeHttpServer(HttpServerOptions options) {
    boolean guarded = guard(options);
    options.setHttp2ClearTextEnabled(guarded);
  }

  @Override
  public void customizeHttpsServer(HttpServerOptions options) {
    guard(options);
  }

  private boolean guard(HttpServerOptions options) {
    if (options.isUseProxyProtocol()) {
      throw new WrongConfigurationException(
          "The configuration is wrong: quarkus.http.proxy.use-proxy-protocol is true, but connections"
              + " could then not be guarded, so have the proxy send X-Forwarded-For and set"
              + " janus.proxies");
    }
    boolean guarded = ServedConnections.install();
    if (guarded) {
      ServedConnections.limit(limits);
      options.setIdleTimeout(0).setSendBufferSize(SEND_BUFFER_BYTES);
    }
    return guarded;
  }
}
