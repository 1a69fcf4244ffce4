package org.janusfhir.server.interaction;

import io.smallrye.mutiny.Uni;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.janusfhir.model.FhirDateTime;
import org.janusfhir.server.http.Answer;
import org.janusfhir.server.http.Body;
import org.janusfhir.server.http.FhirRequest;
import org.janusfhir.server.http.QueryString;
import org.janusfhir.server.http.ServiceRoot;
import org.janusfhir.server.problem.RefusedException;
import org.janusfhir.server.search.InteractionPages;
import org.janusfhir.server.search.InteractionPages.RequestedPage;
import org.janusfhir.server.version.EncodedResource;
import org.janusfhir.server.version.EncodedResources;
import org.janusfhir.store.ResourceKey;
import org.janusfhir.store.StoredResource;
import org.janusfhir.wire.History;
import org.janusfhir.wire.IssueCode;
import org.janusfhir.wire.ServedType;

/**
 * The versions of a resource, the newest first.
 *
 * @see <a href="https://hl7.org/fhir/R4/http.html#history">history</a>
 */
public final class HistoryInstance implements Interaction {
  private static final String SINCE = "_since";

  private final EncodedResources encoded;
  private final InteractionPages pages;
  private final ServiceRoot roots;
  private final InstantSource clock;

  /** Answers with these. */
  public HistoryInstance(
      EncodedResources encoded, InteractionPages pages, ServiceRoot roots, InstantSource clock) {
    this.encoded = encoded;
    this.pages = pages;
    this.roots = roots;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "history-instance";
  }

  @Override
  public Uni<Answer> answer(FhirRequest request) {
    ServedType type = request.type();
    ResourceKey key = request.key();
    String root = roots.of(request.path(), request.http());
    RequestedPage page = pages.requested(request, root, Set.of(SINCE));
    long since = since(page.query());
    return request
        .record()
        .history(key)
        .map(
            versions -> {
              if (versions.isEmpty()) {
                throw Read.notFound(request);
              }
              List<StoredResource> wanted =
                  versions.stream().filter(v -> v.lastUpdatedMillis() >= since).toList();
              return answer(request, type, root, page, wanted);
            });
  }

  private Answer answer(
      FhirRequest request,
      ServedType type,
      String root,
      RequestedPage page,
      List<StoredResource> versions) {
    List<StoredResource> rest =
        page.after() == null
            ? versions
            : versions.stream().filter(v -> v.versionId() < Long.parseLong(page.after())).toList();
    List<StoredResource> shown = rest.subList(0, Math.min(page.count(), rest.size()));
    String next =
        shown.size() == rest.size()
            ? null
            : pages.next(request, page, Long.toString(shown.get(shown.size() - 1).versionId()));
    History history =
        new History(
            BundleId.random(),
            clock.millis(),
            root,
            versions.size(),
            page.self(),
            next,
            entries(request, type, shown));
    return Answer.ok(
        request.format(), Body.of(request.version().history(history, request.format())));
  }

  private List<History.Entry> entries(
      FhirRequest request, ServedType type, List<StoredResource> versions) {
    List<History.Entry> entries = new ArrayList<>(versions.size());
    for (StoredResource version : versions) {
      EncodedResource shown = encoded.get(request.version(), request.format(), type, version);
      entries.add(
          new History.Entry(
              type.name().text(),
              version.key().id(),
              version.versionId() == 1,
              shown instanceof EncodedResource.Whole,
              shown.bytes()));
    }
    return entries;
  }

  /** Milliseconds since 1970. */
  private static long since(QueryString query) {
    String since = query.first(SINCE);
    if (since == null) {
      return Long.MIN_VALUE;
    }
    try {
      // The plus of an offset that the client did not encode has been decoded to a space.
      return new FhirDateTime(since.strip().replace(' ', '+')).startMillis();
    } catch (IllegalArgumentException e) {
      throw RefusedException.parameter(SINCE, IssueCode.VALUE, e.getMessage());
    }
  }
}
