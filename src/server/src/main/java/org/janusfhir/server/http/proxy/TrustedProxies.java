package org.janusfhir.server.http.proxy;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;

/** The addresses of the proxies that are believed. Names are never resolved. */
public final class TrustedProxies {
  private static final int IPV4_BITS = 32;
  private static final int IPV6_BITS = 128;
  private static final int IPV4_BYTES = 4;

  private final List<IpSubnetFilterRule> rules;

  private TrustedProxies(List<IpSubnetFilterRule> rules) {
    this.rules = rules;
  }

  /**
   * Believes those.
   *
   * @param addresses of one each, <code>10.0.0.7</code>, or of a network, <code>10.0.0.0/8</code>,
   *     IPv4 or IPv6
   * @throws IllegalArgumentException saying which is none
   */
  public static TrustedProxies of(List<String> addresses) {
    List<IpSubnetFilterRule> rules = new ArrayList<>();
    for (String address : addresses) {
      rules.add(rule(address.strip()));
    }
    return new TrustedProxies(List.copyOf(rules));
  }

  /** Whether nobody is believed. */
  boolean isEmpty() {
    return rules.isEmpty();
  }

  /** Whether that peer is one of them; null and peers without an address of their own are not. */
  boolean contains(SocketAddress peer) {
    return peer != null && contains(peer.hostAddress());
  }

  /** Whether that address, without a port, is one of them. */
  boolean contains(String address) {
    byte[] bytes = address == null ? null : NetUtil.createByteArrayFromIpAddressString(address);
    if (bytes == null) {
      return false;
    }
    InetSocketAddress socket = new InetSocketAddress(address(bytes), 0);
    for (IpSubnetFilterRule rule : rules) {
      if (rule.matches(socket)) {
        return true;
      }
    }
    return false;
  }

  private static IpSubnetFilterRule rule(String text) {
    int slash = text.indexOf('/');
    byte[] bytes =
        NetUtil.createByteArrayFromIpAddressString(slash < 0 ? text : text.substring(0, slash));
    if (bytes == null) {
      throw new IllegalArgumentException("'" + text + "' is no address of a proxy or a network");
    }
    int most = bytes.length == IPV4_BYTES ? IPV4_BITS : IPV6_BITS;
    try {
      int bits = slash < 0 ? most : Integer.parseInt(text.substring(slash + 1));
      return new IpSubnetFilterRule(address(bytes), bits, IpFilterRuleType.ACCEPT);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "'" + text + "' is no network: write 0 to " + most + " behind the slash", e);
    }
  }

  private static InetAddress address(byte[] bytes) {
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("An address of " + bytes.length + " bytes", e);
    }
  }
}
