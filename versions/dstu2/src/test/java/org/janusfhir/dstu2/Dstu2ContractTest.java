package org.janusfhir.dstu2;

import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.contract.VersionContract;

/** DSTU2 keeps what every version promises. */
class Dstu2ContractTest extends VersionContract {
  @Override
  protected FhirVersion version() {
    return new Dstu2();
  }
}
