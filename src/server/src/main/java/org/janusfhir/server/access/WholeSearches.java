package org.janusfhir.server.access;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Consumer;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.SearchQuery;
import org.janusfhir.model.search.SortOrder;
import org.janusfhir.store.RecordReader;
import org.janusfhir.store.StoredResource;

/** Searches to their last page. */
final class WholeSearches {
  private static final int PAGE = 200;

  private final RecordReader record;

  WholeSearches(RecordReader record) {
    this.record = record;
  }

  /** Gives all of a type that meet those criteria. */
  Uni<Void> all(
      String tenant, ResourceType type, List<Criterion> criteria, Consumer<StoredResource> each) {
    return all(tenant, new SearchQuery(type, criteria, SortOrder.ID, PAGE, null), each);
  }

  private Uni<Void> all(String tenant, SearchQuery query, Consumer<StoredResource> each) {
    return record
        .search(tenant, query)
        .chain(
            page -> {
              page.resources().forEach(each);
              return page.next() == null
                  ? Uni.createFrom().voidItem()
                  : all(tenant, query.page(PAGE, page.next()), each);
            });
  }
}
