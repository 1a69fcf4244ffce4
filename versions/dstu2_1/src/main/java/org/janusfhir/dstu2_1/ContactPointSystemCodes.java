package org.janusfhir.dstu2_1;

import org.janusfhir.model.ContactPointSystem;

/** The codes that DSTU2.1 has for ContactPointSystem. */
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
      case PAGER -> "pager";
      case URL -> "other";
      case OTHER -> "other";
    };
  }

  /** The canonical member for a code of this version, or null if it is none. */
  static ContactPointSystem read(String code) {
    return switch (code) {
      case "phone" -> ContactPointSystem.PHONE;
      case "fax" -> ContactPointSystem.FAX;
      case "email" -> ContactPointSystem.EMAIL;
      case "pager" -> ContactPointSystem.PAGER;
      case "other" -> ContactPointSystem.OTHER;
      default -> null;
    };
  }
}
