package org.janusfhir.authorization.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.janusfhir.store.SharedState;

/**
 * A state that somebody watches.
 *
 * @param state what is watched
 * @param reading told before each read which kind of thing is read; may make it wait
 */
public record WatchedState(SharedState state, Consumer<String> reading) implements SharedState {
  @Override
  public Optional<Entry> get(String tenant, String kind, String name) {
    reading.accept(kind);
    return state.get(tenant, kind, name);
  }

  @Override
  public List<Entry> all(String tenant, String kind) {
    reading.accept(kind);
    return state.all(tenant, kind);
  }

  @Override
  public List<Entry> all(String kind) {
    reading.accept(kind);
    return state.all(kind);
  }

  @Override
  public void put(String tenant, String kind, Entry entry) {
    state.put(tenant, kind, entry);
  }

  @Override
  public boolean add(String tenant, String kind, Entry entry) {
    return state.add(tenant, kind, entry);
  }

  @Override
  public boolean replace(String tenant, String kind, String name, String known, String value) {
    return state.replace(tenant, kind, name, known, value);
  }

  @Override
  public Optional<Entry> remove(String tenant, String kind, String name) {
    return state.remove(tenant, kind, name);
  }

  @Override
  public void forget(String kind, long nowMillis) {
    state.forget(kind, nowMillis);
  }
}
