package org.janusfhir.dstu2_1;

import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.contract.GoldenAnswersContract;

/** Bundle, OperationOutcome and Conformance of DSTU2.1 stay what they were. */
class Dstu21GoldenAnswersTest extends GoldenAnswersContract {
  @Override
  protected FhirVersion version() {
    return new Dstu21();
  }
}
