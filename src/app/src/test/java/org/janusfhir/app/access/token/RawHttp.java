package org.janusfhir.app.access.token;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Requests as they are written, byte for byte: clients would set them right. */
record RawHttp(URI server) {
  /** The host of the requests, which is a part of what they are answered. */
  static final String HOST = "fhir.example";

  /**
   * Sends a request without a body.
   *
   * @param headers whole lines, each character a byte
   */
  RawAnswer get(String address, List<String> headers) {
    return send("GET", address, headers, "");
  }

  /** Sends a request with those parameters as its body. */
  RawAnswer post(String address, List<String> headers, String form) {
    return send("POST", address, headers, form);
  }

  private RawAnswer send(String method, String address, List<String> headers, String form) {
    StringBuilder request = new StringBuilder();
    request.append(method).append(' ').append(address).append(" HTTP/1.1\r\nHost: ").append(HOST);
    request.append("\r\nConnection: close\r\n");
    headers.forEach(line -> request.append(line).append("\r\n"));
    if (!form.isEmpty()) {
      request
          .append("Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ")
          .append(form.length())
          .append("\r\n");
    }
    request.append("\r\n").append(form);
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.ISO_8859_1));
      return RawAnswer.parse(
          new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
