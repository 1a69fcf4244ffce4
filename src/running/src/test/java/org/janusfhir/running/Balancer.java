package org.janusfhir.running;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;

/** One address for several servers: each connection leads to the next of those that answer. */
final class Balancer implements AutoCloseable {
  private static final int BYTES = 8192;

  private final List<InetSocketAddress> servers;
  private final ServerSocket listening;
  private int next;

  private Balancer(List<InetSocketAddress> servers) throws IOException {
    this.servers = servers;
    this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }

  /** Listens for servers at those addresses. */
  static Balancer before(List<String> addresses) throws IOException {
    Balancer balancer =
        new Balancer(
            addresses.stream()
                .map(URI::create)
                .map(address -> new InetSocketAddress(address.getHost(), address.getPort()))
                .toList());
    start(balancer::accept);
    return balancer;
  }

  /** Where it is, without a slash at the end. */
  String address() {
    return "http://127.0.0.1:" + listening.getLocalPort();
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket client = listening.accept();
        Socket server = connected();
        start(() -> copy(client, server));
        start(() -> copy(server, client));
      } catch (IOException e) {
        // closed, or nobody answers: the client gets no answer
      }
    }
  }

  private Socket connected() throws IOException {
    IOException failure = new IOException("There is no server");
    for (int i = 0; i < servers.size(); i++) {
      next = (next + 1) % servers.size();
      Socket socket = new Socket();
      try {
        socket.connect(servers.get(next));
        return socket;
      } catch (IOException e) {
        socket.close();
        failure = e;
      }
    }
    throw failure;
  }

  private static void copy(Socket from, Socket to) {
    byte[] bytes = new byte[BYTES];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int length = in.read(bytes); length >= 0; length = in.read(bytes)) {
        out.write(bytes, 0, length);
      }
    } catch (IOException e) {
      // whoever is at an end learns that the connection is
    }
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "balancer");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    listening.close();
  }
}
