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
 * but this machine itself, if the client was registered from it, as those under development are.
 */
final class KeyFetch extends DefaultResourceRetriever {
  private static final int MILLIS = 2_000;
  private static final int BYTES = 64 << 10;
  private static final int IPV6_BYTES = 16;

  KeyFetch() {
    super(MILLIS, MILLIS, BYTES);
  }

  /**
   * Whether keys can be at that address.
   *
   * @param here whether who says so is at this machine
   */
  static boolean isPossible(URI address, boolean here) {
    boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
    return isLocal(address.getHost()) ? web && here : "https".equals(address.getScheme());
  }

  /** Whether that host is this machine, by its usual names. */
  static boolean isLocal(String host) {
    return "localhost".equals(host) || "127.0.0.1".equals(host) || "[::1]".equals(host);
  }

  @Override
  protected HttpURLConnection openHTTPConnection(URL url) throws IOException {
    for (InetAddress address : InetAddress.getAllByName(url.getHost())) {
      // Only a name that was recognised when it was registered may mean this machine.
      boolean allowed = address.isLoopbackAddress() ? isLocal(url.getHost()) : isPublic(address);
      if (!allowed) {
        throw new IOException("Keys are not fetched from private networks");
      }
    }
    HttpURLConnection connection = super.openHTTPConnection(url);
    connection.setInstanceFollowRedirects(false);
    return connection;
  }

  private static boolean isPublic(InetAddress address) {
    boolean special =
        address.isSiteLocalAddress()
            || address.isLinkLocalAddress()
            || address.isAnyLocalAddress()
            || address.isMulticastAddress();
    byte[] bytes = address.getAddress();
    return !special && (bytes.length == IPV6_BYTES ? isGlobal(bytes) : !isShared(bytes));
  }

  /**
   * Neither fc00::/7 (RFC 4193) nor 64:ff9b::/32, behind which are addresses of IPv4 (RFC 6052).
   */
  private static boolean isGlobal(byte[] ipv6) {
    boolean unique = (ipv6[0] & 0xFE) == 0xFC;
    boolean translated =
        ipv6[0] == 0 && ipv6[1] == 0x64 && ipv6[2] == (byte) 0xFF && ipv6[3] == (byte) 0x9B;
    return !unique && !translated;
  }

  /** 100.64.0.0/10, between carriers and their customers (RFC 6598). */
  private static boolean isShared(byte[] ipv4) {
    return ipv4[0] == 100 && (ipv4[1] & 0xC0) == 64;
  }
}
