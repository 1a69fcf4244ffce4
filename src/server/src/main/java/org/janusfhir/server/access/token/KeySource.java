package org.janusfhir.server.access.token;

import java.io.IOException;

/** Where the keys of an issuer are read. */
interface KeySource {
  /**
   * Reads them now; may block for seconds.
   *
   * @return a JWK set (RFC 7517)
   */
  String read() throws IOException;
}
