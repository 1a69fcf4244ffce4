package org.janusfhir.app.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Handler;
import java.util.logging.Logger;
import org.janusfhir.app.FreshRecord;
import org.janusfhir.app.InProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The guard of these tests is there, and sees a loop that is blocked. */
@QuarkusTest
@InProcess
@WithTestResource(value = FreshRecord.class, scope = TestResourceScope.GLOBAL)
class BlockedLoopsTest {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Logger checker = Logger.getLogger("io.vertx.core.impl.BlockedThreadChecker");
  private final Handler[] guards = checker.getHandlers();
  private final BlockedLoops mine = new BlockedLoops();

  @Inject Vertx vertx;

  @BeforeEach
  void hearInsteadOfTheGuard() {
    for (Handler guard : guards) {
      checker.removeHandler(guard);
    }
    mine.listen();
  }

  @AfterEach
  void leaveItToTheGuard() {
    mine.close();
    for (Handler guard : guards) {
      checker.addHandler(guard);
    }
  }

  @Test
  void aBlockedLoopIsReportedOnceWithWhatItDoes() throws InterruptedException {
    CountDownLatch released = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    vertx.getOrCreateContext().runOnContext(ignored -> waitOnTheLoop(released, over));
    try {
      await().atMost(PATIENCE).until(mine::heard);
    } finally {
      released.countDown();
      over.await();
    }

    assertThatThrownBy(mine::check)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("vert.x-eventloop-thread-")
        .hasMessageContaining("waitOnTheLoop");
    assertThatCode(mine::check).doesNotThrowAnyException();
  }

  @Test
  void theGuardListens() {
    assertThat(guards)
        .extracting(guard -> guard.getClass().getName())
        .containsExactly(BlockedLoops.class.getName());
  }

  private static void waitOnTheLoop(CountDownLatch released, CountDownLatch over) {
    try {
      released.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      over.countDown();
    }
  }
}
