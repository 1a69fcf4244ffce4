package org.janusfhir.server.access.token;

import java.util.Set;
import org.janusfhir.server.access.SmartEndpoints;

/** An issuer whose tokens a tenant takes. Nothing but reading its keys blocks. */
interface TrustedIssuer {
  /**
   * How its tokens name it.
   *
   * @param base the address of this server as the client sees it, without a slash at the end
   */
  String identifier(String base);

  /** Of which its tokens must name one. */
  Set<String> audiences(String base);

  /** Where clients are authorized; null if that is not known, or not yet. */
  SmartEndpoints endpoints(String base);

  /** Its keys. */
  IssuerKeys keys();

  /** How it names claims. */
  ClaimNames claims();
}
