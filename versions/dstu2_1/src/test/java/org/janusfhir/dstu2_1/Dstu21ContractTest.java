package org.janusfhir.dstu2_1;

import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.contract.VersionContract;

/** DSTU2.1 keeps what every version promises. */
class Dstu21ContractTest extends VersionContract {
  @Override
  protected FhirVersion version() {
    return new Dstu21();
  }
}
