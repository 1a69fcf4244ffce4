package org.janusfhir.dstu2;

import java.util.Set;
import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.contract.SearchTableContract;

/** The search tables of DSTU2 keep what every version promises. */
class Dstu2SearchTableTest extends SearchTableContract {
  @Override
  protected FhirVersion version() {
    return new Dstu2();
  }

  @Override
  protected Set<String> beyondTheSpecification() {
    return Set.of(
        "CarePlan.category",
        "CarePlan.context",
        "CarePlan.status",
        "Goal.date",
        "MedicationOrder.-timing-boundsPeriod",
        "MedicationOrder.timing-boundsperiod-end",
        "Slot.-location");
  }
}
