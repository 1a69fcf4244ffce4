package org.janusfhir.dstu2_1;

import org.janusfhir.model.ObservationRelationshipType;

/** The codes that DSTU2.1 has for ObservationRelationshipType. */
final class ObservationRelationshipTypeCodes {
  private ObservationRelationshipTypeCodes() {}

  /** The code of this version. */
  static String write(ObservationRelationshipType value) {
    if (value == null) {
      return null;
    }
    return switch (value) {
      case HAS_MEMBER -> "has-member";
      case DERIVED_FROM -> "derived-from";
      case SEQUEL_TO -> "sequel-to";
      case REPLACES -> "replaces";
      case QUALIFIED_BY -> "qualified-by";
      case INTERFERED_BY -> "interfered-by";
      case HAS_COMPONENT -> "has-member";
    };
  }

  /** The canonical member for a code of this version, or null if it is none. */
  static ObservationRelationshipType read(String code) {
    return switch (code) {
      case "has-member" -> ObservationRelationshipType.HAS_MEMBER;
      case "derived-from" -> ObservationRelationshipType.DERIVED_FROM;
      case "sequel-to" -> ObservationRelationshipType.SEQUEL_TO;
      case "replaces" -> ObservationRelationshipType.REPLACES;
      case "qualified-by" -> ObservationRelationshipType.QUALIFIED_BY;
      case "interfered-by" -> ObservationRelationshipType.INTERFERED_BY;
      default -> null;
    };
  }
}
