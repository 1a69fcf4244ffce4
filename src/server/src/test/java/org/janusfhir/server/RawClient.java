package org.janusfhir.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** A client that does to its connection what no library would. */
final class RawClient implements AutoCloseable {
  private static final int TIMEOUT_MILLIS = 20_000;

  private final Socket socket = new Socket();

  /** Connects. */
  RawClient(int port) throws IOException {
    this(port, 1 << 16);
  }

  /**
   * Connects.
   *
   * @param window how much it takes of answers before they are read
   */
  RawClient(int port, int window) throws IOException {
    socket.setReceiveBufferSize(window);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(TIMEOUT_MILLIS);
    socket.connect(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port));
  }

  RawClient send(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    return this;
  }

  /** Says that nothing more will come. */
  RawClient endOutput() throws IOException {
    socket.shutdownOutput();
    return this;
  }

  /** Sends again and again until there is an answer or nobody takes it, 20 seconds at most. */
  RawClient dribble(String text) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + TIMEOUT_MILLIS * 1_000_000L;
    try {
      while (socket.getInputStream().available() == 0 && System.nanoTime() < deadline) {
        send(text);
        Thread.sleep(20);
      }
    } catch (SocketException closed) {
      // What there is to read can be read.
    }
    return this;
  }

  /** What there is of an answer as soon as there is any. */
  String awaitAnswer() throws IOException {
    byte[] buffer = new byte[1 << 16];
    int read = socket.getInputStream().read(buffer);
    return new String(buffer, 0, Math.max(read, 0), StandardCharsets.UTF_8);
  }

  /** All that comes until the server closes the connection. */
  String all() throws IOException {
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** As much as has come until the server closes the connection or resets it. */
  long bytesUntilReset() throws IOException {
    long bytes = 0;
    byte[] buffer = new byte[1 << 16];
    try {
      for (int n = socket.getInputStream().read(buffer);
          n >= 0;
          n = socket.getInputStream().read(buffer)) {
        bytes += n;
      }
    } catch (SocketException reset) {
      // That is one way to close it.
    }
    return bytes;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
