package org.janusfhir.app.observability;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.janusfhir.app.sandbox.SandboxStart;
import org.janusfhir.server.ConfigurationCheck;
import org.janusfhir.store.Store;

/** Ready as soon as the store answers and the sandbox, if there is one, has been filled. */
@Readiness
@ApplicationScoped
public class RecordReadiness implements AsyncHealthCheck {
  private static final String NAME = "record";

  private final Store store;
  private final SandboxStart sandbox;

  /** Looks at that store and that sandbox. */
  @Inject
  public RecordReadiness(Store store, SandboxStart sandbox) {
    this.store = store;
    this.sandbox = sandbox;
  }

  @Override
  public Uni<HealthCheckResponse> call() {
    return store
        .isEmpty(ConfigurationCheck.SANDBOX)
        .map(empty -> response(sandbox.done()))
        .onFailure()
        .recoverWithItem(response(false));
  }

  private static HealthCheckResponse response(boolean up) {
    return HealthCheckResponse.named(NAME).status(up).build();
  }
}
