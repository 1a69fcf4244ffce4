package org.janusfhir.model.search;

import java.util.List;
import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.Dosage;
import org.janusfhir.model.Medication;
import org.janusfhir.model.Period;
import org.janusfhir.model.Reference;
import org.janusfhir.model.Resource;
import org.janusfhir.model.Timing;
import org.janusfhir.model.Value;
import org.janusfhir.model.search.SearchValue.DateValue;

/** What a medication and how it is to be taken say to a search. */
final class MedicationValues {
  private static final String CONTAINED = "#";

  private MedicationValues() {}

  /** The code of a medication, given as such or of one that the resource contains. */
  static void code(Resource resource, Value medication, Extraction out) {
    if (medication instanceof CodeableConcept concept) {
      Values.concept(concept, out);
    } else if (medication instanceof Reference reference && reference.contained()) {
      for (Resource contained : resource.head().contained()) {
        if (contained instanceof Medication there
            && reference.uri().equals(CONTAINED + there.head().id())) {
          Values.concept(there.code(), out);
        }
      }
    }
  }

  static void reference(Value medication, Extraction out) {
    Values.reference(Value.as(Reference.class, medication), out);
  }

  /** The whole period in which a dosage is to be taken. */
  static void bounds(List<Dosage> dosages, Extraction out) {
    for (int i = 0; i < dosages.size(); i++) {
      TimeValues.period(bounds(dosages.get(i)), out);
    }
  }

  /** From the first of these periods to the last; null if there is none. */
  static DateValue wholeBounds(List<Dosage> dosages) {
    return TimeValues.hull(dosages.stream().map(MedicationValues::bounds).toArray());
  }

  /** When that period ends. */
  static void boundsEnd(List<Dosage> dosages, Extraction out) {
    for (int i = 0; i < dosages.size(); i++) {
      Period bounds = bounds(dosages.get(i));
      TimeValues.date(bounds == null ? null : bounds.end(), out);
    }
  }

  private static Period bounds(Dosage dosage) {
    if (dosage.timing() instanceof Period period) {
      return period;
    }
    return dosage.timing() instanceof Timing timing && timing.repeat() != null
        ? Value.as(Period.class, timing.repeat().bounds())
        : null;
  }
}
