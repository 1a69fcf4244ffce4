package org.janusfhir.ccd;

import java.util.UUID;
import org.janusfhir.model.FhirDateTime;

/** The facts of the documents under test. */
final class Facts {
  static final String ROOT = "2.16.840.1.113883.19.5";
  static final UUID ID = UUID.fromString("5f0c0c3e-8f4b-4b7e-9a52-0d8f3a1f6a11");

  /** 2016-02-29T14:30:00Z. */
  static final long MADE = 1_456_756_200_000L;

  private Facts() {}

  static DocumentFacts any() {
    return new DocumentFacts(ID, MADE, null, null, "Example Hospital", ROOT);
  }

  static DocumentFacts of(String start, String end) {
    return new DocumentFacts(
        ID, MADE, FhirDateTime.of(start), FhirDateTime.of(end), "Example Hospital", ROOT);
  }
}
