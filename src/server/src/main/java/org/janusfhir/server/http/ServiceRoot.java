package org.janusfhir.server.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import org.janusfhir.server.http.proxy.PublicAddresses;

/** Knows under which absolute address clients see this server. */
public final class ServiceRoot {
  /** Clients call a server by few names; longer ones are not worth keeping. */
  private static final int MOST_HOSTS = 256;

  private static final int LONGEST_KEPT = 256;

  private final Cache<String, String> plainBases = bases();
  private final Cache<String, String> secureBases = bases();
  private final String configured;
  private final PublicAddresses addresses;
  private volatile Named last = new Named("", false, "");

  /** What a client called this server, and where that is. */
  private record Named(String host, boolean secure, String base) {}

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
    StringBuilder root = new StringBuilder(64).append(base(http));
    path.appendRoot(path.version(), root);
    return root.toString();
  }

  /** The address of this server, without a slash at the end. */
  public String base(HttpServerRequest http) {
    return configured == null ? ownBase(http) : configured;
  }

  /** The host of this server, with its port if that is not the usual one. */
  public String host(HttpServerRequest http) {
    String base = base(http);
    int start = base.indexOf("://") + 3;
    int end = base.indexOf('/', start);
    return base.substring(start, end < 0 ? base.length() : end);
  }

  private String ownBase(HttpServerRequest http) {
    String host =
        addresses.believesProxies() || http.version() == HttpVersion.HTTP_2
            ? null
            : http.headers().get(HttpHeaders.HOST);
    if (host == null || host.length() > LONGEST_KEPT) {
      return addresses.of(http).base();
    }
    boolean secure = http.connection().isSsl();
    Named recent = last; // most clients call it as the one before did
    if (recent.secure() == secure && recent.host().equals(host)) {
      return recent.base();
    }
    Cache<String, String> bases = secure ? secureBases : plainBases;
    String known = bases.getIfPresent(host);
    if (known == null) {
      known = addresses.of(http).base();
      bases.put(host, known);
    }
    last = new Named(host, secure, known);
    return known;
  }

  private static Cache<String, String> bases() {
    return Caffeine.newBuilder().maximumSize(MOST_HOSTS).executor(Runnable::run).build();
  }
}
