package org.janusfhir.ccd;

import java.util.ArrayList;
import java.util.List;
import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.Condition;
import org.janusfhir.model.Reference;
import org.janusfhir.model.Resource;

/**
 * Why something was done.
 *
 * @param id never null
 * @param value the reason, never null
 */
record Indication(Ii id, Cd value) {

  /** The reasons a resource gives: concepts, and conditions that are in the record. */
  static List<Indication> of(
      Resource resource, List<CodeableConcept> codes, List<Reference> references, Chart chart) {
    List<Indication> all = new ArrayList<>();
    for (CodeableConcept code : codes) {
      Ii id = chart.id(resource, "/reason-" + (all.size() + 1));
      all.add(new Indication(id, Cd.of(code, CodeSystem.SNOMED)));
    }
    for (Reference reference : references) {
      Condition condition = chart.resolve(Condition.class, reference, resource);
      if (condition != null && ProblemSection.meant(condition)) {
        all.add(new Indication(chart.id(condition), Cd.of(condition.code(), CodeSystem.SNOMED)));
      }
    }
    return List.copyOf(all);
  }

  /** As people read it, or null if no reason is known. */
  static String label(List<Indication> indications) {
    String label = null;
    for (Indication indication : indications) {
      label = Label.join(", ", label, indication.value().originalText());
    }
    return label;
  }
}
