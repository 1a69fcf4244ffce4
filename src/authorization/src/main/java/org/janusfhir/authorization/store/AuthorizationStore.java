package org.janusfhir.authorization.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.janusfhir.authorization.client.Client;
import org.janusfhir.authorization.user.User;

/**
 * What must survive a restart. Changes are durable when a method returns; methods may block, except
 * {@link #taken}, and throw {@link org.janusfhir.store.StoreException} if the disk or the database
 * refuses, after which they may be called again. Times are in milliseconds since 1970-01-01T00:00Z.
 */
public interface AuthorizationStore {
  /** The registered client with that id. */
  Optional<Client> client(String tenant, String id);

  /** All registered clients of a tenant. */
  List<Client> clients(String tenant);

  /** Adds a client to its tenant, or replaces it. */
  void put(Client client);

  /** The session with that id, over or not. */
  Optional<KeptSession> session(String id);

  /** All sessions of all users. */
  List<KeptSession> sessions();

  /** How many sessions there are. */
  int sessionCount();

  /** Adds a session. */
  void put(KeptSession session);

  /** Notes that something happened in a session; nothing if it has been ended meanwhile. */
  void sessionUsed(String id, long millis);

  /** Forgets sessions. */
  void removeSessions(Collection<String> ids);

  /** Removes a client, and with it all that users granted to it. */
  void removeClient(String tenant, String id);

  /** The grant with that digest of its refresh token. */
  Optional<RefreshGrant> refreshGrant(String tokenDigest);

  /** All grants of all users. */
  List<RefreshGrant> refreshGrants();

  /** All grants of a user, to whichever client. */
  List<RefreshGrant> refreshGrants(User user);

  /** Adds a grant. */
  void put(RefreshGrant grant);

  /** Notes that a grant was used; nothing happens if it has been ended meanwhile. */
  void used(String tokenDigest, long millis);

  /** Ends all refresh tokens of a grant. */
  void removeGrant(String grant);

  /** What the user has allowed the client. */
  Optional<Consent> consent(User user, String client);

  /** All that all users have allowed. */
  List<Consent> consents();

  /** All that the user has allowed. */
  List<Consent> consents(User user);

  /** Adds a consent or replaces it. */
  void put(Consent consent);

  /** Forgets that a user has allowed a client anything. */
  void removeConsent(User user, String client);

  /**
   * Takes an identifier out of use until a time, after which it means nothing any more.
   *
   * @return whether it was still in use
   */
  boolean take(String identifier, long untilMillis);

  /**
   * Whether an identifier has been taken out of use, as far as this process knows. Never blocks.
   */
  boolean taken(String identifier);

  /** Whether an identifier has been taken out of use, in whichever process. */
  boolean takenAnywhere(String identifier);

  /** Learns what other processes have taken; to be called every few seconds. */
  void look();

  /**
   * Remembers what became of a code: until a time, and as long as its grant can be refreshed.
   *
   * @param user who had granted it
   * @param client id of the client that used it
   * @param grant id of what was granted with it
   */
  void codeUsed(String codeDigest, User user, String client, String grant, long untilMillis);

  /**
   * The ids of all that was granted to a client and of which something may still be good.
   *
   * @param user who granted it; null for all users of the tenant
   */
  Set<String> grantsOf(String tenant, User user, String client);

  /** What was granted to a client with a code; empty if it has not used it, or long ago. */
  Optional<String> grantOfCode(String codeDigest, String client);

  /**
   * Forgets what means nothing any more: what was to be remembered until before now, and those
   * refresh tokens.
   *
   * @param tokenDigests of the refresh tokens
   */
  void forget(long nowMillis, Collection<String> tokenDigests);

  /** A secret of all processes with this store, for the hidden fields of forms. */
  String formKey();
}
