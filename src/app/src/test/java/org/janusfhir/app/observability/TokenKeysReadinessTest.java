package org.janusfhir.app.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.janusfhir.server.access.token.TrustedIssuers.KeyState;
import org.junit.jupiter.api.Test;

/** Whether a process that has these keys is sent requests. */
class TokenKeysReadinessTest {
  private static final KeyState KNOWN = new KeyState("clinic", 2, false);
  private static final KeyState KEPT = new KeyState("clinic", 2, true);
  private static final KeyState UNREADABLE = new KeyState("crowd", 0, true);
  private static final KeyState NOT_READ_YET = new KeyState("wards", 0, false);

  @Test
  void isReadyWithTheKeysOfOneTenantOfSeveral() {
    HealthCheckResponse response = response(KNOWN, UNREADABLE, NOT_READ_YET);

    assertThat(response.getStatus()).isEqualTo(Status.UP);
    assertThat(response.getData())
        .hasValue(Map.of("clinic", "2", "crowd", "0, unreadable", "wards", "0"));
  }

  @Test
  void isReadyWithKnownKeysThatCannotBeReadAnyMore() {
    HealthCheckResponse response = response(KEPT);

    assertThat(response.getStatus()).isEqualTo(Status.UP);
    assertThat(response.getData()).hasValue(Map.of("clinic", "2, unreadable"));
  }

  @Test
  void isNotReadyWithoutAnyKey() {
    HealthCheckResponse response = response(UNREADABLE, NOT_READ_YET);

    assertThat(response.getStatus()).isEqualTo(Status.DOWN);
    assertThat(response.getData()).hasValue(Map.of("crowd", "0, unreadable", "wards", "0"));
  }

  @Test
  void isReadyIfNobodyIsTrusted() {
    assertThat(response().getStatus()).isEqualTo(Status.UP);
  }

  private static HealthCheckResponse response(KeyState... states) {
    return TokenKeysReadiness.response(List.of(states));
  }
}
