package org.janusfhir.app.access.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.util.List;
import no.nav.security.mock.oauth2.token.KeyProvider;

/** One key at a time, and another when that is wanted. */
final class RotatingKeys extends KeyProvider {
  private volatile ECKey key = generate();

  RotatingKeys() {
    super(List.of(), "ES256");
  }

  /** Throws the key away for a new one. */
  void rotate() {
    key = generate();
  }

  @Override
  public JWK signingKey(String keyId) {
    return key;
  }

  private static ECKey generate() {
    try {
      return new ECKeyGenerator(Curve.P_256)
          .keyUse(KeyUse.SIGNATURE)
          .keyIDFromThumbprint(true)
          .generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
