package org.janusfhir.authorization.store;

import io.vertx.core.json.JsonObject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.janusfhir.authorization.Secrets;
import org.janusfhir.authorization.client.Client;
import org.janusfhir.authorization.user.User;
import org.janusfhir.store.SharedState;
import org.janusfhir.store.SharedState.Entry;

/**
 * Shared by several processes. What tenants' users and clients have lies with the tenant; what is
 * known by a digest only, with none.
 */
public final class SharedAuthorizationStore implements AuthorizationStore {
  private static final String NO_TENANT = "";
  private static final String CLIENT = "client";
  private static final String CONSENT = "consent";
  private static final String SESSION = "session";
  private static final String GRANT = "grant";
  private static final String CODE = "used-code";
  private static final String TAKEN = "taken";
  private static final String SECRET = "secret";
  private static final String FORMS = "forms";

  /** Between the parts of names; in no reference or client id. */
  private static final char SEPARATOR = '\n';

  private final SharedState state;

  /** What this process knows to be taken, by its name, to be asked without waiting. */
  private final Map<String, Long> takenNow = new ConcurrentHashMap<>();

  private volatile String formKey;

  /** Kept there. */
  public SharedAuthorizationStore(SharedState state) {
    this.state = state;
  }

  @Override
  public Optional<Client> client(String tenant, String id) {
    return json(tenant, CLIENT, name(id)).map(Client::of);
  }

  @Override
  public List<Client> clients(String tenant) {
    return jsons(state.all(tenant, CLIENT)).map(Client::of).toList();
  }

  @Override
  public void put(Client client) {
    put(client.tenant(), CLIENT, name(client.id()), client.json());
  }

  @Override
  public Optional<KeptSession> session(String id) {
    return json(NO_TENANT, SESSION, id).map(KeptSession::of);
  }

  @Override
  public List<KeptSession> sessions() {
    return jsons(state.all(SESSION)).map(KeptSession::of).toList();
  }

  @Override
  public int sessionCount() {
    return state.all(SESSION).size();
  }

  @Override
  public void put(KeptSession session) {
    put(NO_TENANT, SESSION, session.id(), session.json());
  }

  @Override
  public void sessionUsed(String id, long millis) {
    change(SESSION, id, session -> KeptSession.of(session).usedAt(millis).json());
  }

  @Override
  public void removeSessions(Collection<String> ids) {
    ids.forEach(id -> state.remove(NO_TENANT, SESSION, id));
  }

  @Override
  public void removeClient(String tenant, String id) {
    state.remove(tenant, CLIENT, name(id));
    refreshGrants().stream()
        .filter(grant -> grant.client().equals(id) && grant.user().tenant().equals(tenant))
        .forEach(grant -> state.remove(NO_TENANT, GRANT, grant.tokenDigest()));
    jsons(state.all(tenant, CONSENT))
        .map(Consent::of)
        .filter(consent -> consent.client().equals(id))
        .forEach(consent -> removeConsent(consent.user(), id));
  }

  @Override
  public Optional<RefreshGrant> refreshGrant(String tokenDigest) {
    return json(NO_TENANT, GRANT, tokenDigest).map(RefreshGrant::of);
  }

  @Override
  public List<RefreshGrant> refreshGrants() {
    return jsons(state.all(GRANT)).map(RefreshGrant::of).toList();
  }

  @Override
  public List<RefreshGrant> refreshGrants(User user) {
    return refreshGrants().stream().filter(grant -> isOf(grant.user(), user)).toList();
  }

  @Override
  public void put(RefreshGrant grant) {
    put(NO_TENANT, GRANT, grant.tokenDigest(), grant.json());
  }

  @Override
  public void used(String tokenDigest, long millis) {
    change(GRANT, tokenDigest, grant -> RefreshGrant.of(grant).usedAt(millis).json());
  }

  @Override
  public void removeGrant(String grant) {
    refreshGrants().stream()
        .filter(candidate -> candidate.grant().equals(grant))
        .forEach(ended -> state.remove(NO_TENANT, GRANT, ended.tokenDigest()));
  }

  @Override
  public Optional<Consent> consent(User user, String client) {
    return json(user.tenant(), CONSENT, name(user, client)).map(Consent::of);
  }

  @Override
  public List<Consent> consents() {
    return jsons(state.all(CONSENT)).map(Consent::of).toList();
  }

  @Override
  public List<Consent> consents(User user) {
    return jsons(state.all(user.tenant(), CONSENT))
        .map(Consent::of)
        .filter(consent -> isOf(consent.user(), user))
        .toList();
  }

