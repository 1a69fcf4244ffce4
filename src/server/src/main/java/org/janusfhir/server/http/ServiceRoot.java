package org.janusfhir.server.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;

/** Knows under which absolute address clients see this server. */
public final class ServiceRoot {
  private final String configured;

  /** Always that base without a slash at the end; null to take each request's own. */
  public ServiceRoot(String configured) {
    this.configured =
        configured != null && configured.endsWith("/")
            ? configured.substring(0, configured.length() - 1)
            : configured;
  }

  /** The root of the version and tenant of a request, without a slash at the end. */
  public String of(RequestPath path, HttpServerRequest http) {
    StringBuilder root = new StringBuilder(64);
    appendBase(http, root);
    if (path.open()) {
      root.append("/open");
    }
    root.append('/').append(path.version()).append('/');
    PercentCoding.encode(path.tenant(), root);
    return root.toString();
  }

  /** The address of this server, without a slash at the end. */
  public String base(HttpServerRequest http) {
    StringBuilder base = new StringBuilder(64);
    appendBase(http, base);
    return base.toString();
  }

  private void appendBase(HttpServerRequest http, StringBuilder out) {
    if (configured != null) {
      out.append(configured);
      return;
    }
    HostAndPort authority = http.authority();
    out.append(http.scheme()).append("://");
    out.append(authority == null ? "localhost" : authority.toString());
  }
}
