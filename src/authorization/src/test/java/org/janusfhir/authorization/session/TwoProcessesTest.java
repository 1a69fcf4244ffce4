package org.janusfhir.authorization.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.janusfhir.authorization.AuthorizationConfiguration;
import org.janusfhir.authorization.FailedException;
import org.janusfhir.authorization.grant.Codes;
import org.janusfhir.authorization.grant.Grant;
import org.janusfhir.authorization.grant.Grants;
import org.janusfhir.authorization.key.KeyRing;
import org.janusfhir.authorization.key.SharedKeys;
import org.janusfhir.authorization.launch.LaunchContext;
import org.janusfhir.authorization.launch.LaunchContexts;
import org.janusfhir.authorization.scope.Scopes;
import org.janusfhir.authorization.store.AuthorizationStore;
import org.janusfhir.authorization.store.OneTimeSecrets;
import org.janusfhir.authorization.store.SharedAuthorizationStore;
import org.janusfhir.authorization.store.SharedOneTimeSecrets;
import org.janusfhir.authorization.store.StateInMemory;
import org.janusfhir.authorization.user.People;
import org.janusfhir.authorization.user.User;
import org.janusfhir.model.ResourceType;
import org.janusfhir.store.SharedState;
import org.junit.jupiter.api.Test;

/** What begins in one process goes on in another that shares its state. */
class TwoProcessesTest {
  private static final AuthorizationConfiguration CONFIGURATION =
      new SmallRyeConfigBuilder()
          .addDiscoveredConverters()
          .withMapping(AuthorizationConfiguration.class)
          .build()
          .getConfigMapping(AuthorizationConfiguration.class);
  private static final User USER = new User("t", ResourceType.PATIENT, "1", "Sample Moreau");

  private final SharedState state = new StateInMemory();
  private final Instant start = Instant.parse("2016-01-01T00:00:00Z");
  private Instant now = start;
  private final Replica one = replica();
  private final Replica other = replica();

  private record Replica(
      AuthorizationStore store,
      OpenSessions sessions,
      Codes codes,
      Grants grants,
      LaunchContexts launches,
      KeyRing keys) {}

  private Replica replica() {
    AuthorizationStore store = new SharedAuthorizationStore(state);
    InstantSource clock = () -> now;
    OneTimeSecrets secrets = new SharedOneTimeSecrets(state, CONFIGURATION.lifetime(), clock);
    OpenSessions sessions = new OpenSessions(store, CONFIGURATION);
    Codes codes = new Codes(secrets);
    return new Replica(
        store,
        sessions,
        codes,
        new Grants(store, sessions, codes, new People(null), CONFIGURATION),
        new LaunchContexts(secrets),
        new KeyRing(new SharedKeys(state)));
  }

  @Test
  void aCodeIsGoodInAnyOfThemOnceAndNotForLong() {
    // Given
    Codes.Pending pending = new Codes.Pending(grant(), "t", "https://app.example/", "challenge");
    String code = one.codes().issue(pending);

    // When, then
    assertThat(other.codes().get(code)).contains(pending);
    List<Boolean> used =
        IntStream.range(0, 20)
            .mapToObj(i -> (i % 2 == 0 ? one : other).codes())
            .map(codes -> CompletableFuture.supplyAsync(() -> codes.use(code)))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();
    assertThat(used).containsOnlyOnce(true);
    assertThat(one.codes().get(code)).isEmpty();
    String late = one.codes().issue(pending);
    now = start.plus(CONFIGURATION.lifetime().code()).plus(Duration.ofMillis(1));
    assertThat(other.codes().get(late)).isEmpty();
    assertThat(other.codes().use(late)).isFalse();
  }

  @Test
  void whatIsGrantedInOneIsRefreshedAndEndedInTheOther() {
    String token = one.grants().refreshToken(grant());

    Grant refreshed = other.grants().refresh(token, "t", "app", OptionalLong.empty());
    assertThat(refreshed.user()).isEqualTo(USER);
    other.grants().end(refreshed.id());

    assertThatThrownBy(() -> one.grants().refresh(token, "t", "app", OptionalLong.empty()))
        .isInstanceOf(FailedException.class);
    assertThat(one.grants().endedAnywhere(refreshed.id() + ".token")).isTrue();
    one.store().look();
    assertThat(one.grants().ended(refreshed.id() + ".token")).isTrue();
  }

  @Test
  void aCodeThatIsReplayedInTheOtherEndsWhatCameOfIt() {
    Grant grant = grant();
    one.grants().codeUsed("code", grant);
    String token = one.grants().refreshToken(grant);

    other.grants().codeReplayed("code", "app");

    assertThatThrownBy(() -> one.grants().refresh(token, "t", "app", OptionalLong.empty()))
        .isInstanceOf(FailedException.class);
    // The first use was only just going on when the second came.
    String tooLate = one.grants().refreshToken(grant);
    assertThatThrownBy(() -> other.grants().refresh(tooLate, "t", "app", OptionalLong.empty()))
        .isInstanceOf(FailedException.class);
  }

  @Test
  void whoSignsInAtOneIsSignedInAtTheOther() {
    OpenSessions.Opened opened = one.sessions().start(USER);
    String id = opened.session().id();

    assertThat(other.sessions().use(id)).contains(opened.session());
    other.sessions().end(id);
    assertThat(one.sessions().goesOn(id)).isFalse();
  }

  @Test
  void aLaunchGoesOnInTheOther() {
    LaunchContext launch = new LaunchContext(USER, "app", "1", "e", "intent", false);

    String code = one.launches().start(launch);

    assertThat(other.launches().get(code)).contains(launch);
    assertThat(other.launches().use(code)).isTrue();
    assertThat(one.launches().use(code)).isFalse();
  }

  @Test
  void bothSignWithTheSameKeysAlsoAfterARotation() {
    assertThat(one.keys().ec().id()).isEqualTo(other.keys().ec().id());
    assertThat(one.keys().json()).isEqualTo(other.keys().json());

    List<String> fresh = new SharedKeys(state).rotate(Duration.ofMinutes(10));
    one.keys().look();
    other.keys().look();
    assertThat(one.keys().json()).contains(fresh).isEqualTo(other.keys().json());
    one.keys().look();
    other.keys().look();
    assertThat(fresh).contains(one.keys().ec().id(), other.keys().rsa().id());
  }

  private static Grant grant() {
    return new Grant(
        Grants.newId(),
        "app",
        USER,
        Scopes.parse("user/Patient.read offline_access"),
        List.of("https://x/v/t"),
        Grant.Context.of("1"),
        null,
        "nonce");
  }
}
