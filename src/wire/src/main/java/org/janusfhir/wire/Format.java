package org.janusfhir.wire;

/** The two wire formats. */
public enum Format {
  JSON,
  XML
}
