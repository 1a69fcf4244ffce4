package org.janusfhir.server.http.proxy;

import io.vertx.core.MultiMap;
import java.util.ArrayList;
import java.util.List;

/**
 * The headers X-Forwarded-*, a usage without a standard: proxies in a row add to each, or replace
 * it.
 */
final class XForwarded {
  private final List<String> clients;
  private final List<String> schemes;
  private final List<String> hosts;
  private final List<String> ports;
  private final List<String> prefixes;
  private final TrustedProxies proxies;

  XForwarded(MultiMap headers, TrustedProxies proxies) {
    this.clients = clients(headers);
    this.schemes = list(headers, "X-Forwarded-Proto");
    this.hosts = list(headers, "X-Forwarded-Host");
    this.ports = list(headers, "X-Forwarded-Port");
    this.prefixes = list(headers, "X-Forwarded-Prefix");
    this.proxies = proxies;
  }

  /** Whom each proxy in a row saw, the last our peer; empty if nobody says. */
  static List<String> clients(MultiMap headers) {
    return list(headers, "X-Forwarded-For");
  }

  /** What the outermost believed proxy saw; null if no header says so. */
  PublicAddress seen(PublicAddress own) {
    if (schemes.isEmpty() && hosts.isEmpty() && prefixes.isEmpty()) {
      return null;
    }
    int hopsBefore = believedHopsBefore();
    String scheme = Hosts.scheme(at(schemes, hopsBefore), own.scheme());
    String authority = Hosts.authority(at(hosts, hopsBefore), at(ports, hopsBefore), scheme);
    return new PublicAddress(
        scheme,
        authority == null ? own.authority() : authority,
        Hosts.prefix(at(prefixes, hopsBefore)));
  }

  /** How many believed proxies are between our peer and the client or a proxy nobody knows. */
  private int believedHopsBefore() {
    int hop = clients.size() - 1;
    while (hop > 0 && proxies.contains(Hosts.address(clients.get(hop)))) {
      hop--;
    }
    return Math.max(clients.size() - 1 - hop, 0);
  }

  /** What a proxy that many hops before our peer said; a proxy that replaces says it for all. */
  private static String at(List<String> values, int hopsBefore) {
    if (values.isEmpty()) {
      return null;
    }
    return values.get(Math.max(values.size() - 1 - hopsBefore, 0));
  }

  private static List<String> list(MultiMap headers, String name) {
    List<String> values = new ArrayList<>();
    for (String header : headers.getAll(name)) {
      for (String value : header.split(",", -1)) {
        if (!value.isBlank()) {
          values.add(value.strip());
        }
      }
    }
    return values;
  }
}
