package org.janusfhir.ccd;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.janusfhir.model.FhirDateTime;
import org.janusfhir.model.Location;
import org.janusfhir.model.Organization;
import org.janusfhir.model.Patient;
import org.janusfhir.model.Practitioner;
import org.janusfhir.model.Reference;
import org.janusfhir.model.RelatedPerson;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.Value;

/** The record while a document is made of it: its resources by type, and where references lead. */
final class Chart {
  private final List<Resource> resources;
  private final Map<String, Resource> byId = new HashMap<>();
  private final String root;

  Chart(PatientRecord record, DocumentFacts facts) {
    this.resources = record.resources();
    this.root = facts.custodianRoot();
    for (Resource resource : resources) {
      if (resource.resourceType() != null) {
        byId.put(key(resource), resource);
      }
    }
    byId.put(key(record.patient()), record.patient());
  }

  /** All resources of a type, the latest first, those without a time last. */
  <T extends Resource> List<T> latestFirst(Class<T> type, Function<T, FhirDateTime> time) {
    Comparator<FhirDateTime> byStart = Comparator.nullsFirst(Comparator.naturalOrder());
    return resources.stream()
        .filter(type::isInstance)
        .map(type::cast)
        .sorted(Comparator.comparing(time, byStart).reversed())
        .toList();
  }

  /** The id of a resource in this document; a suffix tells parts of it apart. */
  Ii id(Resource resource, String suffix) {
    return XmlText.of(resource.head().id()) == null
        ? Ii.UNKNOWN
        : new Ii(root, XmlText.of(key(resource) + suffix), null);
  }

  Ii id(Resource resource) {
    return id(resource, "");
  }

  /** The resource a reference leads to, or null if it is not here or of another type. */
  <T extends Resource> T resolve(Class<T> type, Reference reference, Resource from) {
    if (reference == null) {
      return null;
    }
    Resource found = null;
    if (reference.type() != null) {
      found = byId.get(key(reference.type(), reference.id()));
    } else if (reference.contained()) {
      String id = reference.uri().substring(1);
      found =
          from.head().contained().stream()
              .filter(contained -> id.equals(contained.head().id()))
              .findFirst()
              .orElse(null);
    }
    return type.isInstance(found) ? type.cast(found) : null;
  }

  /** Who is referred to; null if nothing is known of them. */
  Party party(Reference reference, Resource from) {
    Resource found = resolve(Resource.class, reference, from);
    if (found instanceof Practitioner practitioner) {
      return Party.of(practitioner, id(practitioner));
    }
    if (found instanceof Organization organization) {
      return Party.of(organization, id(organization));
    }
    if (found instanceof Patient patient) {
      return person(PersonName.best(patient.name()), id(patient));
    }
    if (found instanceof RelatedPerson related) {
      return related.name() == null ? null : person(PersonName.of(related.name()), id(related));
    }
    return reference == null ? null : Party.displayed(reference.display());
  }

  /** Those of the parties of whom anything is known. */
  List<Party> parties(List<Reference> references, Resource from) {
    return references.stream()
        .map(reference -> party(reference, from))
        .filter(Objects::nonNull)
        .toList();
  }

  /** The place referred to; null if nothing is known of it. */
  Party place(Reference reference, Resource from) {
    Location location = resolve(Location.class, reference, from);
    if (location != null) {
      return Party.of(location, id(location));
    }
    return reference == null ? null : Party.place(reference.display());
  }

  /** Who made an entry; null if nobody is known. */
  Author author(Reference reference, FhirDateTime time, Resource from) {
    Party party = party(reference, from);
    return party == null ? null : new Author(Interval.ts(time), party);
  }

  /** Who made an entry, where a choice element says it. */
  Author author(Value value, FhirDateTime time, Resource from) {
    return author(Value.as(Reference.class, value), time, from);
  }

  private static Party person(PersonName name, Ii id) {
    return new Party(List.of(id), name, null, null, List.of(), List.of());
  }

  private static String key(Resource resource) {
    return key(resource.resourceType(), resource.head().id());
  }

  private static String key(ResourceType type, String id) {
    return type.typeName() + '/' + id;
  }
}
