package org.janusfhir.app.observability;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.janusfhir.store.StoreException;
import org.junit.jupiter.api.Test;

/** Whether a process whose store answers so, or does not, is sent requests. */
class RecordReadinessTest {
  private static final StorePing ANSWERS = () -> Uni.createFrom().voidItem();
  private static final StorePing SAYS_NOTHING = () -> Uni.createFrom().nothing();
  private static final StorePing CANNOT_BE_REACHED =
      () -> Uni.createFrom().failure(new StoreException("It is not there", null));

  @Test
  void isReadyIfTheStoreAnswers() {
    assertThat(status(ANSWERS, false, true)).isEqualTo(Status.UP);
  }

  @Test
  void isReadyIfTheStoreIsSlowAndAnswersRequests() {
    assertThat(status(SAYS_NOTHING, true, true)).isEqualTo(Status.UP);
  }

  @Test
  void isNotReadyIfTheStoreIsSilent() {
    assertThat(status(SAYS_NOTHING, false, true)).isEqualTo(Status.DOWN);
  }

  @Test
  void isReadyIfTheStoreCanOnlyBeReachedByRequests() {
    assertThat(status(CANNOT_BE_REACHED, true, true)).isEqualTo(Status.UP);
  }

  @Test
  void isNotReadyIfTheStoreCannotBeReached() {
    assertThat(status(CANNOT_BE_REACHED, false, true)).isEqualTo(Status.DOWN);
  }

  @Test
  void isNotReadyBeforeTheSandboxIsFilled() {
    assertThat(status(ANSWERS, true, false)).isEqualTo(Status.DOWN);
    assertThat(status(SAYS_NOTHING, true, false)).isEqualTo(Status.DOWN);
    assertThat(status(CANNOT_BE_REACHED, true, false)).isEqualTo(Status.DOWN);
  }

  private static Status status(StorePing ping, boolean answeredLately, boolean filled) {
    RecordReadiness readiness =
        new RecordReadiness(ping, Duration.ofMillis(1), () -> answeredLately, () -> filled);
    return readiness.call().await().indefinitely().getStatus();
  }
}
