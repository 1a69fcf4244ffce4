package org.janusfhir.dstu2;

import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.contract.SubsetContract;

/** DSTU2 keeps what every version promises of a part of a resource. */
class Dstu2SubsetTest extends SubsetContract {
  @Override
  protected FhirVersion version() {
    return new Dstu2();
  }
}
