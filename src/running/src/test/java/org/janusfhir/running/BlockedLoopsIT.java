package org.janusfhir.running;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** An application that has blocked an event loop fails the tests that used it. */
class BlockedLoopsIT {
  @Test
  void isToldWhenTheApplicationIsClosed() throws Exception {
    // With a limit that even listening to a port exceeds
    PackagedJanus janus =
        PackagedJanus.start(
            Map.of(
                "quarkus.vertx.max-event-loop-execute-time",
                "0.001S",
                "quarkus.vertx.warning-exception-time",
                "0.001S"));

    assertThatThrownBy(janus::close)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("vert.x-eventloop-thread-")
        .hasMessageContaining("\tat io.netty.");
  }
}
