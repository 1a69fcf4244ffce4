package org.janusfhir.dstu2_1;

import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.contract.RequiredElementsContract;

/** DSTU2.1 names every element that 1.4.0 requires and a record lacks. */
class Dstu21RequiredElementsTest extends RequiredElementsContract {
  @Override
  protected FhirVersion version() {
    return new Dstu21();
  }
}
