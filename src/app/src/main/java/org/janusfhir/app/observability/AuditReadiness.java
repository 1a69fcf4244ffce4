package org.janusfhir.app.observability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.janusfhir.server.audit.AuditTrail;

/** Ready as long as accesses can be recorded: without that, none is granted. */
@Readiness
@ApplicationScoped
public class AuditReadiness implements HealthCheck {
  private final AuditTrail trail;

  /** Looks at that trail. */
  @Inject
  public AuditReadiness(AuditTrail trail) {
    this.trail = trail;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("audit").status(trail.isReady()).build();
  }
}
