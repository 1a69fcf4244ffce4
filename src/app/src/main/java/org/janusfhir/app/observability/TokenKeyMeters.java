package org.janusfhir.app.observability;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.janusfhir.server.access.token.TrustedIssuers;
import org.janusfhir.server.access.token.TrustedIssuers.KeyState;

/**
 * The metric <code>janus_token_keys</code>: how many keys are known that a tenant's tokens can be
 * signed with. Where it is 0, all requests with a token are answered 503. Tenants are those of the
 * configuration.
 */
@ApplicationScoped
public class TokenKeyMeters implements MeterBinder {
  private final TrustedIssuers issuers;

  /** Meters of the keys of those issuers. */
  @Inject
  public TokenKeyMeters(TrustedIssuers issuers) {
    this.issuers = issuers;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (KeyState state : issuers.keyStates()) {
      String tenant = state.tenant();
      Gauge.builder("janus.token.keys", issuers, trusted -> trusted.keys(tenant))
          .description("Keys that are known of the issuer of a tenant's tokens")
          .tag("tenant", tenant)
          .register(registry);
    }
  }
}
