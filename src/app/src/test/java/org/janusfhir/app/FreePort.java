package org.janusfhir.app;

import java.io.IOException;
import java.net.ServerSocket;

/** A port of this machine that nobody listens at now. */
public final class FreePort {
  private FreePort() {}

  /** Finds one. */
  public static int find() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
