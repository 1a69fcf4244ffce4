package org.janusfhir.postgres;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.SearchIndex;
import org.janusfhir.model.search.SearchValue;
import org.janusfhir.model.search.SearchValue.ReferenceValue;

/**
 * Where resources live: what is of a patient with that patient, so that a search of one patient's
 * record looks at one stretch of each table; all else of a type together.
 */
final class Home {
  /** Begins the homes that are no patients; no id has it. */
  private static final String TOGETHER = "*";

  private static final String PATIENT = "patient";

  private Home() {}

  /** Where all resources of a type live that are of no patient. */
  static String together(ResourceType type) {
    return TOGETHER + type.typeName();
  }

  /** Where a resource lives whatever it says; null if that depends on what it said at first. */
  static String known(ResourceType type, String id) {
    if (type == ResourceType.PATIENT) {
      return id;
    }
    return SearchIndex.ofPatients(type) ? null : together(type);
  }

  /**
   * Where a resource goes that is written for the first time: to the patient it is of, or, if it
   * does not say one, to any it refers to.
   *
   * @param patients that it refers to
   */
  static String first(Resource resource, Set<String> patients) {
    ResourceType type = resource.resourceType();
    String known = known(type, resource.head().id());
    if (known != null) {
      return known;
    }
    for (SearchValue value : SearchIndex.values(resource, PATIENT)) {
      if (value instanceof ReferenceValue reference && reference.type() == ResourceType.PATIENT) {
        return reference.id();
      }
    }
    return patients.isEmpty() ? together(type) : patients.iterator().next();
  }

  /** Whether resources of the type live with patients. */
  static boolean withPatients(ResourceType type) {
    return SearchIndex.ofPatients(type);
  }

  /** The ids of the patients to whom these references lead; null if some lead elsewhere. */
  static List<String> patients(Criterion.References references) {
    if (!references.addresses().isEmpty()) {
      return null;
    }
    Set<String> ids = new LinkedHashSet<>();
    for (Criterion.Target target : references.targets()) {
      if (target.type() != ResourceType.PATIENT) {
        return null;
      }
      ids.add(target.id());
    }
    return new ArrayList<>(ids);
  }
}
