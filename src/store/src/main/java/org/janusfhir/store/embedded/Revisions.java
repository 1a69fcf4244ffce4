package org.janusfhir.store.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.SearchIndex;
import org.janusfhir.model.search.SearchQuery;
import org.janusfhir.model.search.SearchValue.ReferenceValue;
import org.janusfhir.store.ResourceKey;
import org.janusfhir.store.Unchanged;

/**
 * When something about a patient, and when anything of a tenant, was last written: numbers that
 * only grow, counted since the store was opened. What a search finds that is confined to patients,
 * and looks at nothing but the resources it finds, can change only with a write that refers to one
 * of them.
 */
final class Revisions {
  /** About 15 MB; beyond it all numbers are forgotten, and what was kept is looked up once more. */
  private static final int MOST_PATIENTS = 100_000;

  private final Map<ResourceKey, Long> ofPatients = new ConcurrentHashMap<>();
  private final Map<String, Long> ofTenants = new ConcurrentHashMap<>();

  /** What all have that were not written since. */
  private volatile long forgotten;

  private long latest;

  /** The patients that a resource is about, or is. */
  static void addPatients(String tenant, Resource resource, Set<ResourceKey> patients) {
    if (resource.resourceType() == ResourceType.PATIENT) {
      patients.add(new ResourceKey(tenant, ResourceType.PATIENT, resource.head().id()));
    }
    SearchIndex.extract(
        resource,
        (name, value) -> {
          if (value instanceof ReferenceValue reference
              && reference.type() == ResourceType.PATIENT) {
            patients.add(new ResourceKey(tenant, ResourceType.PATIENT, reference.id()));
          }
        });
  }

  /**
   * Something about those patients, or of those tenants, changes. To be told by the only thread
   * that writes, once before readers see it and once after: what they find in between is not kept.
   */
  void changing(Set<String> tenants, Set<ResourceKey> patients) {
    latest++;
    if (ofPatients.size() + patients.size() > MOST_PATIENTS) {
      forgotten = latest;
      ofPatients.clear();
    }
    patients.forEach(patient -> ofPatients.put(patient, latest));
    tenants.forEach(tenant -> ofTenants.put(tenant, latest));
  }

  /** Anything may have changed; to be told before and after readers see it. */
  void allChanging() {
    latest++;
    forgotten = latest;
    ofPatients.clear();
  }

  /** Watches a tenant. */
  Unchanged watch(String tenant) {
    long now = of(tenant);
    return () -> of(tenant) == now;
  }

  /** Watches what a query finds. */
  Unchanged watch(String tenant, SearchQuery query) {
    List<ResourceKey> patients = patients(tenant, query);
    if (patients.isEmpty()) {
      return watch(tenant);
    }
    long now = of(patients);
    return () -> of(patients) == now;
  }

  private long of(String tenant) {
    return Math.max(ofTenants.getOrDefault(tenant, 0L), forgotten);
  }

  private long of(List<ResourceKey> patients) {
    long newest = 0;
    for (int i = 0; i < patients.size(); i++) {
      newest = Math.max(newest, ofPatients.getOrDefault(patients.get(i), 0L));
    }
    // Read last: numbers are forgotten only after this one was raised above them.
    return Math.max(newest, forgotten);
  }

  /** Those to whom a query is confined; none if it may look at more than what it finds. */
  private static List<ResourceKey> patients(String tenant, SearchQuery query) {
    List<ResourceKey> patients = List.of();
    for (Criterion criterion : query.criteria()) {
      if (!looksAtItsOwn(criterion)) {
        return List.of();
      }
      if (criterion instanceof Criterion.References references && leadsToPatients(references)) {
        patients = new ArrayList<>(references.targets().size());
        for (Criterion.Target target : references.targets()) {
          patients.add(new ResourceKey(tenant, target.type(), target.id()));
        }
      }
    }
    return patients;
  }

  private static boolean leadsToPatients(Criterion.References references) {
    return references.addresses().isEmpty()
        && !references.targets().isEmpty()
        && references.targets().stream().allMatch(to -> to.type() == ResourceType.PATIENT);
  }

  private static boolean looksAtItsOwn(Criterion criterion) {
    if (criterion instanceof Criterion.Not not) {
      return looksAtItsOwn(not.criterion());
    }
    return criterion instanceof Criterion.Any any
        ? any.criteria().stream().allMatch(Revisions::looksAtItsOwn)
        : !(criterion instanceof Criterion.Chain);
  }
}
