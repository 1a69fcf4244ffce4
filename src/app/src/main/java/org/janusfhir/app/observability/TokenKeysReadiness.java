package org.janusfhir.app.observability;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.janusfhir.server.access.token.TrustedIssuers;
import org.janusfhir.server.access.token.TrustedIssuers.KeyState;

/**
 * Ready as long as tokens can be verified for each tenant. An issuer whose keys cannot be read any
 * more, but are known, is told and does no harm yet.
 */
@Readiness
@ApplicationScoped
public class TokenKeysReadiness implements AsyncHealthCheck {
  private static final String NAME = "token-keys";

  private final TrustedIssuers issuers;

  /** Looks at the keys of those issuers. */
  @Inject
  public TokenKeysReadiness(TrustedIssuers issuers) {
    this.issuers = issuers;
  }

  @Override
  public Uni<HealthCheckResponse> call() {
    HealthCheckResponseBuilder response = HealthCheckResponse.named(NAME);
    boolean up = true;
    for (KeyState state : issuers.keyStates()) {
      up &= state.keys() > 0;
      response.withData(
          state.tenant(), state.failing() ? state.keys() + ", unreadable" : "" + state.keys());
    }
    return Uni.createFrom().item(response.status(up).build());
  }
}
