package org.janusfhir.server.http;

import io.vertx.core.http.HttpHeaders;

/**
 * Tells clients that came by https to stay with it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6797#section-6.1">RFC 6797, section 6.1</a>
 */
public final class TransportSecurity {
  /** The header. */
  public static final CharSequence HEADER =
      HttpHeaders.createOptimized("Strict-Transport-Security");

  /** Its value. */
  public static final CharSequence TWENTY_YEARS = HttpHeaders.createOptimized("max-age=631152000");

  private TransportSecurity() {}
}
