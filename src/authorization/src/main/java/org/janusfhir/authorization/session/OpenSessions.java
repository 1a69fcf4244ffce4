package org.janusfhir.authorization.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.janusfhir.authorization.AuthorizationConfiguration;
import org.janusfhir.authorization.Secrets;
import org.janusfhir.authorization.store.AuthorizationStore;
import org.janusfhir.authorization.store.KeptSession;
import org.janusfhir.authorization.user.User;

/**
 * Sessions that have not ended: by signing out, because nothing happened for long, or after some
 * hours. They survive a restart. Methods may block.
 */
@ApplicationScoped
public class OpenSessions {
  private static final int MOST = 100_000;
  private static final int FREED = 1_000;

  /** Written down is only so often what happens: that part of the time in which nothing does. */
  private static final int STEPS = 60;

  private static final long SECOND = 1000;

  private final AuthorizationStore store;
  private final long longestMillis;
  private final long idleMillis;

  /** Those of that store. */
  @Inject
  public OpenSessions(AuthorizationStore store, AuthorizationConfiguration configuration) {
    this.store = store;
    this.longestMillis = configuration.lifetime().session().toMillis();
    this.idleMillis = configuration.lifetime().idleSession().toMillis();
  }

  /**
   * A session that has just begun.
   *
   * @param cookie what only the browser keeps
   */
  public record Opened(Session session, String cookie) {}

  /** Begins a session, with an identifier that nobody has seen yet. */
  public Opened start(User user) {
    if (store.sessionCount() >= MOST) {
      makeRoom();
    }
    String cookie = Secrets.random();
    long now = System.currentTimeMillis();
    Session session = new Session(Secrets.digest(cookie), user, now);
    store.put(new KeptSession(session.id(), user, now, now));
    return new Opened(session, cookie);
  }

  /** The session with that id; empty if it is over. Asking counts as something that happens. */
  public Optional<Session> use(String id) {
    return use(id, System.currentTimeMillis());
  }

  /**
   * The session with that id; empty if it is over. What the user did meanwhile does not make one go
   * on that was over already.
   *
   * @param actedMillis when the user did something, since 1970-01-01T00:00Z
   */
  public Optional<Session> use(String id, long actedMillis) {
    Optional<KeptSession> kept = going(id);
    kept.filter(session -> actedMillis - session.usedMillis() >= idleMillis / STEPS)
        .ifPresent(session -> store.sessionUsed(id, actedMillis));
    return kept.map(session -> new Session(id, session.user(), session.sinceMillis()));
  }

  /** Whether a session goes on; the question does not prolong it. */
  public boolean goesOn(String id) {
    return going(id).isPresent();
  }

  private Optional<KeptSession> going(String id) {
    long now = System.currentTimeMillis();
    return store.session(id).filter(session -> goesOn(session, now));
  }

  /** In how many seconds a session ends if nothing happens in it; empty if it is over. */
  public OptionalLong secondsLeft(String id) {
    long now = System.currentTimeMillis();
    return store.session(id).stream()
        .mapToLong(
            session ->
                Math.min(
                    session.usedMillis() + idleMillis - now,
                    session.sinceMillis() + longestMillis - now))
        .filter(left -> left > 0)
        .map(left -> left / SECOND)
        .findFirst();
  }

  /** Ends a session. */
  public void end(String id) {
    store.removeSessions(List.of(id));
  }

  /** Forgets those that are over. Answers the ids of those that go on. */
  public Set<String> forget(long nowMillis) {
    Set<String> going = new HashSet<>();
    List<String> over = new ArrayList<>();
    for (KeptSession session : store.sessions()) {
      (goesOn(session, nowMillis) ? going : over).add(session.id());
    }
    if (!over.isEmpty()) {
      store.removeSessions(over);
    }
    return going;
  }

  /** Ends those in which nothing happened for longest. */
  private void makeRoom() {
    store.removeSessions(
        store.sessions().stream()
            .sorted(Comparator.comparingLong(KeptSession::usedMillis))
            .limit(FREED)
            .map(KeptSession::id)
            .toList());
  }

  private boolean goesOn(KeptSession session, long nowMillis) {
    return nowMillis - session.sinceMillis() < longestMillis
        && nowMillis - session.usedMillis() < idleMillis;
  }
}
