package org.janusfhir.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** In production nothing starts whose tokens nobody issues. */
@ExtendWith(RunningServer.class)
class RefusedStartIT {
  @Test
  void aTenantWithoutIssuerIsNamed() throws Exception {
    for (boolean open : new boolean[] {true, false}) {
      PackagedJanus.Ended ended =
          RunningServer.run(
              Map.of(
                  "quarkus.profile",
                  "production",
                  "quarkus.http.port",
                  "0",
                  "janus.store.path",
                  RunningServer.folder().resolve("production").toString(),
                  "janus.tenants.clinic.open",
                  Boolean.toString(open)));

      assertThat(ended.exitCode()).as(ended.output()).isEqualTo(1);
      assertThat(ended.output())
          .contains(
              "Janus cannot start. The configuration is wrong: tenant 'clinic' has no issuer of"
                  + " tokens and there is no other. Either set janus.tenants.<id>.issuer")
          .doesNotContain("\tat ");
    }
  }

  @Test
  void whoseTokensATenantTakesMustBeSaid() throws Exception {
    PackagedJanus.Ended ended =
        RunningServer.run(
            Map.of(
                "quarkus.http.port",
                "0",
                "janus.store.path",
                RunningServer.folder().resolve("unsaid").toString(),
                "janus.tenants.clinic.open",
                "true",
                "janus.authorization.tenants",
                "sandbox,nobody"));

    assertThat(ended.exitCode()).as(ended.output()).isEqualTo(1);
    assertThat(ended.output())
        .contains(
            "Janus cannot start. The configuration is wrong: janus.authorization.tenants names"
                + " 'nobody', which is no tenant; nobody has said whose tokens tenant 'clinic'"
                + " takes: set janus.tenants.clinic.issuer, or list it in"
                + " janus.authorization.tenants")
        .doesNotContain("\tat ");
  }
}
