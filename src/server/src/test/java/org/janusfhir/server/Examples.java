package org.janusfhir.server;

import org.janusfhir.model.Patient;
import org.janusfhir.model.ResourceHead;

/** Resources with next to nothing in them. */
public final class Examples {
  private Examples() {}

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
