package org.janusfhir.app.importer;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.SearchIndex;
import org.janusfhir.model.search.SearchQuery;
import org.janusfhir.model.search.SearchValue;
import org.janusfhir.model.search.SearchValue.TokenValue;
import org.janusfhir.model.search.SortOrder;
import org.janusfhir.store.Page;
import org.janusfhir.store.Store;
import org.janusfhir.wire.read.ReferenceResolver;

/**
 * Finds the targets of references in search form: in memory those of this run that many files refer
 * to, in the store any other. Patients and what belongs to them are not held in memory, which so
 * stays small however large the run is. Safe for all threads; looking into the store blocks.
 */
public final class KnownIdentifiers implements ReferenceResolver {
  private static final String PARAMETER = "identifier";
  private static final String AMBIGUOUS = "";
  private static final Set<ResourceType> REMEMBERED =
      EnumSet.of(
          ResourceType.PRACTITIONER,
          ResourceType.ORGANIZATION,
          ResourceType.LOCATION,
          ResourceType.RELATED_PERSON,
          ResourceType.MEDICATION,
          ResourceType.DEVICE);

  /** A query of a type. */
  private record Query(ResourceType type, String token) {}

  private final Map<Query, String> known = new ConcurrentHashMap<>();
  private final Store store;
  private final String tenant;

  private KnownIdentifiers(Store store, String tenant) {
    this.store = store;
    this.tenant = tenant;
  }

  /** Those of a run into that tenant. */
  public static KnownIdentifiers of(Store store, String tenant) {
    return new KnownIdentifiers(store, tenant);
  }

  /** Those of a run into an empty store. */
  public static KnownIdentifiers ofRun() {
    return new KnownIdentifiers(null, null);
  }

  /** From now on these resources can be found. */
  public void add(Resource resource) {
    ResourceType type = resource.resourceType();
    if (!REMEMBERED.contains(type) || !SearchIndex.parameters(type).contains(PARAMETER)) {
      return;
    }
    for (SearchValue value : SearchIndex.values(resource, PARAMETER)) {
      if (value instanceof TokenValue token && token.code() != null) {
        String system = token.system() == null ? "" : token.system();
        add(new Query(type, system + '|' + token.code()), resource.head().id());
        add(new Query(type, token.code()), resource.head().id());
      }
    }
  }

  @Override
  public String resolve(ResourceType type, String query) {
    if (!query.startsWith(PARAMETER + "=") || query.indexOf('&') >= 0) {
      return null;
    }
    String token = query.substring(PARAMETER.length() + 1);
    Query key = new Query(type, token);
    String id = known.get(key);
    if (id == null && store != null && SearchIndex.parameters(type).contains(PARAMETER)) {
      id = stored(type, token);
      if (id != null && REMEMBERED.contains(type)) {
        known.putIfAbsent(key, id);
      }
    }
    return AMBIGUOUS.equals(id) ? null : id;
  }

  private void add(Query query, String id) {
    known.merge(query, id, (first, other) -> first.equals(other) ? first : AMBIGUOUS);
  }

  private String stored(ResourceType type, String token) {
    int bar = token.indexOf('|');
    Criterion.Token wanted =
        bar < 0
            ? new Criterion.Token(null, token)
            : new Criterion.Token(token.substring(0, bar), token.substring(bar + 1));
    SearchQuery query =
        new SearchQuery(
            type, List.of(new Criterion.Tokens(PARAMETER, List.of(wanted))), SortOrder.ID, 2, null);
    Page page = store.search(tenant, query).await().indefinitely();
    return switch (page.resources().size()) {
      case 0 -> null;
      case 1 -> page.resources().get(0).key().id();
      default -> AMBIGUOUS;
    };
  }
}
