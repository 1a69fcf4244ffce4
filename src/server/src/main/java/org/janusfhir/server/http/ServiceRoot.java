package org.janusfhir.server.http;

import io.vertx.core.http.HttpServerRequest;
import org.janusfhir.server.http.proxy.PublicAddresses;

/** Knows under which absolute address clients see this server. */
public final class ServiceRoot {
  private final String configured;
  private final PublicAddresses addresses;

  /** Always that base without a slash at the end. */
  public ServiceRoot(String configured) {
    this(configured, null);
  }

  /**
   * Always that base without a slash at the end.
   *
   * @param configured the base; null to take each request's own
   * @param addresses what each request's own is
   */
  public ServiceRoot(String configured, PublicAddresses addresses) {
    this.configured =
        configured != null && configured.endsWith("/")
            ? configured.substring(0, configured.length() - 1)
            : configured;
    this.addresses = addresses;
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

  /** The host of this server, with its port if that is not the usual one. */
  public String host(HttpServerRequest http) {
    String base = base(http);
    int start = base.indexOf("://") + 3;
    int end = base.indexOf('/', start);
    return base.substring(start, end < 0 ? base.length() : end);
  }

  private void appendBase(HttpServerRequest http, StringBuilder out) {
    out.append(configured == null ? addresses.of(http).base() : configured);
  }
}
