package org.janusfhir.may2015;

import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.contract.SubsetContract;

/** May2015 keeps what every version promises of a part of a resource. */
class May2015SubsetTest extends SubsetContract {
  @Override
  protected FhirVersion version() {
    return new May2015();
  }
}
