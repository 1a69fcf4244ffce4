package org.janusfhir.hapi;

import ca.uhn.fhir.context.FhirContext;

/** HAPI's two ways of modelling FHIR, each by one of its structures. */
enum Model {
  OLDER,
  NEWER;

  FhirContext context() {
    return this == OLDER ? Contexts.OLDER : Contexts.NEWER;
  }

  /** Made once, since that is slow. */
  private static final class Contexts {
    private static final FhirContext OLDER = FhirContext.forDstu2();
    private static final FhirContext NEWER = FhirContext.forDstu2_1();
  }
}
