package org.janusfhir.may2015;

import org.janusfhir.model.DocumentReferenceStatus;

/** The codes that May2015 has for DocumentReferenceStatus. */
final class DocumentReferenceStatusCodes {
  private DocumentReferenceStatusCodes() {}

  /** The code of this version. */
  static String write(DocumentReferenceStatus value) {
    if (value == null) {
      return null;
    }
    return switch (value) {
      case CURRENT -> "current";
      case SUPERSEDED -> "superceded";
      case ENTERED_IN_ERROR -> "entered-in-error";
    };
  }
}
