package org.janusfhir.ccd;

import java.util.List;

/** The check that every document must pass, for tests of other modules. */
public final class CcdCheck {
  private CcdCheck() {}

  /** What HL7's schema and the rules of C-CDA find wrong with a document; empty if nothing. */
  public static List<String> violations(byte[] xml) {
    return new Ccd(xml).violations();
  }
}
