package org.janusfhir.server.access.token;

import io.smallrye.mutiny.Uni;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.janusfhir.model.Person;
import org.janusfhir.model.Reference;
import org.janusfhir.model.RelatedPerson;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.server.access.RepresentedPatient;
import org.janusfhir.store.ResourceKey;
import org.janusfhir.store.Store;
import org.janusfhir.store.StoredResource;

/**
 * For which patients somebody acts, as the record says: a RelatedPerson for its patient while the
 * relation lasts, a Person for the patients it is linked to and those of RelatedPersons it is
 * linked to.
 */
final class ProxyPatients {
  private final Store store;
  private final InstantSource clock;

  ProxyPatients(Store store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Ids of the patients; none if the record does not know that user. */
  Uni<Set<String>> of(String tenant, UserReference user) {
    return store
        .read(new ResourceKey(tenant, user.type(), user.id()))
        .chain(
            stored ->
                stored.isEmpty()
                    ? Uni.createFrom().item(Set.of())
                    : of(tenant, stored.get().resource()));
  }

  private Uni<Set<String>> of(String tenant, Resource user) {
    Set<String> patients = new HashSet<>();
    if (user instanceof RelatedPerson related) {
      addPatient(related, patients);
    }
    if (!(user instanceof Person person) || Boolean.FALSE.equals(person.active())) {
      return Uni.createFrom().item(patients);
    }
    List<ResourceKey> related = new ArrayList<>();
    for (Person.Link link : person.link()) {
      addIfPatient(link.target(), patients);
      if (isTo(ResourceType.RELATED_PERSON, link.target())) {
        related.add(new ResourceKey(tenant, ResourceType.RELATED_PERSON, link.target().id()));
      }
    }
    return store
        .read(related)
        .map(
            found -> {
              for (StoredResource stored : found) {
                if (stored.resource() instanceof RelatedPerson relatedPerson) {
                  addPatient(relatedPerson, patients);
                }
              }
              return patients;
            });
  }

  private void addPatient(RelatedPerson related, Set<String> patients) {
    RepresentedPatient.of(related, clock.millis()).ifPresent(patients::add);
  }

  private static void addIfPatient(Reference target, Set<String> patients) {
    if (isTo(ResourceType.PATIENT, target)) {
      patients.add(target.id());
    }
  }

  private static boolean isTo(ResourceType type, Reference target) {
    return target != null && target.type() == type;
  }
}
