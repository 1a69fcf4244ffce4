package org.janusfhir.authorization.store;

import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.janusfhir.authorization.AuthorizationConfiguration;
import org.janusfhir.store.SharedState;
import org.janusfhir.store.SharedState.Entry;

/** What one process makes, any can use, once. */
public final class SharedOneTimeSecrets implements OneTimeSecrets {
  /** A secret says its tenant only when it is looked at. */
  private static final String NO_TENANT = "";

  private final SharedState state;
  private final AuthorizationConfiguration.Lifetime lifetime;
  private final InstantSource clock;

  /** Kept there. */
  public SharedOneTimeSecrets(
      SharedState state, AuthorizationConfiguration.Lifetime lifetime, InstantSource clock) {
    this.state = state;
    this.lifetime = lifetime;
    this.clock = clock;
  }

  @Override
  public void keep(Kind kind, String digest, JsonObject meaning) {
    long until = clock.millis() + kind.lifetime(lifetime).toMillis();
    state.put(NO_TENANT, name(kind), new Entry(digest, meaning.encode(), until));
  }

  @Override
  public Optional<JsonObject> get(Kind kind, String digest) {
    return state
        .get(NO_TENANT, name(kind), digest)
        .filter(this::isGood)
        .map(entry -> new JsonObject(entry.value()));
  }

  @Override
  public boolean use(Kind kind, String digest) {
    return state.remove(NO_TENANT, name(kind), digest).filter(this::isGood).isPresent();
  }

  @Override
  public void forget(Kind kind, Predicate<JsonObject> ended) {
    for (Entry entry : state.all(name(kind))) {
      if (ended.test(new JsonObject(entry.value()))) {
        state.remove(NO_TENANT, name(kind), entry.name());
      }
    }
  }

  @Override
  public void forget(long nowMillis) {
    for (Kind kind : Kind.values()) {
      state.forget(name(kind), nowMillis);
    }
  }

  private boolean isGood(Entry entry) {
    return clock.millis() < entry.untilMillis();
  }

  private static String name(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
