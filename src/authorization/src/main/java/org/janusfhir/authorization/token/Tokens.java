package org.janusfhir.authorization.token;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.janusfhir.authorization.AuthorizationConfiguration;
import org.janusfhir.authorization.AuthorizationConfiguration.Signature;
import org.janusfhir.authorization.Secrets;
import org.janusfhir.authorization.TenantAddress;
import org.janusfhir.authorization.grant.Grant;
import org.janusfhir.authorization.key.KeyRing;
import org.janusfhir.authorization.key.KeyRing.SigningKey;
import org.janusfhir.authorization.scope.Scopes;

/** Signs tokens. */
@ApplicationScoped
public class Tokens {
  private static final char GRANT_END = '.';

  private final KeyRing keys;
  private final Signature signature;
  private final Duration lifetime;

  /** With those keys. */
  @Inject
  public Tokens(KeyRing keys, AuthorizationConfiguration configuration) {
    this.keys = keys;
    this.signature = configuration.signature();
    this.lifetime = configuration.lifetime().accessToken();
  }

  /** The grant that an access token belongs to, by the claim <code>jti</code>. */
  public static String grantOf(String tokenId) {
    int end = tokenId.indexOf(GRANT_END);
    return end < 0 ? tokenId : tokenId.substring(0, end);
  }

  /** An access token: what the resource server needs to know. */
  public String access(Grant grant, TenantAddress address) {
    Grant.Context context = grant.context();
    JwtClaimsBuilder claims =
        claims(grant, address)
            .audience(Set.copyOf(grant.audience()))
            .claim("jti", grant.id() + GRANT_END + Secrets.random())
            .claim("client_id", grant.client())
            .claim("azp", grant.client())
            .claim("scope", grant.scope().text())
            .claim("tenant", address.tenant());
    add("patient", context.patient(), claims);
    add("encounter", context.encounter(), claims);
    add("fhirUser", grant.fhirUser(), claims);
    return switch (signature) {
      case ES256 -> sign(claims, SignatureAlgorithm.ES256, keys.ec());
      case RS256 -> sign(claims, SignatureAlgorithm.RS256, keys.rsa());
    };
  }

  /** An ID token: who the user is, as far as the client may know. */
  public String id(Grant grant, TenantAddress address) {
    JwtClaimsBuilder claims =
        claims(grant, address).audience(grant.client()).claim("jti", Secrets.random());
    add("nonce", grant.nonce(), claims);
    if (grant.scope().has(Scopes.FHIR_USER) || grant.scope().has(Scopes.PROFILE)) {
      claims
          .claim("fhirUser", grant.fhirUser())
          .claim("profile", grant.fhirUser())
          .claim("name", grant.user().name());
    }
    return sign(claims, SignatureAlgorithm.RS256, keys.rsa());
  }

  private JwtClaimsBuilder claims(Grant grant, TenantAddress address) {
    Instant now = Instant.now();
    return Jwt.claims()
        .issuer(address.issuer())
        .subject(grant.user() == null ? grant.client() : grant.user().reference())
        .issuedAt(now)
        .claim("nbf", now.getEpochSecond())
        .expiresAt(now.plus(lifetime));
  }

  private static void add(String name, String value, JwtClaimsBuilder claims) {
    if (value != null) {
      claims.claim(name, value);
    }
  }

  private static String sign(
      JwtClaimsBuilder claims, SignatureAlgorithm algorithm, SigningKey key) {
    return claims.jws().algorithm(algorithm).keyId(key.id()).header("typ", "JWT").sign(key.key());
  }
}
