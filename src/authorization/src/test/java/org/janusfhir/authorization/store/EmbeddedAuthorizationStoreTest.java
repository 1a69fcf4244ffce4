package org.janusfhir.authorization.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.janusfhir.authorization.client.Client;
import org.janusfhir.authorization.user.User;
import org.janusfhir.model.ResourceType;
import org.janusfhir.store.StoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What must survive a restart does. */
class EmbeddedAuthorizationStoreTest {
  private static final User USER = new User("t", ResourceType.PATIENT, "1", "Sample Moreau");
  private static final Client CLIENT = client("app", new Client.Secret("digest"));

  @TempDir Path folder;

  @Test
  void everythingIsThereAfterARestart() {
    Client withKeys = client("keys", new Client.Keys("{\"keys\":[]}"));
    RefreshGrant grant = grant("token", "grant", 50);
    Consent consent = new Consent(USER, "app", "user/*.read", 40);
    try (EmbeddedAuthorizationStore store = EmbeddedAuthorizationStore.open(folder)) {
      store.put(CLIENT);
      store.put(withKeys);
      store.put(grant);
      store.put(consent);
      assertThat(store.take("id", 100)).isTrue();
      store.codeUsed("code", USER, "app", "grant", 100);
    }

    try (EmbeddedAuthorizationStore store = EmbeddedAuthorizationStore.open(folder)) {
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
  void whatEndsIsGone() {
    try (EmbeddedAuthorizationStore store = EmbeddedAuthorizationStore.open(folder)) {
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
  void nobodyElseReadsTheFileAndADamagedOneIsNamed() throws IOException {
    EmbeddedAuthorizationStore.open(folder).close();
    Path file = folder.resolve("authorization.mv");
    assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
    Files.write(file, new byte[8192]);
    assertThatThrownBy(() -> EmbeddedAuthorizationStore.open(folder))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(file.toString());
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
