package org.janusfhir.dstu2_1;

import java.util.Set;
import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.contract.SearchTableContract;

/** The search tables of DSTU2.1 keep what every version promises. */
class Dstu21SearchTableTest extends SearchTableContract {
  @Override
  protected FhirVersion version() {
    return new Dstu21();
  }

  @Override
  protected Set<String> beyondTheSpecification() {
    return Set.of(
        "CarePlan.category",
        "CarePlan.context",
        "CarePlan.status",
        "Contract.actor",
        "Goal.date",
        "MedicationAdministration.notgiven",
        "MedicationOrder.-timing-boundsPeriod",
        "MedicationOrder.timing-boundsperiod-end",
        "MedicationStatement.effectivedate",
        "Slot.-location");
  }
}
