package org.janusfhir.app.docs;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.SearchQuery;
import org.janusfhir.model.search.SortOrder;
import org.janusfhir.store.Page;
import org.janusfhir.store.Store;
import org.janusfhir.store.StoredResource;

/**
 * The sample patients, from whose data examples are taken.
 *
 * @param byType all that searches may find, by id
 */
record Sample(Map<ResourceType, List<Resource>> byType) {
  /** The tenant they are in. */
  static final String TENANT = "sandbox";

  /** What that store has. */
  static Sample of(Store store) {
    Map<ResourceType, List<Resource>> byType = new EnumMap<>(ResourceType.class);
    for (ResourceType type : ResourceType.values()) {
      List<Resource> resources = new ArrayList<>();
      String next = null;
      do {
        SearchQuery all = new SearchQuery(type, List.of(), SortOrder.ID, 1000, next);
        Page page = store.search(TENANT, all).await().indefinitely();
        page.resources().stream().map(StoredResource::resource).forEach(resources::add);
        next = page.next();
      } while (next != null);
      byType.put(type, resources);
    }
    return new Sample(byType);
  }

  /** Those of a type. */
  List<Resource> of(ResourceType type) {
    return byType.get(type);
  }

  /** The first id of a type. */
  String id(ResourceType type) {
    return of(type).get(0).head().id();
  }
}
