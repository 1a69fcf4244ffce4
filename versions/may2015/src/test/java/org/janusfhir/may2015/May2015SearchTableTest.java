package org.janusfhir.may2015;

import java.util.Map;
import java.util.Set;
import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.contract.SearchTableContract;

/** The search tables of May2015 keep what every version promises. */
class May2015SearchTableTest extends SearchTableContract {
  private static final String NO_DISTANCES = "the record does not measure distances";

  @Override
  protected FhirVersion version() {
    return new May2015();
  }

  @Override
  protected Map<String, String> notServed() {
    return Map.of("Location.near", NO_DISTANCES, "Location.near-distance", NO_DISTANCES);
  }

  @Override
  protected Set<String> beyondTheSpecification() {
    return Set.of(
        "MedicationAdministration.medication.code",
        "MedicationDispense.medication.code",
        "MedicationPrescription.medication.code",
        "MedicationPrescription.scheduledtiming-bounds-end",
        "MedicationStatement.medication.code");
  }
}
