package org.janusfhir.server.http.proxy;

/**
 * Under which address a client sees this server.
 *
 * @param scheme <code>http</code> or <code>https</code>
 * @param authority host, and port if it is not the scheme's own
 * @param prefix what its paths have before ours; empty, or with a slash at its start only
 */
public record PublicAddress(String scheme, String authority, String prefix) {
  /** It as the start of addresses, without a slash at the end. */
  public String base() {
    return scheme + "://" + authority + prefix;
  }
}
