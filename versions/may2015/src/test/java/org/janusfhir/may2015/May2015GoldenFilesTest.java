package org.janusfhir.may2015;

import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.contract.GoldenFilesContract;

class May2015GoldenFilesTest extends GoldenFilesContract {
  @Override
  protected FhirVersion version() {
    return new May2015();
  }
}
