package org.janusfhir.app.observability;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.janusfhir.server.access.token.TrustedIssuers;
import org.janusfhir.server.access.token.TrustedIssuers.KeyState;

/**
 * Ready as long as tokens can be verified for any tenant: an issuer that cannot be reached must not
 * stop new replicas for the tenants of all others. Requests of its own tenant are answered 503, and
 * its state is told. Nor does it harm that keys that are known cannot be read any more.
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
    return Uni.createFrom().item(response(issuers.keyStates()));
  }

  /** What is said if the keys of all issuers are in these states. */
  static HealthCheckResponse response(List<KeyState> states) {
    HealthCheckResponseBuilder response = HealthCheckResponse.named(NAME);
    for (KeyState state : states) {
      response.withData(
          state.tenant(), state.failing() ? state.keys() + ", unreadable" : "" + state.keys());
    }
    // Who trusts nobody lacks no keys.
    boolean up = states.isEmpty() || states.stream().anyMatch(state -> state.keys() > 0);
    return response.status(up).build();
  }
}
