package org.janusfhir.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A way to a database that can fall silent, as where a machine has lost its power or a firewall its
 * memory: connections stay open, and nothing comes through them any more.
 */
final class SilentProxy implements AutoCloseable {
  private final ServerSocket server;
  private final URI database;
  private final Queue<Way> ways = new ConcurrentLinkedQueue<>();

  private SilentProxy(ServerSocket server, URI database) {
    this.server = server;
    this.database = database;
  }

  /** A connection of a client and that to the database. */
  private static final class Way {
    private final Socket client;
    private final Socket database;
    private volatile boolean silent;

    Way(Socket client, Socket database) {
      this.client = client;
      this.database = database;
    }

    void pass(Socket from, Socket to) {
      byte[] bytes = new byte[8192];
      try (from;
          to) {
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
          if (!silent) {
            out.write(bytes, 0, read);
          }
        }
      } catch (IOException ended) {
        // by either side
      }
    }
  }

  /** Leads to a database. */
  static SilentProxy before(String address) throws IOException {
    ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    SilentProxy proxy = new SilentProxy(server, URI.create(address));
    thread(proxy::accept);
    return proxy;
  }

  /** The address of the database by this way. */
  String address() {
    return "postgresql://" + host() + ':' + server.getLocalPort() + database.getPath();
  }

  /** Silences the connections that there are; new ones are not. */
  void silence() {
    ways.forEach(way -> way.silent = true);
  }

  private String host() {
    return server.getInetAddress().getHostAddress();
  }

  private void accept() {
    try {
      while (true) {
        Way way = new Way(server.accept(), new Socket(database.getHost(), database.getPort()));
        ways.add(way);
        thread(() -> way.pass(way.client, way.database));
        thread(() -> way.pass(way.database, way.client));
      }
    } catch (IOException closed) {
      // by close()
    }
  }

  private static void thread(Runnable work) {
    Thread thread = new Thread(work, "proxy");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Way way : ways) {
      way.client.close();
      way.database.close();
    }
  }
}
