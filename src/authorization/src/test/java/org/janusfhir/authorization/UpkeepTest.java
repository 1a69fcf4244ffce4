package org.janusfhir.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.janusfhir.authorization.client.Clients;
import org.janusfhir.authorization.grant.StaleGrants;
import org.janusfhir.authorization.key.KeyRing;
import org.janusfhir.authorization.key.SharedKeys;
import org.janusfhir.authorization.session.OpenSessions;
import org.janusfhir.authorization.store.AuthorizationStore;
import org.janusfhir.authorization.store.RefreshGrant;
import org.janusfhir.authorization.store.SharedAuthorizationStore;
import org.janusfhir.authorization.store.SharedOneTimeSecrets;
import org.janusfhir.authorization.store.StateInMemory;
import org.janusfhir.authorization.store.WatchedState;
import org.janusfhir.authorization.user.User;
import org.janusfhir.model.ResourceType;
import org.janusfhir.store.SharedState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is done now and then in a process that shares its state with others. */
@Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class UpkeepTest {
  private static final AuthorizationConfiguration CONFIGURATION =
      new SmallRyeConfigBuilder()
          .addDiscoveredConverters()
          .withMapping(AuthorizationConfiguration.class)
          .build()
          .getConfigMapping(AuthorizationConfiguration.class);
  private static final User USER = new User("t", ResourceType.PATIENT, "1", "Sample Moreau");
  private static final String GRANTS = "grant";

  private final SharedState state = new StateInMemory();

  @Test
  void whatAnotherRevokesIsLearnedWhileMuchIsForgotten() throws InterruptedException {
    // Given
    AtomicBoolean slow = new AtomicBoolean();
    CountDownLatch forgetting = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    SharedState watched =
        new WatchedState(
            state,
            kind -> {
              if (kind.equals(GRANTS) && slow.get()) {
                forgetting.countDown();
                awaitEnd(end);
              }
            });
    AuthorizationStore store = new SharedAuthorizationStore(watched);
    Upkeep upkeep =
        new Upkeep(
            new KeyRing(new SharedKeys(state)),
            stale(store),
            store,
            new SharedOneTimeSecrets(state, CONFIGURATION.lifetime(), InstantSource.system()),
            Duration.ofMillis(1),
            Duration.ofMillis(1));
    try {
      upkeep.start();
      slow.set(true);
      forgetting.await();

      // When
      new SharedAuthorizationStore(state).take("revoked", Long.MAX_VALUE);

      // Then
      while (!store.taken("revoked")) {
        Thread.sleep(1);
      }
      assertThat(store.taken("revoked")).isTrue();
    } finally {
      end.countDown();
      upkeep.stop();
    }
  }

  @Test
  void noMoreIsReadForManyGrantsThanForOne() {
    // Given
    List<String> read = new CopyOnWriteArrayList<>();
    AuthorizationStore store = new SharedAuthorizationStore(new WatchedState(state, read::add));
    OpenSessions sessions = new OpenSessions(store, CONFIGURATION);
    String session = sessions.start(USER).session().id();
    String client = new Clients(store, CONFIGURATION).of("t").get(0).id();
    store.put(grant(0, client, session));
    read.clear();
    stale(store).forget(System.currentTimeMillis());
    List<String> forOne = List.copyOf(read);

    // When
    for (int i = 1; i < 50; i++) {
      store.put(grant(i, client, session));
    }
    store.put(grant(50, client, "over"));
    store.put(grant(51, "gone", session));
    read.clear();
    stale(store).forget(System.currentTimeMillis());

    // Then
    assertThat(read).isEqualTo(forOne);
    assertThat(store.refreshGrants())
        .hasSize(50)
        .noneMatch(grant -> grant.tokenDigest().equals("token50"))
        .noneMatch(grant -> grant.tokenDigest().equals("token51"));
  }

  private static StaleGrants stale(AuthorizationStore store) {
    return new StaleGrants(
        store,
        new OpenSessions(store, CONFIGURATION),
        new Clients(store, CONFIGURATION),
        CONFIGURATION);
  }

  private static RefreshGrant grant(int number, String client, String session) {
    long now = System.currentTimeMillis();
    return new RefreshGrant(
        "token" + number,
        "grant" + number,
        client,
        USER,
        "user/*.read",
        "https://x/v/t",
        null,
        null,
        session,
        now,
        now);
  }

  private static void awaitEnd(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
