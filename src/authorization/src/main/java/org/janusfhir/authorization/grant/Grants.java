package org.janusfhir.authorization.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.janusfhir.authorization.AuthorizationConfiguration;
import org.janusfhir.authorization.FailedException;
import org.janusfhir.authorization.Failure;
import org.janusfhir.authorization.Secrets;
import org.janusfhir.authorization.scope.Scopes;
import org.janusfhir.authorization.session.OpenSessions;
import org.janusfhir.authorization.store.AuthorizationStore;
import org.janusfhir.authorization.store.RefreshGrant;
import org.janusfhir.authorization.token.Tokens;
import org.janusfhir.authorization.user.People;
import org.janusfhir.authorization.user.User;

/** What lasts of a grant beyond its first access token, and how it ends. */
@ApplicationScoped
public class Grants {
  /** A clock of another machine may be that much behind. */
  private static final Duration LEEWAY = Duration.ofMinutes(2);

  private final AuthorizationStore store;
  private final OpenSessions sessions;
  private final Codes codes;
  private final People people;
  private final Duration accessToken;
  private final Duration unused;
  private final InstantSource clock = InstantSource.system();

  /** Those of that store, to those people. */
  @Inject
  public Grants(
      AuthorizationStore store,
      OpenSessions sessions,
      Codes codes,
      People people,
      AuthorizationConfiguration configuration) {
    this.store = store;
    this.sessions = sessions;
    this.codes = codes;
    this.people = people;
    this.accessToken = configuration.lifetime().accessToken();
    this.unused = configuration.lifetime().unusedRefreshToken();
  }

  /** The identifier of a new grant. */
  public static String newId() {
    return UUID.randomUUID().toString();
  }

  /** The identifier of what a client is granted for itself, always the same. */
  public static String idOf(String tenant, String client) {
    return Secrets.digest(String.join("\n", "client", tenant, client));
  }

  /**
   * Lets a client get new access tokens for a grant.
   *
   * @return the refresh token; null if the grant does not last
   */
  public String refreshToken(Grant grant) {
    if (!grant.scope().lasting()) {
      return null;
    }
    String token = Secrets.random();
    boolean offline = grant.scope().has(Scopes.OFFLINE_ACCESS);
    long now = clock.millis();
    store.put(
        new RefreshGrant(
            Secrets.digest(token),
            grant.id(),
            grant.client(),
            grant.user(),
            grant.scope().text(),
            grant.audience().get(0),
            grant.context().patient(),
            grant.context().encounter(),
            offline ? null : grant.session(),
            now,
            now));
    if (store.takenAnywhere(grant.id())) {
      // Somebody sent the code a second time while it was being used.
      store.removeGrant(grant.id());
    }
    return token;
  }

  /**
   * What a refresh token is for. If its user may not see the patient any more who was chosen, the
   * grant ends, with its access tokens.
   *
   * @param acted when the client saw the user do something last, in milliseconds since
   *     1970-01-01T00:00Z; empty if it does not say, which counts as now
   * @throws FailedException if it is unknown, too old, of another client or tenant, or ended
   */
  public Grant refresh(String token, String tenant, String client, OptionalLong acted) {
    String digest = Secrets.digest(token);
    RefreshGrant kept =
        known(token, tenant)
            .filter(grant -> grant.client().equals(client))
            .orElseThrow(() -> new FailedException(Failure.INVALID_REFRESH_TOKEN));
    long now = clock.millis();
    if (kept.session() != null
        && sessions.use(kept.session(), Math.min(now, acted.orElse(now))).isEmpty()) {
      store.removeGrant(kept.grant());
      throw new FailedException(Failure.SESSION_OVER);
    }
    if (kept.patient() != null && !people.maySee(kept.user(), kept.patient())) {
      end(kept.grant());
      throw new FailedException(Failure.INVALID_REFRESH_TOKEN);
    }
    store.used(digest, now);
    return new Grant(
        kept.grant(),
        kept.client(),
        kept.user(),
        Scopes.parse(kept.scope()),
        List.of(kept.audience()),
        new Grant.Context(kept.patient(), kept.encounter(), null, true),
        kept.session(),
        null);
  }

  /** What a refresh token is for, without using it; empty if it is good for nothing. */
  public Optional<RefreshGrant> get(String token, String tenant) {
    return known(token, tenant)
        .filter(grant -> grant.session() == null || sessions.goesOn(grant.session()));
  }

  private Optional<RefreshGrant> known(String token, String tenant) {
    return store
        .refreshGrant(Secrets.digest(token))
        .filter(grant -> grant.user().tenant().equals(tenant))
        .filter(grant -> clock.millis() - grant.usedMillis() < unused.toMillis());
  }

  /** Remembers that a code was exchanged, for as long as anything may come of it. */
  public void codeUsed(String code, Grant grant) {
    store.codeUsed(
        Secrets.digest(code),
        grant.user(),
        grant.client(),
        grant.id(),
        clock.millis() + accessToken.plus(LEEWAY).toMillis());
  }

  /** Ends what a client was granted with a code that it sends again; nothing if it used none. */
  public void codeReplayed(String code, String client) {
    store.grantOfCode(Secrets.digest(code), client).ifPresent(this::end);
  }

  /** Ends a grant: its refresh token and its access tokens are good for nothing from now on. */
  public void end(String grant) {
    take(grant);
    store.removeGrant(grant);
  }

  /** Ends an access token, by the claim <code>jti</code>. */
  public void endAccessToken(String tokenId) {
    take(tokenId);
  }

  /**
   * Whether an access token was ended before its time, as far as this process knows: what another
   * has ended it learns within seconds. Never blocks.
   */
  public boolean ended(String tokenId) {
    return store.taken(tokenId) || store.taken(Tokens.grantOf(tokenId));
  }

  /** The same, in whichever process. */
  public boolean endedAnywhere(String tokenId) {
    return store.takenAnywhere(tokenId) || store.takenAnywhere(Tokens.grantOf(tokenId));
  }

  /** Ends all that a user has granted to a client, and forgets that it was agreed to. */
  public void endAll(User user, String client) {
    store.removeConsent(user, client);
    codes.forget(
        grant ->
            grant.client().equals(client)
                && grant.user().tenant().equals(user.tenant())
                && grant.user().reference().equals(user.reference()));
    store.grantsOf(user.tenant(), user, client).forEach(this::end);
  }

  /** Ends all that a client of a tenant was granted, by users or for itself. */
  public void endAll(String tenant, String client) {
    codes.forget(grant -> grant.client().equals(client) && grant.user().tenant().equals(tenant));
    store.grantsOf(tenant, null, client).forEach(this::end);
    take(idOf(tenant, client));
  }

  private void take(String identifier) {
    store.take(identifier, clock.millis() + accessToken.plus(LEEWAY).toMillis());
  }
}
