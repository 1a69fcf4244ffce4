package org.janusfhir.authorization.key;

import com.nimbusds.jose.jwk.JWKSet;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.janusfhir.store.SharedState;
import org.janusfhir.store.SharedState.Entry;
import org.janusfhir.store.StoreException;

/** The keys of several processes that share a database. */
public final class SharedKeys implements TokenKeys {
  private static final String NO_TENANT = "";
  private static final String KIND = "keys";
  private static final String NAME = "tokens";

  private final SharedState state;

  /** Kept there. */
  public SharedKeys(SharedState state) {
    this.state = state;
  }

  @Override
  public boolean exist() {
    return entry().isPresent();
  }

  @Override
  public Object state() {
    return entry();
  }

  @Override
  public JWKSet readOrCreate() {
    return parsed(entry().orElseGet(this::create));
  }

  /** Another process may be first. */
  private Entry create() {
    String first = KeySets.json(KeySets.generate(Instant.now()));
    state.add(NO_TENANT, KIND, new Entry(NAME, first, SharedState.FOREVER));
    return entry().orElseThrow();
  }

  @Override
  public List<String> rotate(Duration longestToken) {
    while (true) {
      Entry before = entry().orElseGet(this::create);
      KeySets.Rotated after =
          KeySets.rotated(parsed(before).getKeys(), longestToken, Instant.now());
      if (state.replace(NO_TENANT, KIND, NAME, before.value(), KeySets.json(after.all()))) {
        return after.fresh();
      }
    }
  }

  @Override
  public String where() {
    return "the database";
  }

  private Optional<Entry> entry() {
    return state.get(NO_TENANT, KIND, NAME);
  }

  private static JWKSet parsed(Entry entry) {
    try {
      return JWKSet.parse(entry.value());
    } catch (ParseException e) {
      throw new StoreException(
          "The keys in the database are damaged: restore shared_state from a backup, or delete its"
              + " row of the kind keys, which ends all tokens",
          e);
    }
  }
}
