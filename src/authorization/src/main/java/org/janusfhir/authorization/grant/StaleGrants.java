package org.janusfhir.authorization.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.janusfhir.authorization.AuthorizationConfiguration;
import org.janusfhir.authorization.client.Client;
import org.janusfhir.authorization.client.Clients;
import org.janusfhir.authorization.session.OpenSessions;
import org.janusfhir.authorization.store.AuthorizationStore;
import org.janusfhir.authorization.store.Consent;
import org.janusfhir.authorization.store.RefreshGrant;

/** Forgets what nobody can make anything of any more, so that the store does not grow for ever. */
@ApplicationScoped
public class StaleGrants {
  /** Apps are installed on several devices, but each can only be authorized again and again. */
  private static final int MOST_OF_USER_AND_CLIENT = 100;

  private final AuthorizationStore store;
  private final OpenSessions sessions;
  private final Clients clients;
  private final long unusedMillis;

  /** Those of that store. */
  @Inject
  public StaleGrants(
      AuthorizationStore store,
      OpenSessions sessions,
      Clients clients,
      AuthorizationConfiguration configuration) {
    this.store = store;
    this.sessions = sessions;
    this.clients = clients;
    this.unusedMillis = configuration.lifetime().unusedRefreshToken().toMillis();
  }

  /** A user and a client, by what names them. */
  private record Pair(String tenant, String user, String client) {}

  /**
   * Forgets sessions that are over; refresh tokens that were not used for long, whose session is
   * over or whose client is gone, and of those of one user and client the ones that others were
   * used after; consents to clients that are gone; and what was to be remembered until now. Blocks.
   *
   * @param nowMillis since 1970-01-01T00:00Z
   */
  public void forget(long nowMillis) {
    // Read before the sessions and clients, so that those of a new grant are among them.
    List<RefreshGrant> grants = store.refreshGrants();
    List<Consent> consents = store.consents();
    Known known = new Known(sessions.forget(nowMillis), new HashMap<>());
    List<String> stale = new ArrayList<>();
    Map<Pair, List<RefreshGrant>> others = new HashMap<>();
    for (RefreshGrant grant : grants) {
      if (isOver(grant, known, nowMillis)) {
        stale.add(grant.tokenDigest());
      } else {
        Pair pair = new Pair(grant.user().tenant(), grant.user().reference(), grant.client());
        others.computeIfAbsent(pair, first -> new ArrayList<>()).add(grant);
      }
    }
    for (List<RefreshGrant> ofPair : others.values()) {
      ofPair.stream()
          .sorted(Comparator.comparingLong(RefreshGrant::usedMillis).reversed())
          .skip(MOST_OF_USER_AND_CLIENT)
          .forEach(grant -> stale.add(grant.tokenDigest()));
    }
    store.forget(nowMillis, stale);
    consents.stream()
        .filter(consent -> isGone(consent.user().tenant(), consent.client(), known))
        .forEach(consent -> store.removeConsent(consent.user(), consent.client()));
  }

  /**
   * What was read once for all grants: asking for each would take as long as there are many.
   *
   * @param sessions ids of those that go on
   * @param clients ids by tenant, of the tenants that were asked for
   */
  private record Known(Set<String> sessions, Map<String, Set<String>> clients) {}

  private boolean isOver(RefreshGrant grant, Known known, long nowMillis) {
    return nowMillis - grant.usedMillis() >= unusedMillis
        || (grant.session() != null && !known.sessions().contains(grant.session()))
        || isGone(grant.user().tenant(), grant.client(), known);
  }

  private boolean isGone(String tenant, String client, Known known) {
    return !known.clients().computeIfAbsent(tenant, this::ids).contains(client);
  }

  private Set<String> ids(String tenant) {
    return clients.of(tenant).stream().map(Client::id).collect(Collectors.toUnmodifiableSet());
  }
}
