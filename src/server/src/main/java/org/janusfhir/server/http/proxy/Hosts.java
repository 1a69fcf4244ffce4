package org.janusfhir.server.http.proxy;

import io.vertx.core.net.HostAndPort;
import java.util.Locale;

/** What proxies say, each part on its own; what is not well-formed counts as not said. */
final class Hosts {
  private static final String PATH_SYMBOLS = "/-._~";
  private static final int MAX_PORT = 65535;

  private Hosts() {}

  /** The scheme, or the other if none or none of ours is said. */
  static String scheme(String said, String otherwise) {
    String scheme = said == null ? "" : said.toLowerCase(Locale.ROOT);
    return scheme.equals("http") || scheme.equals("https") ? scheme : otherwise;
  }

  /**
   * Host and port, the port only if it is not the scheme's own; null if no host is said.
   *
   * @param port if it is said apart, or null
   */
  static String authority(String host, String port, String scheme) {
    HostAndPort parsed = host == null ? null : HostAndPort.parseAuthority(host, -1);
    if (parsed == null || parsed.host().isEmpty()) {
      return null;
    }
    int number = parsed.port() >= 0 ? parsed.port() : number(port);
    int usual = scheme.equals("https") ? 443 : 80;
    return number < 0 || number == usual ? parsed.host() : parsed.host() + ':' + number;
  }

  /** A prefix of paths without a slash at its end; empty if none is said. */
  static String prefix(String said) {
    if (said == null || !said.startsWith("/") || !said.chars().allMatch(Hosts::inPath)) {
      return "";
    }
    int end = said.length();
    while (end > 0 && said.charAt(end - 1) == '/') {
      end--;
    }
    return said.startsWith("//") ? "" : said.substring(0, end);
  }

  /** The address of a node, <code>10.0.0.7:4711</code> or <code>[2001:db8::7]:4711</code>. */
  static String address(String node) {
    if (node == null) {
      return null;
    }
    if (node.startsWith("[")) {
      int end = node.indexOf(']');
      return end < 0 ? null : node.substring(1, end);
    }
    int colon = node.indexOf(':');
    boolean port = colon >= 0 && colon == node.lastIndexOf(':');
    return port ? node.substring(0, colon) : node;
  }

  private static int number(String port) {
    if (port == null || port.isEmpty() || port.length() > 5) {
      return -1;
    }
    if (!port.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return -1;
    }
    int number = Integer.parseInt(port);
    return number == 0 || number > MAX_PORT ? -1 : number;
  }

  private static boolean inPath(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || PATH_SYMBOLS.indexOf(c) >= 0;
  }
}
