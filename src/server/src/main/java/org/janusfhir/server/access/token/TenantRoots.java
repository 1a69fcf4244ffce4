package org.janusfhir.server.access.token;

import java.util.HashSet;
import java.util.Set;
import org.janusfhir.server.http.PercentCoding;
import org.janusfhir.server.version.ServedVersion;
import org.janusfhir.server.version.ServedVersions;

/** The secured roots of a tenant, one a version, none with a slash at its end. */
final class TenantRoots {
  private TenantRoots() {}

  static Set<String> of(String tenant, String base, ServedVersions versions) {
    Set<String> roots = new HashSet<>();
    for (ServedVersion version : versions.installed()) {
      StringBuilder root = new StringBuilder(64);
      root.append(base).append('/').append(version.id()).append('/');
      PercentCoding.encode(tenant, root);
      roots.add(root.toString());
    }
    return roots;
  }
}
