package org.janusfhir.app.guard;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** One connection over which request after request is sent, by the thread that waits for it. */
final class KeptConnection implements AutoCloseable {
  private static final int TIMEOUT_MILLIS = 20_000;
  private static final int STATUS = "HTTP/1.1 ".length();
  private static final String LENGTH = "content-length: ";

  private final Socket socket;
  private final InputStream in;
  private final URI server;

  /**
   * Connects.
   *
   * @param server scheme, host and port
   */
  KeptConnection(URI server) throws IOException {
    this.server = server;
    this.socket = new Socket(server.getHost(), server.getPort());
    socket.setSoTimeout(TIMEOUT_MILLIS);
    socket.setTcpNoDelay(true);
    this.in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
  }

  /** The bytes of a GET request. */
  byte[] get(String path, Map<String, String> headers) {
    return request("GET " + path, headers, "");
  }

  /** A request with a form as its body. */
  byte[] post(String path, String form) {
    return request(
        "POST " + path,
        Map.of(
            "Content-Type",
            "application/x-www-form-urlencoded",
            "Content-Length",
            Integer.toString(form.length())),
        form);
  }

  private byte[] request(String what, Map<String, String> headers, String body) {
    StringBuilder request = new StringBuilder(what + " HTTP/1.1\r\n");
    request.append("Host: ").append(server.getAuthority()).append("\r\n");
    headers.forEach(
        (name, value) -> request.append(name).append(": ").append(value).append("\r\n"));
    return request.append("\r\n").append(body).toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  /**
   * Sends a request and reads the answer to its end.
   *
   * @return the status
   */
  int send(byte[] request) throws IOException {
    socket.getOutputStream().write(request);
    String first = line();
    int length = 0;
    for (String header = line(); !header.isEmpty(); header = line()) {
      if (header.toLowerCase(Locale.ROOT).startsWith(LENGTH)) {
        length = Integer.parseInt(header.substring(LENGTH.length()));
      }
    }
    int status = Integer.parseInt(first.substring(STATUS, STATUS + 3));
    if (status != 304) {
      in.skipNBytes(length);
    }
    return status;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("The server closed the connection");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
