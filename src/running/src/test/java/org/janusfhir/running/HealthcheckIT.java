package org.janusfhir.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The command <code>healthcheck</code> beside a server that runs. */
@ExtendWith(RunningServer.class)
class HealthcheckIT {
  @Test
  void saysWhetherTheServerIsReady() throws Exception {
    PackagedJanus.Ended ready = RunningServer.run(Map.of(), "healthcheck");
    PackagedJanus.Ended nobody =
        RunningServer.run(
            Map.of("quarkus.http.port", Integer.toString(ServerProcess.freePort())), "healthcheck");

    assertThat(ready.exitCode()).as(ready.output()).isZero();
    assertThat(ready.output()).isEmpty();
    assertThat(nobody.exitCode()).isEqualTo(1);
    assertThat(nobody.output()).contains("/q/health/ready does not answer");
  }
}
