package org.janusfhir.dstu2_1;

import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.contract.ReadingContract;

/** What is written is read again but for the losses in this module's README. */
class Dstu21ReadingTest extends ReadingContract {
  @Override
  protected FhirVersion version() {
    return new Dstu21();
  }
}
