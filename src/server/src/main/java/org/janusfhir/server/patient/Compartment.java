package org.janusfhir.server.patient;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.SearchIndex;
import org.janusfhir.model.search.SearchQuery;
import org.janusfhir.model.search.SearchValue.ReferenceValue;
import org.janusfhir.model.search.SortOrder;
import org.janusfhir.store.Page;
import org.janusfhir.store.RecordReader;
import org.janusfhir.store.StoredResource;

/**
 * What the record has of a patient: everything that a search by patient finds, type by type, each
 * in its usual order.
 *
 * @see <a href="https://hl7.org/fhir/R4/compartmentdefinition-patient.html">Patient compartment</a>
 */
final class Compartment {
  private static final String PATIENT = "patient";

  /** How many types and pages one part may look at, so that its work has a bound. */
  private static final int MOST_SEARCHES = 64;

  private static final int LARGEST_PAGE = 500;

  /** What is told along with the resources that refer to it. */
  private static final Set<ResourceType> CONTEXT =
      Set.of(
          ResourceType.PRACTITIONER,
          ResourceType.ORGANIZATION,
          ResourceType.LOCATION,
          ResourceType.MEDICATION);

  private final RecordReader record;

  /**
   * A place between two resources.
   *
   * @param type of the next resource
   * @param after the store's position there; null for the beginning
   */
  record Place(ResourceType type, String after) {
    /** The place that {@link #toString} told. */
    static Place of(String text) {
      int colon = text.indexOf(':');
      String after = text.substring(colon + 1);
      return new Place(
          ResourceType.valueOf(text.substring(0, colon)), after.isEmpty() ? null : after);
    }

    @Override
    public String toString() {
      return type.name() + ':' + (after == null ? "" : after);
    }
  }

  /**
   * A part of a compartment.
   *
   * @param resources in order
   * @param next where the next part begins; null if there is none
   */
  record Part(List<StoredResource> resources, Place next) {}

  /** Whose compartment, and what of it. */
  record Scope(
      String tenant, String patientId, List<ResourceType> types, Predicate<StoredResource> wanted) {
    /** The place before all; null if there are no types. */
    Place start() {
      return types.isEmpty() ? null : new Place(types.get(0), null);
    }

    private Place after(Place place) {
      int next = types.indexOf(place.type()) + 1;
      return next == types.size() ? null : new Place(types.get(next), null);
    }
  }

  Compartment(RecordReader record) {
    this.record = record;
  }

  /** The types whose resources can be of a patient. */
  static List<ResourceType> types() {
    return Arrays.stream(ResourceType.values())
        .filter(type -> type != ResourceType.PATIENT)
        .filter(SearchIndex::ofPatients)
        .toList();
  }

  /**
   * At most that many resources from that place on. What follows a search goes on in a worker: who
   * wants little of much has all of it read here.
   */
  Uni<Part> part(Scope scope, Place from, int count) {
    return whilst(new Walk(scope, from, count), Walk::step, Walk::goesOn).map(Walk::part);
  }

  /**
   * Repeats a step, which changes the state and answers it, as long as that goes on. However many
   * steps there are, they do not nest.
   */
  static <S> Uni<S> whilst(S state, Function<S, Uni<S>> step, Predicate<S> goesOn) {
    return goesOn.test(state)
        ? Multi.createBy()
            .repeating()
            .<S, S>uni(() -> state, step::apply)
            .whilst(goesOn)
            .collect()
            .last()
        : Uni.createFrom().item(state);
  }

  /** On the way through a part of a compartment. */
  private final class Walk {
    private final Scope scope;
    private final int count;
    private final List<StoredResource> found = new ArrayList<>();
    private Place place;
    private int searches;

    Walk(Scope scope, Place from, int count) {
      this.scope = scope;
      this.place = from;
      this.count = count;
    }

    boolean goesOn() {
      return place != null && found.size() < count && searches < MOST_SEARCHES;
    }

    Uni<Walk> step() {
      int most = Math.min(LARGEST_PAGE, count - found.size());
      return record
          .search(scope.tenant(), query(scope, place, most))
          .emitOn(Infrastructure.getDefaultWorkerPool())
          .map(this::add);
    }

    private Walk add(Page page) {
      page.resources().stream().filter(scope.wanted()).forEach(found::add);
      place = next(scope, place, page);
      searches++;
      return this;
    }

    Part part() {
      return new Part(found, place);
    }
  }

  private static SearchQuery query(Scope scope, Place from, int count) {
    Criterion ofPatient =
        new Criterion.References(
            PATIENT, List.of(new Criterion.Target(ResourceType.PATIENT, scope.patientId())));
    SortOrder order = SearchIndex.timed(from.type()) ? SortOrder.NEWEST_FIRST : SortOrder.ID;
    return new SearchQuery(from.type(), List.of(ofPatient), order, count, from.after());
  }

  private static Place next(Scope scope, Place from, Page page) {
    return page.next() == null ? scope.after(from) : new Place(from.type(), page.next());
  }

  /**
   * The practitioners, organizations, locations and medications that resources refer to. They are
   * answered in a worker.
   *
   * @param permitted the types that may be told
   */
  Uni<List<StoredResource>> context(
      String tenant, List<StoredResource> resources, Predicate<ResourceType> permitted) {
    Map<ResourceType, Set<String>> ids = new EnumMap<>(ResourceType.class);
    for (StoredResource resource : resources) {
      SearchIndex.extract(
          resource.resource(),
          (parameter, value) -> {
            if (value instanceof ReferenceValue reference
                && CONTEXT.contains(reference.type())
                && permitted.test(reference.type())) {
              ids.computeIfAbsent(reference.type(), type -> new LinkedHashSet<>())
                  .add(reference.id());
            }
          });
    }
    Uni<List<StoredResource>> all = Uni.createFrom().item(new ArrayList<>());
    for (Map.Entry<ResourceType, Set<String>> entry : ids.entrySet()) {
      all = all.chain(found -> add(tenant, entry.getKey(), entry.getValue(), found));
    }
    return all.emitOn(Infrastructure.getDefaultWorkerPool());
  }

  private Uni<List<StoredResource>> add(
      String tenant, ResourceType type, Set<String> ids, List<StoredResource> found) {
    SearchQuery byId =
        new SearchQuery(
            type, List.of(new Criterion.Ids(List.copyOf(ids))), SortOrder.ID, ids.size(), null);
    return record
        .search(tenant, byId)
        .map(
            page -> {
              found.addAll(page.resources());
              return found;
            });
  }
}
