package org.janusfhir.authorization.store;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.janusfhir.authorization.Secrets;
import org.janusfhir.authorization.client.Client;
import org.janusfhir.authorization.user.User;

/** In a file of its own, beside the embedded record. */
public final class EmbeddedAuthorizationStore implements AuthorizationStore, AutoCloseable {
  /** Between the parts of keys; in no tenant, reference or client id. */
  private static final char SEPARATOR = '\n';

  private final AuthorizationFile file;
  private final MVMap<String, String> clients;
  private final MVMap<String, String> grants;
  private final MVMap<String, String> consents;
  private final MVMap<String, Long> taken;
  private final MVMap<String, String> codes;
  private final MVMap<String, String> sessions;
  private final String formKey = Secrets.random();

  /** What is in the map, to be asked without a look at the file. */
  private final Map<String, Long> takenNow;

  private EmbeddedAuthorizationStore(AuthorizationFile file) {
    this.file = file;
    this.clients = file.map("clients");
    this.grants = file.map("grants");
    this.consents = file.map("consents");
    this.taken = file.map("taken");
    this.codes = file.map("codes");
    this.sessions = file.map("sessions");
    this.takenNow = new ConcurrentHashMap<>(taken);
  }

  /**
   * Opens the file in a folder, both made if absent.
   *
   * @throws org.janusfhir.store.StoreException if it cannot be opened
   */
  public static EmbeddedAuthorizationStore open(Path folder) {
    return new EmbeddedAuthorizationStore(AuthorizationFile.open(folder));
  }

  @Override
  public Optional<Client> client(String tenant, String id) {
    return Optional.ofNullable(clients.get(key(tenant, id))).map(JsonObject::new).map(Client::of);
  }

  @Override
  public List<Client> clients(String tenant) {
    return file.values(clients, key(tenant, "")).map(Client::of).toList();
  }

  @Override
  public void put(Client client) {
    file.change(() -> clients.put(key(client.tenant(), client.id()), client.json().encode()));
  }

  @Override
  public Optional<KeptSession> session(String id) {
    return Optional.ofNullable(sessions.get(id)).map(JsonObject::new).map(KeptSession::of);
  }

  @Override
  public List<KeptSession> sessions() {
    return file.values(sessions, "").map(KeptSession::of).toList();
  }

  @Override
  public int sessionCount() {
    return sessions.size();
  }

  @Override
  public void put(KeptSession session) {
    file.change(() -> sessions.put(session.id(), session.json().encode()));
  }

  @Override
  public void sessionUsed(String id, long millis) {
    file.change(
        () ->
            sessions.computeIfPresent(
                id,
                (key, session) ->
                    KeptSession.of(new JsonObject(session)).usedAt(millis).json().encode()));
  }

  @Override
  public void removeSessions(Collection<String> ids) {
    file.change(() -> ids.forEach(sessions::remove));
  }

  @Override
  public void removeClient(String tenant, String id) {
    file.change(
        () -> {
          clients.remove(key(tenant, id));
          file.values(grants, "")
              .map(RefreshGrant::of)
              .filter(grant -> grant.client().equals(id) && grant.user().tenant().equals(tenant))
              .forEach(grant -> grants.remove(grant.tokenDigest()));
          file.values(consents, key(tenant, ""))
              .map(Consent::of)
              .filter(consent -> consent.client().equals(id))
              .forEach(consent -> consents.remove(key(consent.user(), id)));
        });
  }

  @Override
  public Optional<RefreshGrant> refreshGrant(String tokenDigest) {
    return Optional.ofNullable(grants.get(tokenDigest)).map(JsonObject::new).map(RefreshGrant::of);
  }

  @Override
  public List<RefreshGrant> refreshGrants() {
    return file.values(grants, "").map(RefreshGrant::of).toList();
  }

  @Override
  public List<RefreshGrant> refreshGrants(User user) {
    return refreshGrants().stream()
        .filter(grant -> key(grant.user(), "").equals(key(user, "")))
        .toList();
  }

  @Override
  public void put(RefreshGrant grant) {
    file.change(() -> grants.put(grant.tokenDigest(), grant.json().encode()));
  }

