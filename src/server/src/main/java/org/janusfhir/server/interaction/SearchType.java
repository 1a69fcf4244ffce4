package org.janusfhir.server.interaction;

import io.smallrye.mutiny.Uni;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.janusfhir.server.http.Answer;
import org.janusfhir.server.http.FhirRequest;
import org.janusfhir.server.http.ServiceRoot;
import org.janusfhir.server.search.Pages;
import org.janusfhir.server.search.Pages.RequestedPage;
import org.janusfhir.server.version.EncodedResources;
import org.janusfhir.store.Page;
import org.janusfhir.store.Store;
import org.janusfhir.store.StoredResource;
import org.janusfhir.wire.SearchMode;
import org.janusfhir.wire.Searchset;

/**
 * A search of one type.
 *
 * @see <a href="https://hl7.org/fhir/R4/http.html#search">search</a>
 */
public final class SearchType implements Interaction {
  private final Store store;
  private final EncodedResources encoded;
  private final Pages pages;
  private final ServiceRoot roots;
  private final InstantSource clock;

  /** Searches that store. */
  public SearchType(
      Store store, EncodedResources encoded, Pages pages, ServiceRoot roots, InstantSource clock) {
    this.store = store;
    this.encoded = encoded;
    this.pages = pages;
    this.roots = roots;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "search-type";
  }

  @Override
  public Uni<Answer> answer(FhirRequest request) {
    String root = roots.of(request.path(), request.http());
    RequestedPage page = pages.requested(request, root);
    if (page.search().page().count() == 0) {
      return store
          .count(request.tenant(), page.search().query(null))
          .map(total -> answer(request, root, page, new Found(total, null, List.of())));
    }
    return store
        .search(request.tenant(), page.search().query(page.after()))
        .map(found -> answer(request, root, page, found(request, page, found)));
  }

  /** What a page shows of the results. */
  private record Found(Integer total, String next, List<StoredResource> resources) {}

  private Found found(FhirRequest request, RequestedPage page, Page found) {
    boolean whole = page.after() == null && found.next() == null;
    return new Found(
        whole ? found.resources().size() : null,
        found.next() == null ? null : pages.next(request, page, found.next()),
        found.resources());
  }

  private Answer answer(FhirRequest request, String root, RequestedPage page, Found found) {
    Searchset searchset =
        new Searchset(
            BundleId.random(),
            clock.millis(),
            root,
            found.total(),
            page.self(),
            found.next(),
            entries(request, page, found.resources()));
    return Answer.ok(request.format(), request.version().searchset(searchset, request.format()));
  }

  private List<Searchset.Entry> entries(
      FhirRequest request, RequestedPage page, List<StoredResource> resources) {
    List<Searchset.Entry> entries = new ArrayList<>(resources.size() + 1);
    String typeName = page.search().type().name().text();
    for (int i = 0; i < resources.size(); i++) {
      StoredResource resource = resources.get(i);
      byte[] bytes =
          encoded.get(request.version(), request.format(), page.search().type(), resource).bytes();
      entries.add(new Searchset.Entry(SearchMode.MATCH, typeName, resource.key().id(), bytes));
    }
    if (!page.search().warnings().isEmpty()) {
      byte[] outcome = request.version().outcome(page.search().warnings(), request.format());
      entries.add(new Searchset.Entry(SearchMode.OUTCOME, null, null, outcome));
    }
    return entries;
  }
}
