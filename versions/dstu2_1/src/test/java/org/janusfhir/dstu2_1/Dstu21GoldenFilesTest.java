package org.janusfhir.dstu2_1;

import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.contract.GoldenFilesContract;

/** What DSTU2.1 says of the rich examples stays what it was. */
class Dstu21GoldenFilesTest extends GoldenFilesContract {
  @Override
  protected FhirVersion version() {
    return new Dstu21();
  }
}
