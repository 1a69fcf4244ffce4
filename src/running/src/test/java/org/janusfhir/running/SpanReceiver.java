package org.janusfhir.running;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes what is sent to a collector of traces. */
final class SpanReceiver implements AutoCloseable {
  private final HttpServer server;
  private final List<String> received = new CopyOnWriteArrayList<>();

  private SpanReceiver(HttpServer server) {
    this.server = server;
  }

  /** Listens on a port of this machine. */
  static SpanReceiver start() throws IOException {
    SpanReceiver receiver =
        new SpanReceiver(
            HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
    receiver.server.createContext(
        "/v1/traces",
        exchange -> {
          // Protobuf has texts as they are; every other byte becomes some character.
          byte[] body = exchange.getRequestBody().readAllBytes();
          receiver.received.add(new String(body, StandardCharsets.UTF_8));
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    receiver.server.start();
    return receiver;
  }

  /** Where it is. */
  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/traces";
  }

  /** All that has come so far. */
  String received() {
    return String.join("\n", received);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
