package org.janusfhir.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** How long connections stay that nobody uses. */
class ConnectionsTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  @Test
  void thoseOfRequestsAreClosedBeforeTheirSilenceMakesThemSuspect() {
    // When
    PoolOptions pool = Connections.limit(new PoolOptions(), TIMEOUT, 100, TIMEOUT);
    PgConnectOptions options = Connections.prepare(new PgConnectOptions(), TIMEOUT);

    // Then
    assertThat(pool.getIdleTimeoutUnit()).isEqualTo(TimeUnit.MILLISECONDS);
    assertThat(pool.getIdleTimeout()).isEqualTo(5_000);
    assertThat(options.getIdleTimeoutUnit()).isEqualTo(TimeUnit.MILLISECONDS);
    assertThat(options.getReadIdleTimeout()).isEqualTo(10_000);
  }

  @Test
  void theOneOfPingsStaysAsTheDatabaseMayHaveRoomForNoOther() {
    // When
    PoolOptions pool = Connections.limitForPings(new PoolOptions(), TIMEOUT, 100);
    PgConnectOptions options = Connections.prepareForPings(new PgConnectOptions(), TIMEOUT);

    // Then: half a minute is between two health checks of a container
    assertThat(pool.getMaxSize()).isOne();
    assertThat(pool.getIdleTimeout()).isZero();
    assertThat(options.getIdleTimeoutUnit()).isEqualTo(TimeUnit.MILLISECONDS);
    assertThat(options.getReadIdleTimeout()).isEqualTo(60_000);
  }
}
