package org.janusfhir.authorization.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.util.Optional;
import java.util.Set;
import org.janusfhir.authorization.TenantAddress;
import org.janusfhir.authorization.key.KeyRing;

/** Reads access tokens that were issued here. */
@ApplicationScoped
public class AccessTokens {
  private final KeyRing keys;

  /** Signed with those keys. */
  @Inject
  public AccessTokens(KeyRing keys) {
    this.keys = keys;
  }

  /** The claims; empty if it is no access token of that tenant, or not good any more. */
  public Optional<JWTClaimsSet> claims(String token, TenantAddress address) {
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(
            Set.of(JWSAlgorithm.ES256, JWSAlgorithm.RS256),
            new ImmutableJWKSet<>(keys.publicKeys())));
    // ID tokens name no client by this claim.
    processor.setJWTClaimsSetVerifier(
        new DefaultJWTClaimsVerifier<>(
            new JWTClaimsSet.Builder().issuer(address.issuer()).build(),
            Set.of("exp", "jti", "client_id")));
    try {
      return Optional.of(processor.process(token, null));
    } catch (ParseException | BadJOSEException | JOSEException e) {
      return Optional.empty();
    }
  }
}
