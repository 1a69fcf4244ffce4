package org.janusfhir.server.access;

import java.util.Optional;
import org.janusfhir.model.Period;
import org.janusfhir.model.Reference;
import org.janusfhir.model.RelatedPerson;
import org.janusfhir.model.ResourceType;

/** The patient that a RelatedPerson acts for, while the relation lasts. */
public final class RepresentedPatient {
  private RepresentedPatient() {}

  /**
   * The id of the patient; empty if there is none, or the relation does not last then.
   *
   * @param nowMillis since 1970-01-01T00:00Z
   */
  public static Optional<String> of(RelatedPerson related, long nowMillis) {
    Reference patient = related.patient();
    return patient != null
            && patient.type() == ResourceType.PATIENT
            && lasts(related.period(), nowMillis)
        ? Optional.ofNullable(patient.id())
        : Optional.empty();
  }

  private static boolean lasts(Period period, long nowMillis) {
    return period == null
        || ((period.start() == null || period.start().startMillis() <= nowMillis)
            && (period.end() == null || nowMillis < period.end().endMillis()));
  }
}
