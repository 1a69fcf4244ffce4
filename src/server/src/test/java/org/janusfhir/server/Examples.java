package org.janusfhir.server;

import org.janusfhir.model.Observation;
import org.janusfhir.model.ObservationStatus;
import org.janusfhir.model.Patient;
import org.janusfhir.model.Reference;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.ResourceType;

/** Resources with next to nothing in them. */
public final class Examples {
  private Examples() {}

  /** An observation of a patient. */
  public static Observation observation(String id, String patientId) {
    return observation(id, patientId, ObservationStatus.FINAL);
  }

  /** The same, of some status. */
  public static Observation observation(String id, String patientId, ObservationStatus status) {
    return new Observation(
        ResourceHead.of(id),
        null,
        status,
        null,
        null,
        Reference.to(ResourceType.PATIENT, patientId),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  public static Patient patient(String id) {
    return patient(id, true);
  }

  public static Patient patient(String id, boolean active) {
    return new Patient(
        ResourceHead.of(id),
        null,
        active,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
