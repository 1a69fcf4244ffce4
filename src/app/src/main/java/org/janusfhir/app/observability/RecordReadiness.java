package org.janusfhir.app.observability;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.janusfhir.app.sandbox.SandboxStart;

/**
 * Ready as long as the store answers and the sandbox, if there is one, has been filled.
 *
 * <p>What requests have had of the store counts as much as an answer to the question, which goes by
 * a way of its own: that may fail alone, as where a database has no room for one more connection.
 *
 * <p>A store that is slow is one that answers. All replicas share it, so that no other would do
 * better, and were all of them taken away, clients would be told nothing by Janus, such as when to
 * come again.
 */
@Readiness
@ApplicationScoped
public class RecordReadiness implements AsyncHealthCheck {
  /** How long an answer of the store is waited for; probes must wait longer. */
  public static final Duration PATIENCE = Duration.ofSeconds(2);

  /** Who has answered a request so lately is there, though nothing comes of the question. */
  private static final Duration LATELY = Duration.ofSeconds(10);

  private static final String NAME = "record";

  private final StorePing ping;
  private final Duration patience;
  private final BooleanSupplier answeredLately;
  private final BooleanSupplier filled;

  /** Asks that store, and looks at what requests have had of it and at that sandbox. */
  @Inject
  public RecordReadiness(StorePing ping, StoreTimers requests, SandboxStart sandbox) {
    this(ping, PATIENCE, () -> requests.hasAnswered(LATELY), sandbox::done);
  }

  RecordReadiness(
      StorePing ping, Duration patience, BooleanSupplier answeredLately, BooleanSupplier filled) {
    this.ping = ping;
    this.patience = patience;
    this.answeredLately = answeredLately;
    this.filled = filled;
  }

  @Override
  public Uni<HealthCheckResponse> call() {
    return ping.send()
        .replaceWith(true)
        .ifNoItem()
        .after(patience)
        .fail()
        .onFailure()
        .recoverWithItem(answeredLately::getAsBoolean)
        .map(there -> response(there && filled.getAsBoolean()));
  }

  private static HealthCheckResponse response(boolean up) {
    return HealthCheckResponse.named(NAME).status(up).build();
  }
}
