package org.janusfhir.authorization.client;

import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.URI;
import java.net.URL;

/**
 * Fetches what anybody may have registered as the address of keys. It must not become a way into
 * the network of this server: no redirects, little time and size, and nothing that is not public
 * but this machine itself, where clients under development are.
 */
final class KeyFetch extends DefaultResourceRetriever {
  private static final int MILLIS = 2_000;
  private static final int BYTES = 64 << 10;

  KeyFetch() {
    super(MILLIS, MILLIS, BYTES);
  }

  /** Whether keys can be at that address. */
  static boolean isPossible(URI address) {
    boolean local = isLocal(address.getHost());
    return "https".equals(address.getScheme()) || (local && "http".equals(address.getScheme()));
  }

  /** Whether that host is this machine, by its usual names. */
  static boolean isLocal(String host) {
    return "localhost".equals(host) || "127.0.0.1".equals(host) || "[::1]".equals(host);
  }

  @Override
  protected HttpURLConnection openHTTPConnection(URL url) throws IOException {
    for (InetAddress address : InetAddress.getAllByName(url.getHost())) {
      boolean inside =
          address.isSiteLocalAddress() || address.isLinkLocalAddress() || isUniqueLocal(address);
      if (inside || address.isAnyLocalAddress() || address.isMulticastAddress()) {
        throw new IOException("Keys are not fetched from private networks");
      }
    }
    HttpURLConnection connection = super.openHTTPConnection(url);
    connection.setInstanceFollowRedirects(false);
    return connection;
  }

  /** fc00::/7 (RFC 4193). */
  private static boolean isUniqueLocal(InetAddress address) {
    byte[] bytes = address.getAddress();
    return bytes.length == 16 && (bytes[0] & 0xFE) == 0xFC;
  }
}
