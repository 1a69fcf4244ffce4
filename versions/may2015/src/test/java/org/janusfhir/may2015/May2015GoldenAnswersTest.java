package org.janusfhir.may2015;

import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.contract.GoldenAnswersContract;

/** Bundle, OperationOutcome and Conformance of May2015 stay what they were. */
class May2015GoldenAnswersTest extends GoldenAnswersContract {
  @Override
  protected FhirVersion version() {
    return new May2015();
  }
}
