package org.janusfhir.dstu2;

import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.contract.GoldenAnswersContract;

/** Bundle, OperationOutcome and Conformance of DSTU2 stay what they were. */
class Dstu2GoldenAnswersTest extends GoldenAnswersContract {
  @Override
  protected FhirVersion version() {
    return new Dstu2();
  }
}
