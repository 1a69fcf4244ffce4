package org.janusfhir.wire;

/** Why an entry is in a searchset. */
public enum SearchMode {
  MATCH,
  INCLUDE,
  OUTCOME
}
