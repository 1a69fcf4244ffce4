package org.janusfhir.server.access;

/** Knows where the clients of each tenant are authorized. Must not block. */
@FunctionalInterface
public interface AuthorizationDirectory {
  /**
   * Where clients of a tenant are authorized.
   *
   * @param base the address of this server as the client sees it, without a slash at the end
   * @return null if that is not known, or the tenant takes no tokens
   */
  SmartEndpoints of(String tenant, String base);
}
