package org.janusfhir.dstu2;

import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.contract.GoldenFilesContract;

/** What DSTU2 says of the rich examples stays what it was. */
class Dstu2GoldenFilesTest extends GoldenFilesContract {
  @Override
  protected FhirVersion version() {
    return new Dstu2();
  }
}
