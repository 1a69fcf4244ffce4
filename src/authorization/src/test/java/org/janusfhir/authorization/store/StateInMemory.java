package org.janusfhir.authorization.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.janusfhir.store.SharedState;

/** Shared by those who have it. */
public final class StateInMemory implements SharedState {
  private final Map<Key, Entry> entries = new ConcurrentHashMap<>();

  private record Key(String tenant, String kind, String name) {}

  @Override
  public Optional<Entry> get(String tenant, String kind, String name) {
    return Optional.ofNullable(entries.get(new Key(tenant, kind, name)));
  }

  @Override
  public List<Entry> all(String tenant, String kind) {
    return entries.entrySet().stream()
        .filter(entry -> entry.getKey().tenant().equals(tenant))
        .filter(entry -> entry.getKey().kind().equals(kind))
        .map(Map.Entry::getValue)
        .toList();
  }

  @Override
  public List<Entry> all(String kind) {
    return entries.entrySet().stream()
        .filter(entry -> entry.getKey().kind().equals(kind))
        .map(Map.Entry::getValue)
        .toList();
  }

  @Override
  public void put(String tenant, String kind, Entry entry) {
    entries.put(new Key(tenant, kind, entry.name()), entry);
  }

  @Override
  public boolean add(String tenant, String kind, Entry entry) {
    return entries.putIfAbsent(new Key(tenant, kind, entry.name()), entry) == null;
  }

  @Override
  public boolean replace(String tenant, String kind, String name, String known, String value) {
    Key key = new Key(tenant, kind, name);
    Entry before = entries.get(key);
    return before != null
        && before.value().equals(known)
        && entries.replace(key, before, new Entry(name, value, before.untilMillis()));
  }

  @Override
  public Optional<Entry> remove(String tenant, String kind, String name) {
    return Optional.ofNullable(entries.remove(new Key(tenant, kind, name)));
  }

  @Override
  public void forget(String kind, long nowMillis) {
    entries
        .entrySet()
        .removeIf(
            entry ->
                entry.getKey().kind().equals(kind) && entry.getValue().untilMillis() < nowMillis);
  }
}
