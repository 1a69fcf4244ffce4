package org.janusfhir.server.access.token;

import io.smallrye.mutiny.Uni;

/** Knows whose tokens a tenant takes. */
public interface TokenVerifier {
  /**
   * Verifies a token. Never blocks; fails with {@link InvalidTokenException} if it is not good for
   * that tenant.
   *
   * @param tenant that the request is about and that exists
   * @param base the address of this server as the client sees it, without a slash at the end
   */
  Uni<VerifiedToken> verify(String tenant, String base, String token);

  /** Whether a token was taken back since it was verified. Never blocks. */
  boolean revoked(String tokenId);
}
