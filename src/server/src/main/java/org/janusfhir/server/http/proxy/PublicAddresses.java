package org.janusfhir.server.http.proxy;

import io.netty.util.NetUtil;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.janusfhir.server.http.HeaderElement;

/**
 * Finds out under which address a client sees this server: as the request itself says or, if it
 * comes from a proxy that is believed, as that says. Of proxies in a row, what the outermost
 * believed one saw counts; what anybody before it said never does.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7239">RFC 7239, Forwarded</a>
 */
public final class PublicAddresses {
  private static final String HTTPS = "https";
  private static final String FORWARDED = "Forwarded";
  private static final int IPV4_BYTES = 4;
  private static final int IPV6_NETWORK_BYTES = 8;

  private final TrustedProxies proxies;
  private final ForwardedHeaders believed;

  /** Which headers the proxies set; all others of these are what a client may have sent. */
  public enum ForwardedHeaders {
    /** X-Forwarded-* if there are any, else Forwarded. */
    ANY,
    /** Forwarded only. */
    FORWARDED,
    /** X-Forwarded-For, -Proto, -Host, -Port and -Prefix only. */
    X_FORWARDED
  }

  /** Believes those proxies. */
  public PublicAddresses(TrustedProxies proxies, ForwardedHeaders believed) {
    this.proxies = proxies;
    this.believed = believed;
  }

  /** Whether any proxy is believed; if not, requests themselves say what clients see. */
  public boolean believesProxies() {
    return !proxies.isEmpty();
  }

  /** Whether the client came by https. */
  public boolean isHttps(HttpServerRequest http) {
    // The request itself would look for what proxies say, whom nobody believes here.
    return proxies.isEmpty() ? http.connection().isSsl() : of(http).scheme().equals(HTTPS);
  }

  /** The address that the client of that request sees. */
  public PublicAddress of(HttpServerRequest http) {
    PublicAddress own = own(http);
    if (proxies.isEmpty() || !proxies.contains(http.connection().remoteAddress())) {
      return own;
    }
    MultiMap headers = http.headers();
    if (believed != ForwardedHeaders.FORWARDED) {
      PublicAddress seen = new XForwarded(headers, proxies).seen(own);
      if (seen != null) {
        return seen;
      }
    }
    return believed == ForwardedHeaders.X_FORWARDED ? own : forwarded(headers, own);
  }

  /**
   * The address that a request comes from, IPv4 or IPv6 without a port: the peer's or, behind
   * proxies that are believed, the one that the outermost of them saw; null if the peer has none.
   */
  public String client(HttpServerRequest http) {
    SocketAddress peer = http.connection().remoteAddress();
    if (proxies.isEmpty() || !proxies.contains(peer)) {
      return peer == null ? null : peer.hostAddress();
    }
    String seen = outermost(clients(http.headers()));
    return seen == null ? peer.hostAddress() : seen;
  }

  /**
   * Who is counted as one of those that nobody else is known by: the address that a request comes
   * from or, of IPv6, its network, since whoever has one address there has them all.
   */
  public String network(HttpServerRequest http) {
    String address = client(http);
    byte[] bytes = address == null ? null : NetUtil.createByteArrayFromIpAddressString(address);
    if (bytes == null) {
      return "unknown";
    }
    byte[] plain = plain(bytes);
    return plain.length == IPV4_BYTES
        ? NetUtil.bytesToIpAddress(plain)
        : NetUtil.bytesToIpAddress(
            Arrays.copyOf(Arrays.copyOf(plain, IPV6_NETWORK_BYTES), plain.length));
  }

  /** An address of IPv4 that is written as one of IPv6 is one of IPv4. */
  private static byte[] plain(byte[] bytes) {
    try {
      return InetAddress.getByAddress(bytes).getAddress();
    } catch (UnknownHostException e) {
      throw new IllegalStateException("An address of " + bytes.length + " bytes", e);
    }
  }

  /** Whom each proxy in a row saw, the last our peer; empty if nobody says. */
  private List<String> clients(MultiMap headers) {
    List<String> clients =
        believed == ForwardedHeaders.FORWARDED ? List.of() : XForwarded.clients(headers);
    return clients.isEmpty() && believed != ForwardedHeaders.X_FORWARDED
        ? HeaderElement.parse(headers.getAll(FORWARDED)).stream()
            .map(hop -> hop.value("for"))
            .toList()
        : clients;
  }

  /** The last that is no proxy of ours, or the first; null if what stands there is no address. */
  private String outermost(List<String> clients) {
    for (int i = clients.size() - 1; i >= 0; i--) {
      String address = Hosts.address(clients.get(i));
      if (i == 0 || !proxies.contains(address)) {
        return address != null && NetUtil.createByteArrayFromIpAddressString(address) != null
            ? address
            : null;
      }
    }
    return null;
  }

  private static PublicAddress own(HttpServerRequest http) {
    HostAndPort authority = http.authority();
    return new PublicAddress(
        http.scheme(), authority == null ? "localhost" : authority.toString(), "");
  }

  private PublicAddress forwarded(MultiMap headers, PublicAddress own) {
    List<HeaderElement> hops = HeaderElement.parse(headers.getAll(FORWARDED));
    if (hops.isEmpty()) {
      return own;
    }
    // The last is what our peer saw. As long as it saw a proxy, the one before it counts.
    int hop = hops.size() - 1;
    while (hop > 0 && proxies.contains(Hosts.address(hops.get(hop).value("for")))) {
      hop--;
    }
    String scheme = Hosts.scheme(hops.get(hop).value("proto"), own.scheme());
    String authority = Hosts.authority(hops.get(hop).value("host"), null, scheme);
    return new PublicAddress(scheme, authority == null ? own.authority() : authority, "");
  }
}
