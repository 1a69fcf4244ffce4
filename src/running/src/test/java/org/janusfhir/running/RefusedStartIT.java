package org.janusfhir.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** In production nothing starts whose tokens nobody issues. */
@ExtendWith(RunningServer.class)
class RefusedStartIT {
  @Test
  void aTenantWithoutIssuerIsNamed() throws Exception {
    for (boolean open : new boolean[] {true, false}) {
      RunningServer.Ended ended =
          RunningServer.run(
              List.of(
                  "-Dquarkus.profile=production",
                  "-Dquarkus.http.port=0",
                  "-Djanus.store.path=" + RunningServer.folder().resolve("production"),
                  "-Djanus.tenants.clinic.open=" + open));

      assertThat(ended.exitCode()).as(ended.output()).isEqualTo(1);
      assertThat(ended.output())
          .contains(
              "Janus cannot start. The configuration is wrong: tenant 'clinic' has no issuer of"
                  + " tokens and there is no other. Either set janus.tenants.<id>.issuer")
          .doesNotContain("\tat ");
    }
  }
}
