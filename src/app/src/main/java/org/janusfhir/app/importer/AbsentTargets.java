package org.janusfhir.app.importer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.janusfhir.store.ResourceKey;
import org.janusfhir.store.Store;
import org.janusfhir.store.StoredResource;
import org.janusfhir.wire.read.ParsedDocument.Target;

/** References out of documents, until it can be said whether their targets exist. */
final class AbsentTargets {
  /** So many distinct targets are held before those that exist already are forgotten. */
  private static final int MANY = 100_000;

  /** So many are asked for at once, because a store may be far away. */
  private static final int AT_ONCE = 1000;

  private final Map<Target, Integer> pending = new HashMap<>();
  private final Store store;
  private final String tenant;
  private int checkAt = MANY;

  AbsentTargets(Store store, String tenant) {
    this.store = store;
    this.tenant = tenant;
  }

  void add(Map<Target, Integer> outside) {
    outside.forEach((target, count) -> pending.merge(target, count, Integer::sum));
    if (pending.size() > checkAt) {
      forgetStored();
      checkAt = pending.size() + MANY;
    }
  }

  /** How many references have a target that does not exist now. */
  int count() {
    forgetStored();
    return pending.values().stream().mapToInt(Integer::intValue).sum();
  }

  private void forgetStored() {
    List<Target> asked = pending.keySet().stream().filter(target -> target.type() != null).toList();
    for (int from = 0; from < asked.size(); from += AT_ONCE) {
      List<ResourceKey> keys =
          asked.subList(from, Math.min(from + AT_ONCE, asked.size())).stream()
              .map(target -> new ResourceKey(tenant, target.type(), target.id()))
              .toList();
      for (StoredResource stored : store.read(keys).await().indefinitely()) {
        pending.remove(new Target(stored.key().type(), stored.key().id()));
      }
    }
  }
}
