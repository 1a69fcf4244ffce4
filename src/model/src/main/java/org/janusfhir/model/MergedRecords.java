package org.janusfhir.model;

/**
 * Records that were merged into others: what is left of them is a thin resource that points to the
 * surviving one. It can be read by id, so that old references still lead somewhere, and is never
 * found by a search.
 */
public final class MergedRecords {
  private MergedRecords() {}

  /** Whether only the pointer to a surviving record is left. */
  public static boolean isMerged(Resource resource) {
    if (resource instanceof Patient patient) {
      return inactive(patient.active())
          && patient.link().stream().anyMatch(link -> link.type() == LinkType.REPLACE);
    }
    if (resource instanceof Person person) {
      return inactive(person.active()) && person.link().stream().anyMatch(MergedRecords::toPerson);
    }
    // No code says that an encounter was merged; one without any status is nothing else.
    return resource instanceof Encounter encounter
        && encounter.partOf() != null
        && encounter.status() == null;
  }

  private static boolean toPerson(Person.Link link) {
    return link.target() != null && link.target().type() == ResourceType.PERSON;
  }

  private static boolean inactive(Boolean active) {
    return Boolean.FALSE.equals(active);
  }
}
