package org.janusfhir.authorization.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.janusfhir.authorization.client.Client;
import org.janusfhir.authorization.user.User;
import org.janusfhir.model.ResourceType;
import org.junit.jupiter.api.Test;

/** What must survive a restart does, wherever it is kept. */
interface AuthorizationStoreContract {
  User USER = new User("t", ResourceType.PATIENT, "1", "Sample Moreau");
  Client CLIENT = client("app", new Client.Secret("digest"));

  /** Opens the store. It is empty the first time in a test; after that it has what it had. */
  Opened open();

  /** A store that is open until this is closed. */
  record Opened(AuthorizationStore store, Runnable end) implements AutoCloseable {
    @Override
    public void close() {
      end.run();
    }
  }

  @Test
  default void everythingIsThereAfterARestart() {
    Client withKeys = client("keys", new Client.Keys("{\"keys\":[]}"));
    RefreshGrant grant = grant("token", "grant", 50);
    Consent consent = new Consent(USER, "app", "user/*.read", 40);
    try (Opened opened = open()) {
      AuthorizationStore store = opened.store();
      store.put(CLIENT);
      store.put(withKeys);
      store.put(grant);
      store.put(consent);
      assertThat(store.take("id", 100)).isTrue();
      store.codeUsed("code", USER, "app", "grant", 100);
    }

    try (Opened opened = open()) {
      AuthorizationStore store = opened.store();
      assertThat(store.client("t", "app")).contains(CLIENT);
      assertThat(store.clients("t")).containsExactlyInAnyOrder(CLIENT, withKeys);
      assertThat(store.clients("other")).isEmpty();
      assertThat(store.refreshGrant("token")).contains(grant);
      assertThat(store.refreshGrants(USER)).containsExactly(grant);
      assertThat(store.consent(USER, "app")).contains(consent);
      assertThat(store.taken("id")).isTrue();
      assertThat(store.take("id", 100)).isFalse();
      assertThat(store.grantOfCode("code", "app")).contains("grant");
      assertThat(store.grantOfCode("code", "other")).isEmpty();
    }
  }

  @Test
  default void whatEndsIsGone() {
    try (Opened opened = open()) {
      AuthorizationStore store = opened.store();
      store.put(CLIENT);
      store.put(grant("one", "a", 50));
      store.put(grant("two", "b", 50));
      store.put(grant("three", "c", 10));
      store.put(new Consent(USER, "app", "user/*.read", 40));
      store.take("early", 10);
      store.take("late", 100);

      store.removeGrant("a");
      assertThat(store.refreshGrant("one")).isEmpty();
      store.used("one", 60);
      assertThat(store.refreshGrant("one")).isEmpty();
      store.codeUsed("of ended", USER, "app", "a", 10);
      store.codeUsed("of refreshable", USER, "app", "b", 10);
      store.codeUsed("of forgotten", USER, "app", "c", 10);
      store.codeUsed("late", USER, "app", "a", 100);
      store.forget(50, List.of("three"));
      assertThat(store.refreshGrants())
          .extracting(RefreshGrant::tokenDigest)
          .containsExactly("two");
      assertThat(store.grantOfCode("of ended", "app")).isEmpty();
      assertThat(store.grantOfCode("of refreshable", "app")).contains("b");
      assertThat(store.grantOfCode("of forgotten", "app")).isEmpty();
      assertThat(store.grantOfCode("late", "app")).contains("a");
      assertThat(store.refreshGrant("two")).isPresent();
      assertThat(store.taken("early")).isFalse();
      assertThat(store.taken("late")).isTrue();
      store.removeClient("t", "app");
      assertThat(store.client("t", "app")).isEmpty();
      assertThat(store.refreshGrant("two")).isEmpty();
      assertThat(store.consents(USER)).isEmpty();
    }
  }

  @Test
  default void sessionsAreUsedUntilTheyEnd() {
    KeptSession session = new KeptSession("s", USER, 10, 20);
    try (Opened opened = open()) {
      opened.store().put(session);
      opened.store().sessionUsed("s", 30);
      opened.store().sessionUsed("nobody", 30);
    }

    try (Opened opened = open()) {
      AuthorizationStore store = opened.store();
      assertThat(store.session("s")).contains(session.usedAt(30));
      assertThat(store.sessions()).hasSize(1);
      assertThat(store.sessionCount()).isEqualTo(1);
      store.removeSessions(List.of("s"));
      store.sessionUsed("s", 40);
      assertThat(store.session("s")).isEmpty();
    }
  }

  @Test
  default void whatIsToldLateMakesNothingOlder() {
    try (Opened opened = open()) {
      AuthorizationStore store = opened.store();
      store.put(new KeptSession("s", USER, 10, 20));
      store.put(grant("token", "grant", 20));

      store.sessionUsed("s", 40);
      store.sessionUsed("s", 30);
      store.used("token", 40);
      store.used("token", 30);

      assertThat(store.session("s").orElseThrow().usedMillis()).isEqualTo(40);
      assertThat(store.refreshGrant("token").orElseThrow().usedMillis()).isEqualTo(40);
    }
  }

  @Test
  default void grantsAreFoundByUserAndClient() {
    User other = new User("t", ResourceType.PATIENT, "2", "Sample Okafor");
    try (Opened opened = open()) {
      AuthorizationStore store = opened.store();
      store.put(grant("one", "a", 50));
      store.codeUsed("code", other, "app", "b", 100);
      store.codeUsed("elsewhere", new User("u", USER.type(), "1", "X"), "app", "c", 100);

      assertThat(store.grantsOf("t", null, "app")).containsExactlyInAnyOrder("a", "b");
      assertThat(store.grantsOf("t", USER, "app")).containsExactly("a");
      assertThat(store.grantsOf("t", other, "app")).containsExactly("b");
      assertThat(store.grantsOf("t", USER, "other")).isEmpty();
      assertThat(store.takenAnywhere("a")).isFalse();
      store.take("a", 100);
      assertThat(store.takenAnywhere("a")).isTrue();
      assertThat(store.formKey()).hasSizeGreaterThan(40).isEqualTo(store.formKey());
    }
  }

  private static Client client(String id, Client.Authentication authentication) {
    return new Client(
        "t",
        id,
        "An app",
        authentication,
        List.of("https://app.example/"),
        null,
        null,
        Set.of("authorization_code"),
        "user/*.read",
        false,
        false,
        1);
  }

  private static RefreshGrant grant(String token, String grant, long used) {
    return new RefreshGrant(
        token, grant, "app", USER, "user/*.read", "https://x/dstu2/t", "1", null, null, 5, used);
  }
}
