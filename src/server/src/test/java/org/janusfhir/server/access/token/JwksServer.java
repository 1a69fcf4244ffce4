package org.janusfhir.server.access.token;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** An issuer's own server: what it publishes, and that it can be out of order. */
final class JwksServer implements AutoCloseable {
  private final HttpServer server;
  private final Map<String, String> documents = new ConcurrentHashMap<>();
  private final AtomicInteger asked = new AtomicInteger();
  private volatile boolean down;

  JwksServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.incrementAndGet();
    String document = documents.get(exchange.getRequestURI().getPath());
    boolean found = !down && document != null;
    byte[] body = (found ? document : "out of order").getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(found ? 200 : 503, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  void publish(String path, String document) {
    documents.put(path, document);
  }

  void down(boolean isDown) {
    down = isDown;
  }

  int asked() {
    return asked.get();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
