package org.janusfhir.may2015;

import java.util.Set;
import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.contract.SearchTableContract;

/** The search tables of May2015 keep what every version promises. */
class May2015SearchTableTest extends SearchTableContract {
  @Override
  protected FhirVersion version() {
    return new May2015();
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
