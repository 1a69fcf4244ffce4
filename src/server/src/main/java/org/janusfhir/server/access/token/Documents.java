package org.janusfhir.server.access.token;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jose4j.http.Get;

/** Reads what issuers publish, at an address or in a file. Blocks, for seconds at most. */
final class Documents {
  private static final int CONNECT_MILLIS = 3_000;
  private static final int READ_MILLIS = 5_000;
  private static final int MAX_BYTES = 512 * 1024;

  private final Get http = new Get();

  Documents() {
    http.setConnectTimeout(CONNECT_MILLIS);
    http.setReadTimeout(READ_MILLIS);
    http.setResponseBodySizeLimit(MAX_BYTES);
    http.setRetries(0); // who asks tries again, in its own time
  }

  /**
   * What is there now.
   *
   * @param location an address of http or https, or a path
   */
  String read(String location) throws IOException {
    if (isAddress(location)) {
      return http.get(location).getBody();
    }
    Path file = Path.of(location);
    if (Files.size(file) > MAX_BYTES) {
      throw new IOException("The file of keys is larger than " + MAX_BYTES + " bytes");
    }
    return Files.readString(file);
  }

  static boolean isAddress(String location) {
    return location.startsWith("https://") || location.startsWith("http://");
  }
}
