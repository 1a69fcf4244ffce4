package org.janusfhir.dstu2;

import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.contract.RequiredElementsContract;

/** DSTU2 names every element that 1.0.2 requires and a record lacks. */
class Dstu2RequiredElementsTest extends RequiredElementsContract {
  @Override
  protected FhirVersion version() {
    return new Dstu2();
  }
}
