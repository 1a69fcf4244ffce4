package org.janusfhir.server.access;

/**
 * An authorization server in this very process, for tenants without an issuer of their own. In
 * production there is none. Must not block.
 */
public interface LocalAuthorization {
  /**
   * Where clients of a tenant are authorized.
   *
   * @param base the address of this server as the client sees it, without a slash at the end
   */
  SmartEndpoints endpoints(String tenant, String base);

  /** The public keys that its tokens for a tenant are signed with, as a JWK set (RFC 7517). */
  String keys(String tenant);

  /** Whether an access token, by the claim <code>jti</code>, was taken back before its time. */
  boolean revoked(String tokenId);
}
