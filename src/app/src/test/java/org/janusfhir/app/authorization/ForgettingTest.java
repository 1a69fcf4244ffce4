package org.janusfhir.app.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.janusfhir.app.authorization.ForeignApp.assertRefused;

import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.janusfhir.app.FreshRecord;
import org.janusfhir.app.InProcess;
import org.janusfhir.authorization.grant.StaleGrants;
import org.janusfhir.authorization.store.AuthorizationStore;
import org.janusfhir.authorization.store.Consent;
import org.janusfhir.authorization.store.RefreshGrant;
import org.janusfhir.authorization.user.People;
import org.janusfhir.authorization.user.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is good for nothing any more is not kept. */
@QuarkusTest
@InProcess
@WithTestResource(value = FreshRecord.class, scope = TestResourceScope.GLOBAL)
class ForgettingTest {
  private static final String ONLINE = "openid user/Patient.read online_access";
  private static final String OFFLINE = "openid user/Patient.read offline_access";

  @Inject Users users;
  @Inject People people;
  @Inject AuthorizationStore store;
  @Inject StaleGrants stale;

  @BeforeEach
  void users() {
    users.exist();
  }

  @Test
  void grantsAreForgottenWithTheirSessionAndWhenNobodyUsesThem() {
    ForeignApp app = ForeignApp.registered(ONLINE + " offline_access");
    Browser browser = new Browser();
    RefreshTokenGrant online = refresh(app, browser, ONLINE);
    RefreshTokenGrant offline = refresh(app, new Browser(), OFFLINE);

    stale.forget(System.currentTimeMillis());
    assertThat(grants(app)).isEqualTo(2);

    String csrf =
        browser
            .get(ForeignApp.of("/manage"))
            .htmlPath()
            .getString("**.find { it.@name == 'csrf' }.@value");
    browser.post(ForeignApp.of("/sign-out"), Map.of("csrf", csrf));
    stale.forget(System.currentTimeMillis());
    assertThat(grants(app)).isEqualTo(1);
    assertRefused(
        app.ask(online, null), 400, "invalid_grant", "oauth2:token:refresh-token:token-invalid");
    ForeignApp.granted(app.ask(offline, null));

    stale.forget(System.currentTimeMillis() + Duration.ofDays(91).toMillis());
    assertThat(grants(app)).isZero();
  }

  @Test
  void anAppThatIsAuthorizedAgainAndAgainKeepsTheLatest() {
    ForeignApp app = ForeignApp.registered(OFFLINE);
    User user = people.user(Users.TENANT, Users.CLINICIAN).orElseThrow();
    long now = System.currentTimeMillis();
    IntStream.range(0, 130).forEach(i -> store.put(grant(app.id(), user, i, now - i)));

    stale.forget(now);

    assertThat(grants(app)).isEqualTo(100);
    assertThat(store.refreshGrant(app.id() + 0)).isPresent();
    assertThat(store.refreshGrant(app.id() + 129)).isEmpty();
  }

  @Test
  void nothingIsKeptForAClientThatIsGone() {
    User user = people.user(Users.TENANT, Users.CLINICIAN).orElseThrow();
    long now = System.currentTimeMillis();
    store.put(new Consent(user, "gone", OFFLINE, now));
    store.put(grant("gone", user, 1, now));

    stale.forget(now);

    assertThat(store.consent(user, "gone")).isEmpty();
    assertThat(store.refreshGrant("gone1")).isEmpty();
  }

  private long grants(ForeignApp app) {
    return store.refreshGrants().stream().filter(grant -> grant.client().equals(app.id())).count();
  }

  private static RefreshTokenGrant refresh(ForeignApp app, Browser browser, String scope) {
    String code = app.code(browser, Users.OTHER_CLINICIAN, app.request(scope));
    return new RefreshTokenGrant(app.exchange(code).getTokens().getRefreshToken());
  }

  private static RefreshGrant grant(String client, User user, int number, long used) {
    return new RefreshGrant(
        client + number,
        "grant" + number,
        client,
        user,
        OFFLINE,
        ForeignApp.root(),
        null,
        null,
        null,
        used,
        used);
  }
}
