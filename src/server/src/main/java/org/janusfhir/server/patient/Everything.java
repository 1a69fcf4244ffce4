package org.janusfhir.server.patient;

import io.smallrye.mutiny.Uni;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.janusfhir.model.ResourceType;
import org.janusfhir.server.http.Answer;
import org.janusfhir.server.http.Body;
import org.janusfhir.server.http.FhirRequest;
import org.janusfhir.server.http.ServiceRoot;
import org.janusfhir.server.interaction.BundleId;
import org.janusfhir.server.interaction.Interaction;
import org.janusfhir.server.interaction.OutcomeEntry;
import org.janusfhir.server.interaction.Read;
import org.janusfhir.server.patient.Compartment.Part;
import org.janusfhir.server.patient.Compartment.Place;
import org.janusfhir.server.patient.Compartment.Scope;
import org.janusfhir.server.search.InteractionPages;
import org.janusfhir.server.search.InteractionPages.RequestedPage;
import org.janusfhir.server.search.KnownParameters;
import org.janusfhir.server.version.EncodedResources;
import org.janusfhir.store.ResourceKey;
import org.janusfhir.store.StoredResource;
import org.janusfhir.wire.Issue;
import org.janusfhir.wire.SearchMode;
import org.janusfhir.wire.Searchset;
import org.janusfhir.wire.ServedType;

/**
 * A patient, all that the record has of that patient, and, included on the page of what refers to
 * them, practitioners, organizations, locations and medications.
 *
 * @see <a href="https://hl7.org/fhir/R4/patient-operation-everything.html">$everything</a>
 */
public final class Everything implements Interaction {
  private static final Set<String> PARAMETERS = Set.of(CareDates.START, CareDates.END);

  private final EncodedResources encoded;
  private final InteractionPages pages;
  private final ServiceRoot roots;
  private final InstantSource clock;

  /** What a page needs of the request it answers. */
  private record Asked(
      FhirRequest request, String root, RequestedPage page, Compartment compartment) {}

  /** Answers with these. */
  public Everything(
      EncodedResources encoded, InteractionPages pages, ServiceRoot roots, InstantSource clock) {
    this.encoded = encoded;
    this.pages = pages;
    this.roots = roots;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "patient-everything";
  }

  @Override
  public Uni<Answer> answer(FhirRequest request) {
    ResourceKey key = request.key();
    String root = roots.of(request.path(), request.http());
    RequestedPage page = pages.requested(request, root, PARAMETERS);
    CareDates dates = CareDates.of(page.query(), request.version(), false);
    Asked asked = new Asked(request, root, page, new Compartment(request.record()));
    List<ResourceType> types =
        Compartment.types().stream()
            .filter(type -> request.version().type(type) != null)
            .filter(request.access().caller().permissions()::maySearch)
            .toList();
    Scope scope =
        new Scope(request.tenant(), key.id(), types, stored -> dates.include(stored.resource()));
    return request
        .record()
        .read(key)
        .chain(
            found -> part(asked, scope, found.orElseThrow(() -> Read.notFound(asked.request()))));
  }

  private Uni<Answer> part(Asked asked, Scope scope, StoredResource patient) {
    String after = asked.page().after();
    int count = asked.page().count();
    Uni<Part> part =
        after == null
            ? asked
                .compartment()
                .part(scope, scope.start(), count - 1)
                .map(rest -> with(patient, rest))
            : asked.compartment().part(scope, Place.of(after), count);
    return part.chain(
        found ->
            asked
                .compartment()
                .context(
                    scope.tenant(),
                    found.resources(),
                    asked.request().access().caller().permissions()::maySearch)
                .map(context -> answer(asked, found, context)));
  }

  private static Part with(StoredResource patient, Part rest) {
    List<StoredResource> all = new ArrayList<>(rest.resources().size() + 1);
    all.add(patient);
    all.addAll(rest.resources());
    return new Part(all, rest.next());
  }

  private Answer answer(Asked asked, Part part, List<StoredResource> context) {
    List<Searchset.Entry> entries = new ArrayList<>();
    add(asked.request(), SearchMode.MATCH, part.resources(), entries);
    add(asked.request(), SearchMode.INCLUDE, context, entries);
    entries.addAll(OutcomeEntry.of(asked.request(), warnings(asked)));
    RequestedPage page = asked.page();
    boolean whole = page.after() == null && part.next() == null;
    Searchset searchset =
        new Searchset(
            BundleId.random(),
            clock.millis(),
            asked.root(),
            whole ? part.resources().size() : null,
            page.self(),
            part.next() == null ? null : pages.next(asked.request(), page, part.next().toString()),
            entries);
    return Answer.ok(
        asked.request().format(),
        Body.of(asked.request().version().searchset(searchset, asked.request().format())));
  }

  /** A link to a page has no parameters of its own. */
  private static List<Issue> warnings(Asked asked) {
    return asked.page().after() == null
        ? KnownParameters.warnings(asked.request(), PARAMETERS)
        : List.of();
  }

  private void add(
      FhirRequest request,
      SearchMode mode,
      List<StoredResource> resources,
      List<Searchset.Entry> entries) {
    for (StoredResource resource : resources) {
      ServedType type = request.version().type(resource.key().type());
      if (type != null) {
        entries.add(
            encoded
                .get(request.version(), request.format(), type, resource)
                .entry(mode, type, resource.key().id()));
      }
    }
  }
}
