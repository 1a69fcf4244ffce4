package org.janusfhir.hapi.image;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;

/** HAPI's context without its parser of RDF, which needs a library that Janus does not have. */
@TargetClass(FhirContext.class)
final class WithoutRdf {
  private WithoutRdf() {}

  @Substitute
  @SuppressWarnings("DoNotCallSuggester") // callers see the original
  IParser newRDFParser() {
    throw new UnsupportedOperationException("RDF is not read");
  }
}
