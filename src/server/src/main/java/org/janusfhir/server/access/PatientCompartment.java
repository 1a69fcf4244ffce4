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
import org.janusfhir.store.StoredResource;

/**
 * What belongs to a patient: the patient, and what a search by that patient finds. Types that are
 * about no patient belong to everybody who may see their type: who provides care, where, and what
 * is given is no secret of anybody.
 *
 * <p>Binaries and slots do not say themselves whose they are: {@link BelongingsElsewhere}.
 *
 * @see <a href="https://hl7.org/fhir/R4/compartmentdefinition-patient.html">Patient compartment</a>
 */
final class PatientCompartment {
  private static final String PATIENT = "patient";
  private static final String ACTOR = "actor";

  private static final Set<ResourceType> OF_NOBODY =
      Set.of(
          ResourceType.PRACTITIONER,
          ResourceType.ORGANIZATION,
          ResourceType.LOCATION,
          ResourceType.MEDICATION,
          ResourceType.SCHEDULE,
          ResourceType.SLOT);

  private PatientCompartment() {}

  /** What searches for a type are confined by, beside what is not said in its resources. */
  static List<Criterion> criteria(ResourceType type, Set<String> patientIds) {
    if (type == ResourceType.PATIENT) {
      return List.of(new Criterion.Ids(List.copyOf(patientIds)));
    }
    if (type == ResourceType.SCHEDULE) {
      return List.of(
          new Criterion.Any(
              List.of(
                  new Criterion.Missing(SearchIndex.OWN_TIME, true), patients(ACTOR, patientIds))));
    }
    return SearchIndex.ofPatients(type) ? List.of(patients(PATIENT, patientIds)) : List.of();
  }

  /** The schedules that {@link #criteria} leaves out. */
  static List<Criterion> timesOfOthers(Set<String> patientIds) {
    return List.of(
        new Criterion.Tokens(SearchIndex.OWN_TIME, List.of(new Criterion.Token(null, "true"))),
        new Criterion.Not(patients(ACTOR, patientIds)));
  }

  private static Criterion patients(String parameter, Set<String> ids) {
    return new Criterion.References(
        parameter, ids.stream().map(id -> new Criterion.Target(ResourceType.PATIENT, id)).toList());
  }

  /** Whether a resource may be seen by who may see what belongs to these patients. */
  static boolean holds(StoredResource stored, Set<String> patientIds) {
    ResourceType type = stored.key().type();
    if (type == ResourceType.PATIENT) {
      return patientIds.contains(stored.key().id()); // without decoding it
    }
    Resource resource = stored.resource();
    if (resource instanceof Schedule schedule) {
      return SearchIndex.values(schedule, SearchIndex.OWN_TIME).isEmpty()
          || has(schedule, ACTOR, patientIds);
    }
    return SearchIndex.parameters(type).contains(PATIENT)
        ? has(resource, PATIENT, patientIds)
        : OF_NOBODY.contains(type);
  }

  private static boolean has(Resource resource, String parameter, Set<String> patientIds) {
    for (SearchValue value : SearchIndex.values(resource, parameter)) {
      if (value instanceof ReferenceValue reference
          && reference.type() == ResourceType.PATIENT
          && patientIds.contains(reference.id())) {
        return true;
      }
    }
    return false;
  }
}
