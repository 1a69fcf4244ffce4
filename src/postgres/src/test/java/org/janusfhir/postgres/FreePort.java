package org.janusfhir.postgres;

import java.io.IOException;
import java.net.ServerSocket;

/** A port of this machine that nobody listens at now. */
final class FreePort {
  private FreePort() {}

  /** Finds one. */
  static int find() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