  @Override
  public void used(String tokenDigest, long millis) {
    file.change(
        () ->
            grants.computeIfPresent(
                tokenDigest,
                (key, grant) ->
                    RefreshGrant.of(new JsonObject(grant)).usedAt(millis).json().encode()));
  }

  @Override
  public void removeGrant(String grant) {
    file.change(
        () ->
            file.values(grants, "")
                .map(RefreshGrant::of)
                .filter(candidate -> candidate.grant().equals(grant))
                .forEach(ended -> grants.remove(ended.tokenDigest())));
  }

  @Override
  public Optional<Consent> consent(User user, String client) {
    return Optional.ofNullable(consents.get(key(user, client)))
        .map(JsonObject::new)
        .map(Consent::of);
  }

  @Override
  public List<Consent> consents() {
    return file.values(consents, "").map(Consent::of).toList();
  }

  @Override
  public List<Consent> consents(User user) {
    return file.values(consents, key(user, "")).map(Consent::of).toList();
  }

  @Override
  public void put(Consent consent) {
    file.change(() -> consents.put(key(consent.user(), consent.client()), consent.json().encode()));
  }

  @Override
  public void removeConsent(User user, String client) {
    file.change(() -> consents.remove(key(user, client)));
  }

  @Override
  public boolean take(String identifier, long untilMillis) {
    if (takenNow.putIfAbsent(identifier, untilMillis) != null) {
      return false;
    }
    file.change(() -> taken.put(identifier, untilMillis));
    return true;
  }

  @Override
  public boolean taken(String identifier) {
    return takenNow.containsKey(identifier);
  }

  @Override
  public boolean takenAnywhere(String identifier) {
    return taken(identifier);
  }

  /** The file is open in one process only. */
  @Override
  public void look() {}

  @Override
  public void codeUsed(
      String codeDigest, User user, String client, String grant, long untilMillis) {
    JsonObject used =
        new JsonObject()
            .put("user", key(user, ""))
            .put("client", client)
            .put("grant", grant)
            .put("until", untilMillis);
    file.change(() -> codes.put(codeDigest, used.encode()));
  }

  @Override
  public Optional<String> grantOfCode(String codeDigest, String client) {
    return Optional.ofNullable(codes.get(codeDigest))
        .map(JsonObject::new)
        .filter(used -> used.getString("client").equals(client))
        .map(used -> used.getString("grant"));
  }

  @Override
  public Set<String> grantsOf(String tenant, User user, String client) {
    String prefix = user == null ? key(tenant, "") : key(user, "");
    Stream<String> ofCodes =
        file.values(codes, "")
            .filter(used -> used.getString("client").equals(client))
            .filter(used -> used.getString("user", "").startsWith(prefix))
            .map(used -> used.getString("grant"));
    Stream<String> ofTokens =
        refreshGrants().stream()
            .filter(grant -> grant.client().equals(client))
            .filter(grant -> key(grant.user(), "").startsWith(prefix))
            .map(RefreshGrant::grant);
    return Stream.concat(ofCodes, ofTokens).collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public void forget(long nowMillis, Collection<String> tokenDigests) {
    file.change(
        () -> {
          removeIf(taken, until -> until < nowMillis);
          tokenDigests.forEach(grants::remove);
          Set<String> left =
              refreshGrants().stream().map(RefreshGrant::grant).collect(Collectors.toSet());
          removeIf(codes, used -> isForgotten(new JsonObject(used), left, nowMillis));
        });
    takenNow.values().removeIf(until -> until < nowMillis);
  }

  /** Forms end with the process. */
  @Override
  public String formKey() {
    return formKey;
  }

  private static boolean isForgotten(JsonObject code, Set<String> grants, long nowMillis) {
    return code.getLong("until") < nowMillis && !grants.contains(code.getString("grant"));
  }

  @Override
  public void close() {
    file.close();
  }

  private static <T> void removeIf(MVMap<String, T> map, Predicate<T> superfluous) {
    for (String key : List.copyOf(map.keySet())) {
      T value = map.get(key);
      if (value != null && superfluous.test(value)) {
        map.remove(key);
      }
    }
  }

  private static String key(String tenant, String rest) {
    return tenant + SEPARATOR + rest;
  }

  private static String key(User user, String client) {
    return key(user.tenant(), user.reference()) + SEPARATOR + client;
  }
}
