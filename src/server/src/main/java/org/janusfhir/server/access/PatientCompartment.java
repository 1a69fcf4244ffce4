package org.janusfhir.server.access;

import java.util.List;
import java.util.Set;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.Schedule;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.SearchIndex;
import org.janusfhir.model.search.SearchValue;
import org.janusfhir.model.search.SearchValue.ReferenceValue;

/**
 * What belongs to a patient: the patient, and what a search by that patient finds. Types that are
 * about no patient belong to everybody who may see their type: who provides care, where, and what
 * is given is no secret of anybody.
 *
 * @see <a href="https://hl7.org/fhir/R4/compartmentdefinition-patient.html">Patient compartment</a>
 */
final class PatientCompartment {
  private static final String PATIENT = "patient";

  private static final Set<ResourceType> OF_NOBODY =
      Set.of(
          ResourceType.PRACTITIONER,
          ResourceType.ORGANIZATION,
          ResourceType.LOCATION,
          ResourceType.MEDICATION,
          ResourceType.SCHEDULE,
          ResourceType.SLOT);

  private PatientCompartment() {}

  /** Whether resources of the type are of no patient. */
  static boolean ofNobody(ResourceType type) {
    return OF_NOBODY.contains(type);
  }

  /** What searches for a type that it divides are confined by. */
  static Criterion criterion(ResourceType type, Set<String> patientIds) {
    List<String> ids = List.copyOf(patientIds);
    return type == ResourceType.PATIENT
        ? new Criterion.Ids(ids)
        : new Criterion.References(
            PATIENT,
            ids.stream().map(id -> new Criterion.Target(ResourceType.PATIENT, id)).toList());
  }

  /** Whether a resource may be seen by who may see what belongs to these patients. */
  static boolean holds(Resource resource, Set<String> patientIds) {
    ResourceType type = resource.resourceType();
    if (type == ResourceType.PATIENT) {
      return patientIds.contains(resource.head().id());
    }
    if (resource instanceof Schedule schedule) {
      return schedule.actor() == null || !isOther(schedule, patientIds);
    }
    if (!SearchIndex.parameters(type).contains(PATIENT)) {
      return ofNobody(type);
    }
    for (SearchValue value : SearchIndex.values(resource, PATIENT)) {
      if (value instanceof ReferenceValue reference
          && reference.type() == ResourceType.PATIENT
          && patientIds.contains(reference.id())) {
        return true;
      }
    }
    return false;
  }

  /** The time of a patient is that patient's own business. */
  private static boolean isOther(Schedule schedule, Set<String> patientIds) {
    return schedule.actor().type() == ResourceType.PATIENT
        && !patientIds.contains(schedule.actor().id());
  }
}
