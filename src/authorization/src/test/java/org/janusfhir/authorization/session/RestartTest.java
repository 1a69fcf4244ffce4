package org.janusfhir.authorization.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.janusfhir.authorization.AuthorizationConfiguration;
import org.janusfhir.authorization.FailedException;
import org.janusfhir.authorization.Failure;
import org.janusfhir.authorization.grant.Codes;
import org.janusfhir.authorization.grant.Grant;
import org.janusfhir.authorization.grant.Grants;
import org.janusfhir.authorization.scope.Scopes;
import org.janusfhir.authorization.store.EmbeddedAuthorizationStore;
import org.janusfhir.authorization.store.KeptSession;
import org.janusfhir.authorization.store.OneTimeSecretsInMemory;
import org.janusfhir.authorization.user.People;
import org.janusfhir.authorization.user.User;
import org.janusfhir.model.ResourceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is signed in is so after a restart, and what lasts as long lasts. */
class RestartTest {
  private static final AuthorizationConfiguration CONFIGURATION =
      new SmallRyeConfigBuilder()
          .addDiscoveredConverters()
          .withMapping(AuthorizationConfiguration.class)
          .build()
          .getConfigMapping(AuthorizationConfiguration.class);
  private static final User USER = new User("t", ResourceType.PATIENT, "1", "Sample Moreau");

  @TempDir Path folder;

  @Test
  void onlineAccessLastsAsLongAsItsSession() {
    OpenSessions.Opened opened;
    String token;
    try (EmbeddedAuthorizationStore store = EmbeddedAuthorizationStore.open(folder)) {
      OpenSessions sessions = new OpenSessions(store, CONFIGURATION);
      opened = sessions.start(USER);
      token = grants(store, sessions).refreshToken(grant(opened.session()));
    }

    try (EmbeddedAuthorizationStore store = EmbeddedAuthorizationStore.open(folder)) {
      OpenSessions sessions = new OpenSessions(store, CONFIGURATION);
      Grants grants = grants(store, sessions);
      assertThat(sessions.use(opened.session().id())).contains(opened.session());
      assertThat(sessions.secondsLeft(opened.session().id()).orElse(0)).isBetween(1L, 3600L);
      assertThat(grants.refresh(token, "t", "app", OptionalLong.empty()).user()).isEqualTo(USER);
      assertThat(store.session(opened.session().id()).toString()).doesNotContain(opened.cookie());
      sessions.end(opened.session().id());
    }

    try (EmbeddedAuthorizationStore store = EmbeddedAuthorizationStore.open(folder)) {
      OpenSessions sessions = new OpenSessions(store, CONFIGURATION);
      assertThat(sessions.goesOn(opened.session().id())).isFalse();
      assertThatThrownBy(
              () -> grants(store, sessions).refresh(token, "t", "app", OptionalLong.empty()))
          .isInstanceOfSatisfying(
              FailedException.class,
              refused -> assertThat(refused.failure()).isEqualTo(Failure.SESSION_OVER));
    }
  }

  @Test
  void whatIsOverIsForgotten() {
    try (EmbeddedAuthorizationStore store = EmbeddedAuthorizationStore.open(folder)) {
      OpenSessions sessions = new OpenSessions(store, CONFIGURATION);
      sessions.start(USER);
      sessions.forget(System.currentTimeMillis());
      assertThat(store.sessionCount()).isEqualTo(1);
      sessions.forget(
          System.currentTimeMillis() + CONFIGURATION.lifetime().idleSession().toMillis());
      assertThat(store.sessionCount()).isZero();
    }
  }

  /** The user comes back after a long time, or the app says that the user was never away. */
  @Test
  void aSessionInWhichNothingHappenedIsOverBeforeItIsForgotten() {
    try (EmbeddedAuthorizationStore store = EmbeddedAuthorizationStore.open(folder)) {
      OpenSessions sessions = new OpenSessions(store, CONFIGURATION);
      for (OptionalLong acted :
          List.of(OptionalLong.empty(), OptionalLong.of(System.currentTimeMillis()))) {
        String id = sessions.start(USER).session().id();
        String token = grants(store, sessions).refreshToken(grant(new Session(id, USER, 0)));
        long idle = CONFIGURATION.lifetime().idleSession().toMillis();
        long used = System.currentTimeMillis() - idle;
        store.put(new KeptSession(id, USER, used, used));

        assertThatThrownBy(() -> grants(store, sessions).refresh(token, "t", "app", acted))
            .isInstanceOfSatisfying(
                FailedException.class,
                refused -> assertThat(refused.failure()).isEqualTo(Failure.SESSION_OVER));
        assertThat(sessions.use(id)).isEmpty();
        assertThat(sessions.goesOn(id)).isFalse();
      }
    }
  }

  private static Grants grants(EmbeddedAuthorizationStore store, OpenSessions sessions) {
    return new Grants(
        store,
        sessions,
        new Codes(new OneTimeSecretsInMemory(CONFIGURATION.lifetime())),
        new People(null),
        CONFIGURATION);
  }

  private static Grant grant(Session session) {
    return new Grant(
        Grants.newId(),
        "app",
        USER,
        Scopes.parse("user/Patient.read online_access"),
        List.of("https://x/v/t"),
        Grant.Context.NONE,
        session.id(),
        null);
  }
}
