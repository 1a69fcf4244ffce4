package org.janusfhir.server.interaction;

import io.smallrye.mutiny.Uni;
import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.janusfhir.model.ResourceType;
import org.janusfhir.server.http.Answer;
import org.janusfhir.server.http.Body;
import org.janusfhir.server.http.FhirRequest;
import org.janusfhir.server.http.ServiceRoot;
import org.janusfhir.server.interaction.SearchResults.Found;
import org.janusfhir.server.search.Pages;
import org.janusfhir.server.search.Pages.RequestedPage;
import org.janusfhir.server.search.Search;
import org.janusfhir.server.version.EncodedResource;
import org.janusfhir.server.version.EncodedResources;
import org.janusfhir.store.StoredResource;
import org.janusfhir.store.Unchanged;
import org.janusfhir.wire.Issue;
import org.janusfhir.wire.IssueCode;
import org.janusfhir.wire.SearchMode;
import org.janusfhir.wire.Searchset;
import org.janusfhir.wire.ServedType;
import org.janusfhir.wire.Subset;

/**
 * A search of one type.
 *
 * @see <a href="https://hl7.org/fhir/R4/http.html#search">search</a>
 */
public final class SearchType implements Interaction {
  private final SearchResults results;
  private final EncodedResources encoded;
  private final KeptPages kept;
  private final Pages pages;
  private final ServiceRoot roots;
  private final InstantSource clock;

  /** Searches that find these results. */
  public SearchType(
      SearchResults results,
      EncodedResources encoded,
      KeptPages kept,
      Pages pages,
      ServiceRoot roots,
      InstantSource clock) {
    this.results = results;
    this.encoded = encoded;
    this.kept = kept;
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
    if (request.body().length > 0) {
      // The address does not say what a posted search is about, so that it names no kept page.
      RequestedPage page = pages.requested(request, root);
      return results
          .find(request, page)
          .map(found -> Answer.ok(request.format(), Body.of(page(request, root, page, found))));
    }
    KeptPages.Key key = KeptPages.Key.of(request, root);
    Answer before = kept.get(key);
    return before == null ? answer(request, root, key) : Uni.createFrom().item(before);
  }

  private Uni<Answer> answer(FhirRequest request, String root, KeptPages.Key key) {
    RequestedPage page = pages.requested(request, root);
    Unchanged unchanged = watch(request, page.search());
    return results
        .find(request, page)
        .map(
            found -> {
              Body body = Body.kept(page(request, root, page, found));
              Answer answer = Answer.ok(request.format(), body);
              kept.keep(key, answer, unchanged);
              return answer;
            });
  }

  /** What is beside the matches may change while they do not. */
  private static Unchanged watch(FhirRequest request, Search search) {
    return search.extent().includes().isEmpty()
        ? request.record().watch(request.tenant(), search.query(null))
        : request.record().watch(request.tenant());
  }

  private ByteBuffer page(FhirRequest request, String root, RequestedPage page, Found found) {
    Searchset searchset =
        new Searchset(
            BundleId.random(),
            clock.millis(),
            root,
            found.total(),
            page.self(),
            found.next() == null ? null : pages.next(request, page, found.next()),
            entries(request, page, found));
    return request.version().searchset(searchset, request.format());
  }

  private List<Searchset.Entry> entries(FhirRequest request, RequestedPage page, Found found) {
    List<Searchset.Entry> entries =
        new ArrayList<>(found.matches().size() + found.beside().resources().size() + 1);
    Subset subset = page.search().extent().subset();
    for (int i = 0; i < found.matches().size(); i++) {
      StoredResource match = found.matches().get(i);
      entries.add(entry(request, SearchMode.MATCH, page.search().type(), match, subset));
    }
    // Names of elements are of the type that is searched for.
    Subset beside = subset instanceof Subset.Elements ? Subset.Part.ALL : subset;
    List<StoredResource> resources = found.beside().resources();
    for (int i = 0; i < resources.size(); i++) {
      StoredResource included = resources.get(i);
      ServedType type = request.version().type(included.key().type());
      entries.add(entry(request, SearchMode.INCLUDE, type, included, beside));
    }
    entries.addAll(
        OutcomeEntry.of(
            request, warnings(request, page.search().warnings(), found.beside().withheld())));
    return entries;
  }

  private static List<Issue> warnings(
      FhirRequest request, List<Issue> understanding, Set<ResourceType> withheld) {
    if (withheld.isEmpty()) {
      return understanding;
    }
    List<Issue> warnings = new ArrayList<>(understanding);
    for (ResourceType type : withheld) {
      warnings.add(
          Issue.warning(
              IssueCode.SUPPRESSED,
              "Resources of type "
                  + request.version().type(type).name()
                  + " are left out: the scopes of the token do not let this client read them.",
              null));
    }
    return warnings;
  }

  private Searchset.Entry entry(
      FhirRequest request,
      SearchMode mode,
      ServedType type,
      StoredResource resource,
      Subset subset) {
    EncodedResource shown =
        encoded.get(request.version(), request.format(), type, resource, subset);
    return shown.entry(mode, type, resource.key().id());
  }
}
