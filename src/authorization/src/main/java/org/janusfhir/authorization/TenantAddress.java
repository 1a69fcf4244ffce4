package org.janusfhir.authorization;

import java.net.URI;
import java.util.Set;
import java.util.stream.Collectors;
import org.janusfhir.server.http.PercentCoding;

/**
 * Where a tenant's authorization server is, as the client of a request sees it.
 *
 * @param base the address of this server, without a slash at the end
 * @param tenant its id
 * @param versions the path segments of the FHIR versions that are served
 */
public record TenantAddress(String base, String tenant, Set<String> versions) {
  /** The first segment of all paths of this module. */
  public static final String PREFIX = "/authorization";

  /** The issuer's identifier, below which all of the tenant's endpoints are. */
  public String issuer() {
    StringBuilder issuer = new StringBuilder(base).append(PREFIX).append('/');
    PercentCoding.encode(tenant, issuer);
    return issuer.toString();
  }

  /** An endpoint: <code>/token</code>. */
  public String of(String path) {
    return issuer() + path;
  }

  /** The path that cookies of the tenant's users are sent to. */
  public String cookiePath() {
    return URI.create(issuer()).getRawPath();
  }

  /** Whether the client came by https. */
  public boolean https() {
    return base.startsWith("https:");
  }

  /** The service roots of the tenant: where its record is served. */
  public Set<String> serviceRoots() {
    return versions.stream().map(this::serviceRoot).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The service root that an audience means, which may end with a slash.
   *
   * @return null if it is none of this tenant
   */
  public String serviceRoot(Iterable<String> audiences) {
    Set<String> roots = serviceRoots();
    for (String audience : audiences) {
      String root =
          audience.endsWith("/") ? audience.substring(0, audience.length() - 1) : audience;
      if (roots.contains(root)) {
        return root;
      }
    }
    return null;
  }

  /** The service root of the tenant in a version. */
  public String serviceRoot(String version) {
    StringBuilder root = new StringBuilder(base).append('/').append(version).append('/');
    PercentCoding.encode(tenant, root);
    return root.toString();
  }
}
