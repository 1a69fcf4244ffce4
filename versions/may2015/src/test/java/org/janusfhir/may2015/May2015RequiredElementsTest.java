package org.janusfhir.may2015;

import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.contract.RequiredElementsContract;

/** May2015 writes every element that 0.5.0 requires, whatever a record lacks. */
class May2015RequiredElementsTest extends RequiredElementsContract {
  @Override
  protected FhirVersion version() {
    return new May2015();
  }
}
