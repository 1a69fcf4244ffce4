package org.janusfhir.server.access;

import java.util.List;
import java.util.Set;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.SearchIndex;
import org.janusfhir.model.search.SearchValue.ReferenceValue;
import org.janusfhir.store.StoredResource;

/** Which resources of a type are of some patients, as far as these do not say so themselves. */
sealed interface Belongings {
  /** What searches for the type are confined by. */
  Criterion criterion();

  /** Whether that resource of the type may be seen. */
  boolean holds(StoredResource resource);

  /**
   * Binaries.
   *
   * @param ids those that may be seen, and no others
   */
  record Contents(Set<String> ids) implements Belongings {
    @Override
    public Criterion criterion() {
      return new Criterion.Ids(List.copyOf(ids));
    }

    @Override
    public boolean holds(StoredResource resource) {
      return ids.contains(resource.key().id());
    }
  }

  /**
   * Slots.
   *
   * @param schedules the ids of those whose slots may not be seen
   */
  record Times(Set<String> schedules) implements Belongings {
    private static final String SCHEDULE = "schedule";

    @Override
    public Criterion criterion() {
      return new Criterion.Not(
          new Criterion.References(
              SCHEDULE,
              schedules.stream()
                  .map(id -> new Criterion.Target(ResourceType.SCHEDULE, id))
                  .toList()));
    }

    @Override
    public boolean holds(StoredResource resource) {
      return SearchIndex.values(resource.resource(), SCHEDULE).stream()
          .noneMatch(
              value ->
                  value instanceof ReferenceValue reference
                      && reference.type() == ResourceType.SCHEDULE
                      && schedules.contains(reference.id()));
    }
  }
}
