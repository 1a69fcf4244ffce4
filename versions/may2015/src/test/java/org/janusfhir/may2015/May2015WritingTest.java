package org.janusfhir.may2015;

import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.contract.WritingContract;

class May2015WritingTest extends WritingContract {
  @Override
  protected FhirVersion version() {
    return new May2015();
  }
}
