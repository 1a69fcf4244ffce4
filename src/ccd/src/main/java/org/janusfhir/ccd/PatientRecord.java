package org.janusfhir.ccd;

import java.util.List;
import java.util.Objects;
import org.janusfhir.model.Patient;
import org.janusfhir.model.Resource;

/**
 * The part of a record a document is made of.
 *
 * @param patient whose record it is, never null
 * @param resources of any type, in any order; what no section has a place for is left out. The
 *     practitioners, organizations, locations and medications that others refer to belong here too,
 *     otherwise only what the references display is told of them. Never null
 */
public record PatientRecord(Patient patient, List<Resource> resources) {
  /** The list may be given as null; it is kept as empty. */
  public PatientRecord {
    Objects.requireNonNull(patient);
    resources = resources == null ? List.of() : List.copyOf(resources);
  }
}