  @Override
  public void put(Consent consent) {
    User user = consent.user();
    put(user.tenant(), CONSENT, name(user, consent.client()), consent.json());
  }

  @Override
  public void removeConsent(User user, String client) {
    state.remove(user.tenant(), CONSENT, name(user, client));
  }

  @Override
  public boolean take(String identifier, long untilMillis) {
    String name = name(identifier);
    takenNow.put(name, untilMillis);
    return state.add(NO_TENANT, TAKEN, new Entry(name, "", untilMillis));
  }

  @Override
  public boolean taken(String identifier) {
    return takenNow.containsKey(name(identifier));
  }

  @Override
  public boolean takenAnywhere(String identifier) {
    return taken(identifier) || state.get(NO_TENANT, TAKEN, name(identifier)).isPresent();
  }

  @Override
  public void look() {
    state.all(TAKEN).forEach(taken -> takenNow.put(taken.name(), taken.untilMillis()));
  }

  @Override
  public void codeUsed(
      String codeDigest, User user, String client, String grant, long untilMillis) {
    JsonObject used =
        new JsonObject()
            .put("tenant", user.tenant())
            .put("user", user.reference())
            .put("client", client)
            .put("grant", grant);
    state.put(NO_TENANT, CODE, new Entry(codeDigest, used.encode(), untilMillis));
  }

  @Override
  public Optional<String> grantOfCode(String codeDigest, String client) {
    return json(NO_TENANT, CODE, codeDigest)
        .filter(used -> used.getString("client").equals(client))
        .map(used -> used.getString("grant"));
  }

  @Override
  public Set<String> grantsOf(String tenant, User user, String client) {
    Stream<String> ofCodes =
        jsons(state.all(CODE))
            .filter(used -> used.getString("client").equals(client))
            .filter(used -> used.getString("tenant").equals(tenant))
            .filter(used -> user == null || used.getString("user").equals(user.reference()))
            .map(used -> used.getString("grant"));
    Stream<String> ofTokens =
        refreshGrants().stream()
            .filter(grant -> grant.client().equals(client))
            .filter(grant -> grant.user().tenant().equals(tenant))
            .filter(grant -> user == null || isOf(grant.user(), user))
            .map(RefreshGrant::grant);
    return Stream.concat(ofCodes, ofTokens).collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public void forget(long nowMillis, Collection<String> tokenDigests) {
    state.forget(TAKEN, nowMillis);
    tokenDigests.forEach(digest -> state.remove(NO_TENANT, GRANT, digest));
    Set<String> left =
        refreshGrants().stream().map(RefreshGrant::grant).collect(Collectors.toSet());
    for (Entry code : state.all(CODE)) {
      boolean late = code.untilMillis() < nowMillis;
      if (late && !left.contains(new JsonObject(code.value()).getString("grant"))) {
        state.remove(NO_TENANT, CODE, code.name());
      }
    }
    takenNow.values().removeIf(until -> until < nowMillis);
  }

  @Override
  public String formKey() {
    if (formKey == null) {
      state.add(NO_TENANT, SECRET, new Entry(FORMS, Secrets.random(), SharedState.FOREVER));
      formKey = state.get(NO_TENANT, SECRET, FORMS).orElseThrow().value();
    }
    return formKey;
  }

  private void put(String tenant, String kind, String name, JsonObject value) {
    state.put(tenant, kind, new Entry(name, value.encode(), SharedState.FOREVER));
  }

  /** Another process that changes it at the same time notes the same; what has ended is over. */
  private void change(String kind, String name, UnaryOperator<JsonObject> how) {
    state
        .get(NO_TENANT, kind, name)
        .map(Entry::value)
        .ifPresent(
            known -> {
              String value = how.apply(new JsonObject(known)).encode();
              state.replace(NO_TENANT, kind, name, known, value);
            });
  }

  private Optional<JsonObject> json(String tenant, String kind, String name) {
    return state.get(tenant, kind, name).map(entry -> new JsonObject(entry.value()));
  }

  private static Stream<JsonObject> jsons(List<Entry> entries) {
    return entries.stream().map(entry -> new JsonObject(entry.value()));
  }

  private static boolean isOf(User one, User other) {
    return one.tenant().equals(other.tenant()) && one.reference().equals(other.reference());
  }

  private static String name(User user, String client) {
    return name(user.reference() + SEPARATOR + client);
  }

  /** What comes from outside may be long, and of characters that no database takes. */
  private static String name(String text) {
    return Secrets.digest(text);
  }
}
