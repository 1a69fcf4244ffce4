package org.janusfhir.server.interaction;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.janusfhir.model.search.SearchQuery;
import org.janusfhir.server.http.FhirRequest;
import org.janusfhir.server.problem.Problem;
import org.janusfhir.server.problem.RefusedException;
import org.janusfhir.server.search.PageTokens;
import org.janusfhir.server.search.Pages.RequestedPage;
import org.janusfhir.server.search.Search;
import org.janusfhir.store.Page;
import org.janusfhir.store.StoredResource;

/** Finds a page of matches and what a search wants beside them. */
public final class SearchResults {
  private final IncludedResources included;

  /**
   * What a page holds.
   *
   * @param total how many resources match; null if that is not known
   * @param next where the page ended; null if nothing follows
   * @param matches in order
   * @param beside what is wanted beside them
   */
  record Found(
      Integer total, String next, List<StoredResource> matches, IncludedResources.Beside beside) {}

  /**
   * Finds pages.
   *
   * @param includes the most resources beside the matches of a page
   */
  public SearchResults(int includes) {
    this.included = new IncludedResources(includes);
  }

  /** What a page holds; fails with {@link RefusedException} if that is too much. */
  Uni<Found> find(FhirRequest request, RequestedPage page) {
    Search search = page.search();
    int most = request.version().searches(search.type()).rules().mostMatches();
    if (search.page().count() == 0) {
      return count(most, request, search)
          .map(total -> new Found(total, null, List.of(), IncludedResources.Beside.NOTHING));
    }
    Uni<Page> matches = matches(request, page);
    if (page.after() != null) {
      matches = matches.onFailure(IllegalArgumentException.class).transform(e -> stale());
    }
    if (most > 0 && page.after() == null) {
      matches =
          matches.chain(
              first ->
                  first.next() == null
                      ? Uni.createFrom().item(first)
                      : count(most, request, search).replaceWith(first));
    }
    return search.extent().includes().isEmpty()
        ? matches.map(found -> found(page, found, IncludedResources.Beside.NOTHING))
        : matches.chain(
            found ->
                included
                    .of(request, search, found.resources())
                    .map(beside -> found(page, found, beside)));
  }

  private static Found found(RequestedPage page, Page found, IncludedResources.Beside beside) {
    boolean first = page.after() == null && page.search().page().offset() == 0;
    boolean whole = first && found.next() == null;
    return new Found(
        whole ? found.resources().size() : null, found.next(), found.resources(), beside);
  }

  private static Uni<Page> matches(FhirRequest request, RequestedPage page) {
    SearchQuery query = page.search().query(page.after());
    int offset = page.search().page().offset();
    if (offset == 0 || page.after() != null) {
      return request.record().search(request.tenant(), query);
    }
    return request
        .record()
        .search(request.tenant(), query.page(offset, null))
        .chain(
            skipped ->
                skipped.next() == null
                    ? Uni.createFrom().item(new Page(List.of(), null))
                    : request
                        .record()
                        .search(request.tenant(), query.page(query.count(), skipped.next())));
  }

  /** How many resources match; fails if they are more than they may be, 0 for any number. */
  private static Uni<Integer> count(int most, FhirRequest request, Search search) {
    SearchQuery query = search.query(null);
    if (most == 0) {
      return request.record().count(request.tenant(), query);
    }
    return request
        .record()
        .count(request.tenant(), query, most + 1)
        .invoke(
            count -> {
              if (count > most) {
                throw RefusedException.of(
                    Problem.TOO_MANY_MATCHES,
                    "More than "
                        + most
                        + " resources match. Say more of what you are looking for.");
              }
            });
  }

  /** The link was made here, but by a release that sorted otherwise. */
  private static RefusedException stale() {
    return PageTokens.notValid();
  }
}
