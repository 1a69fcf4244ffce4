package org.janusfhir.may2015;

import java.util.Map;
import java.util.Set;

/** Types out of scope, which relative references may name as later versions call them. */
final class TypeNames {
  private static final Map<String, String> RENAMED =
      Map.of(
          "QuestionnaireResponse", "QuestionnaireAnswers",
          "DetectedIssue", "Contraindication");

  /** The types that came after May2015. */
  private static final Set<String> LATER =
      Set.of(
          "Account",
          "CareTeam",
          "CodeSystem",
          "CompartmentDefinition",
          "DecisionSupportRule",
          "DecisionSupportServiceModule",
          "ExpansionProfile",
          "GuidanceResponse",
          "ImagingExcerpt",
          "ImplementationGuide",
          "Library",
          "Linkage",
          "Measure",
          "MeasureReport",
          "ModuleDefinition",
          "OrderSet",
          "PractitionerRole",
          "Protocol",
          "Sequence",
          "StructureMap",
          "SupplyDelivery",
          "SupplyRequest",
          "Task",
          "TestScript");

  private TypeNames() {}

  /** The reference with May2015's name of the type; null if May2015 has no such type. */
  static String target(String uri) {
    String type = ofRelative(uri);
    if (type == null) {
      return uri;
    }
    if (LATER.contains(type)) {
      return null;
    }
    String renamed = RENAMED.get(type);
    return renamed == null ? uri : renamed + uri.substring(type.length());
  }

  /** The type that a relative reference (<code>Type/id</code>) names, or null if it is none. */
  static String ofRelative(String uri) {
    int slash = uri == null ? -1 : uri.indexOf('/');
    if (slash <= 0 || !Character.isUpperCase(uri.charAt(0))) {
      return null;
    }
    for (int i = 1; i < slash; i++) {
      if (!Character.isLetter(uri.charAt(i))) {
        return null;
      }
    }
    return uri.substring(0, slash);
  }
}
