package org.janusfhir.authorization.store;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.janusfhir.authorization.Secrets;
import org.janusfhir.authorization.client.Client;
import org.janusfhir.authorization.user.User;
import org.janusfhir.store.StoreException;

/** In a file of its own, beside the embedded record. */
public final class EmbeddedAuthorizationStore implements AuthorizationStore, AutoCloseable {
  /** Between the parts of keys; in no tenant, reference or client id. */
  private static final char SEPARATOR = '\n';

  private final AuthorizationFile file;
  private final String formKey = Secrets.random();

  /** What is in the map, to be asked without a look at the file. */
  private final Map<String, Long> takenNow;

  private EmbeddedAuthorizationStore(AuthorizationFile file) {
    this.file = file;
    this.takenNow = file.read(maps -> new ConcurrentHashMap<>(maps.taken()));
  }

  /**
   * Opens the file in a folder, both made if absent.
   *
   * @throws StoreException if it cannot be opened
   */
  public static EmbeddedAuthorizationStore open(Path folder) {
    return new EmbeddedAuthorizationStore(AuthorizationFile.open(folder));
  }

  @Override
  public Optional<Client> client(String tenant, String id) {
    return json(maps -> maps.clients().get(key(tenant, id))).map(Client::of);
  }

  @Override
  public List<Client> clients(String tenant) {
    return all(AuthorizationMaps::clients, key(tenant, "")).map(Client::of).toList();
  }

  @Override
  public void put(Client client) {
    file.change(
        maps -> maps.clients().put(key(client.tenant(), client.id()), client.json().encode()));
  }

  @Override
  public Optional<KeptSession> session(String id) {
    return json(maps -> maps.sessions().get(id)).map(KeptSession::of);
  }

  @Override
  public List<KeptSession> sessions() {
    return all(AuthorizationMaps::sessions, "").map(KeptSession::of).toList();
  }

  @Override
  public int sessionCount() {
    return file.read(maps -> maps.sessions().size());
  }

  @Override
  public void put(KeptSession session) {
    file.change(maps -> maps.sessions().put(session.id(), session.json().encode()));
  }

  @Override
  public void sessionUsed(String id, long millis) {
    file.change(
        maps ->
            maps.sessions()
                .computeIfPresent(
                    id,
                    (key, session) ->
                        KeptSession.of(new JsonObject(session)).usedAt(millis).json().encode()));
  }

  @Override
  public void removeSessions(Collection<String> ids) {
    file.change(maps -> ids.forEach(maps.sessions()::remove));
  }

  @Override
  public void removeClient(String tenant, String id) {
    file.change(
        maps -> {
          maps.clients().remove(key(tenant, id));
          AuthorizationMaps.values(maps.grants(), "")
              .map(RefreshGrant::of)
              .filter(grant -> grant.client().equals(id) && grant.user().tenant().equals(tenant))
              .forEach(grant -> maps.grants().remove(grant.tokenDigest()));
          AuthorizationMaps.values(maps.consents(), key(tenant, ""))
              .map(Consent::of)
              .filter(consent -> consent.client().equals(id))
              .forEach(consent -> maps.consents().remove(key(consent.user(), id)));
        });
  }

  @Override
  public Optional<RefreshGrant> refreshGrant(String tokenDigest) {
    return json(maps -> maps.grants().get(tokenDigest)).map(RefreshGrant::of);
  }

  @Override
  public List<RefreshGrant> refreshGrants() {
    return all(AuthorizationMaps::grants, "").map(RefreshGrant::of).toList();
  }

  @Override
  public List<RefreshGrant> refreshGrants(User user) {
    return refreshGrants().stream()
        .filter(grant -> key(grant.user(), "").equals(key(user, "")))
        .toList();
  }

  @Override
  public void put(RefreshGrant grant) {
    file.change(maps -> maps.grants().put(grant.tokenDigest(), grant.json().encode()));
  }

  @Override
  public void used(String tokenDigest, long millis) {
    file.change(
        maps ->
            maps.grants()
                .computeIfPresent(
                    tokenDigest,
                    (key, grant) ->
                        RefreshGrant.of(new JsonObject(grant)).usedAt(millis).json().encode()));
  }

  @Override
  public void removeGrant(String grant) {
    file.change(
        maps ->
            AuthorizationMaps.values(maps.grants(), "")
                .map(RefreshGrant::of)
                .filter(candidate -> candidate.grant().equals(grant))
                .forEach(ended -> maps.grants().remove(ended.tokenDigest())));
  }

  @Override
  public Optional<Consent> consent(User user, String client) {
    return json(maps -> maps.consents().get(key(user, client))).map(Consent::of);
  }

  @Override
  public List<Consent> consents() {
    return all(AuthorizationMaps::consents, "").map(Consent::of).toList();
  }

  @Override
  public List<Consent> consents(User user) {
    return all(AuthorizationMaps::consents, key(user, "")).map(Consent::of).toList();
  }

  @Override
  public void put(Consent consent) {
    file.change(
        maps ->
            maps.consents().put(key(consent.user(), consent.client()), consent.json().encode()));
  }

  @Override
  public void removeConsent(User user, String client) {
    file.change(maps -> maps.consents().remove(key(user, client)));
  }

  /** One after the other, so that nobody is told it is taken by a call that fails then. */
  @Override
  public synchronized boolean take(String identifier, long untilMillis) {
    if (takenNow.putIfAbsent(identifier, untilMillis) != null) {
      return false;
    }
    try {
      file.change(maps -> maps.taken().put(identifier, untilMillis));
      return true;
    } catch (StoreException e) {
      takenNow.remove(identifier);
      throw e;
    }
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
    file.change(maps -> maps.codes().put(codeDigest, used.encode()));
  }

  @Override
  public Optional<String> grantOfCode(String codeDigest, String client) {
    return json(maps -> maps.codes().get(codeDigest))
        .filter(used -> used.getString("client").equals(client))
        .map(used -> used.getString("grant"));
  }

  @Override
  public Set<String> grantsOf(String tenant, User user, String client) {
    String prefix = user == null ? key(tenant, "") : key(user, "");
    Stream<String> ofCodes =
        all(AuthorizationMaps::codes, "")
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
        maps -> {
          AuthorizationMaps.removeIf(maps.taken(), until -> until < nowMillis);
          tokenDigests.forEach(maps.grants()::remove);
          Set<String> left =
              AuthorizationMaps.values(maps.grants(), "")
                  .map(RefreshGrant::of)
                  .map(RefreshGrant::grant)
                  .collect(Collectors.toSet());
          AuthorizationMaps.removeIf(
              maps.codes(), used -> isForgotten(new JsonObject(used), left, nowMillis));
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

  private Optional<JsonObject> json(Function<AuthorizationMaps, String> lookup) {
    return Optional.ofNullable(file.read(lookup)).map(JsonObject::new);
  }

  private Stream<JsonObject> all(
      Function<AuthorizationMaps, MVMap<String, String>> map, String prefix) {
    return file.read(maps -> AuthorizationMaps.values(map.apply(maps), prefix));
  }

  private static String key(String tenant, String rest) {
    return tenant + SEPARATOR + rest;
  }

  private static String key(User user, String client) {
    return key(user.tenant(), user.reference()) + SEPARATOR + client;
  }
}
