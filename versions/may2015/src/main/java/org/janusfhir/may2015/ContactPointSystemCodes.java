package org.janusfhir.may2015;

import org.janusfhir.model.ContactPointSystem;

/** The codes that May2015 has for ContactPointSystem. */
final class ContactPointSystemCodes {
  private ContactPointSystemCodes() {}

  /** The code of this version. */
  static String write(ContactPointSystem value) {
    if (value == null) {
      return null;
    }
    return switch (value) {
      case PHONE -> "phone";
      case FAX -> "fax";
      case EMAIL -> "email";
      case PAGER -> "phone";
      case URL -> "url";
      case OTHER -> null;
    };
  }
}
