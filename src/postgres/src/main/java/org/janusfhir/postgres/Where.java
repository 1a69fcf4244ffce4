package org.janusfhir.postgres;

import java.util.List;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.store.ResourceKey;

/**
 * Which rows of a type a search looks at: those in some homes, those of some ids, or, if nothing
 * confines it, all.
 *
 * @param homes null if they are not known
 * @param guests whether what lives elsewhere may belong to these homes
 * @param ids null if any
 */
record Where(List<String> homes, boolean guests, List<String> ids) {
  /** What the criteria say, all of which must hold. */
  static Where of(ResourceType type, List<Criterion> criteria) {
    if (!Home.withPatients(type)) {
      return new Where(List.of(Home.together(type)), false, null);
    }
    List<String> ids = null;
    List<String> patients = null;
    for (Criterion criterion : criteria) {
      if (criterion instanceof Criterion.Ids wanted) {
        ids = wanted.ids().stream().filter(ResourceKey::isId).distinct().toList();
      } else if (criterion instanceof Criterion.References references) {
        List<String> found = Home.patients(references);
        boolean fewer = found != null && (patients == null || found.size() < patients.size());
        patients = fewer ? found : patients;
      }
    }
    if (type == ResourceType.PATIENT && ids != null) {
      return new Where(ids, false, null);
    }
    if (patients != null) {
      return new Where(patients, true, null);
    }
    return new Where(null, false, ids);
  }

  /** Whether the rows are those of few homes of many. */
  boolean confined(ResourceType type) {
    return homes != null && Home.withPatients(type);
  }
}
