package org.janusfhir.server;

import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** Whose bearer tokens a tenant takes, below <code>janus.tenants.&lt;id&gt;.</code>. */
public interface TenantTokens {
  /** The issuer, as its tokens name it in <code>iss</code>. */
  Optional<String> issuer();

  /**
   * Of which a token must name one in <code>aud</code>. Else it is a secured root of the tenant, in
   * any version.
   */
  Optional<List<String>> audiences();

  /**
   * The issuer's keys: the address or file of a JWK set (RFC 7517). Else they are where its OpenID
   * discovery says.
   */
  Optional<String> jwks();

  /** Where clients are authorized, for their discovery. Else it is as OpenID discovery says. */
  Endpoints endpoints();

  /** How the issuer names the claims of its tokens. */
  Claims claims();

  /** Where clients are authorized: absolute addresses. */
  interface Endpoints {
    /** Authorization endpoint. */
    Optional<String> authorize();

    /** Token endpoint. */
    Optional<String> token();

    /** Token introspection. */
    Optional<String> introspect();

    /** Token revocation. */
    Optional<String> revoke();

    /** Dynamic client registration. */
    Optional<String> register();

    /** Where users see and end what they have granted. */
    Optional<String> manage();
  }

  /** Names of claims. Of several the first counts that a token has. */
  interface Claims {
    /** What was granted: a text or an array. */
    @WithDefault("scope,scp")
    List<String> scope();

    /** The client. */
    @WithDefault("client_id,azp")
    List<String> client();

    /** The id of the patient whose record was opened. */
    @WithDefault("patient")
    List<String> patient();

    /**
     * The user's resource. Who lists <code>profile</code> here must be sure that users cannot set
     * it themselves, as the pages of people that OpenID Connect means by it.
     */
    @WithDefault("fhirUser")
    List<String> user();
  }
}
