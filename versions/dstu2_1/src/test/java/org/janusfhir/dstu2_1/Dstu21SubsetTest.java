package org.janusfhir.dstu2_1;

import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.contract.SubsetContract;

/** DSTU2.1 keeps what every version promises of a part of a resource. */
class Dstu21SubsetTest extends SubsetContract {
  @Override
  protected FhirVersion version() {
    return new Dstu21();
  }
}
