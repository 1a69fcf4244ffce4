package org.janusfhir.may2015;

import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.contract.VersionContract;

class May2015Test extends VersionContract {
  @Override
  protected FhirVersion version() {
    return new May2015();
  }
}
