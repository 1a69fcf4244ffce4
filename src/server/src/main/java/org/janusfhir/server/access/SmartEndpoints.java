package org.janusfhir.server.access;

import java.util.List;

/**
 * Where the clients of a tenant are authorized. Any component but the issuer, the authorization and
 * the token endpoint may be null or, of lists, empty: then it is not known. Addresses are absolute.
 *
 * @param issuer the issuer's identifier, which its tokens name
 * @param authorize authorization endpoint (RFC 6749, 3.1)
 * @param token token endpoint (RFC 6749, 3.2)
 * @param introspect token introspection (RFC 7662)
 * @param revoke token revocation (RFC 7009)
 * @param register dynamic client registration (RFC 7591)
 * @param manage where users see and end what they have granted
 * @param jwks the keys that tokens are signed with (RFC 7517)
 * @param scopes what clients may ask for, as far as that is told
 * @param rules how clients must ask
 * @param capabilities those of SMART App Launch that the server has
 * @see <a href="https://hl7.org/fhir/smart-app-launch/conformance.html">SMART App Launch</a>
 */
public record SmartEndpoints(
    String issuer,
    String authorize,
    String token,
    String introspect,
    String revoke,
    String register,
    String manage,
    String jwks,
    List<String> scopes,
    ClientRules rules,
    List<String> capabilities) {
  /** Lists are kept as they are. */
  public SmartEndpoints {
    scopes = List.copyOf(scopes);
    capabilities = List.copyOf(capabilities);
  }

  /** It is not known how clients must ask. */
  public SmartEndpoints(
      String issuer,
      String authorize,
      String token,
      String introspect,
      String revoke,
      String register,
      String manage,
      String jwks,
      List<String> scopes,
      List<String> capabilities) {
    this(
        issuer,
        authorize,
        token,
        introspect,
        revoke,
        register,
        manage,
        jwks,
        scopes,
        ClientRules.UNKNOWN,
        capabilities);
  }

  /** The same, and how clients must ask. */
  public SmartEndpoints with(ClientRules known) {
    return new SmartEndpoints(
        issuer,
        authorize,
        token,
        introspect,
        revoke,
        register,
        manage,
        jwks,
        scopes,
        known,
        capabilities);
  }
}
