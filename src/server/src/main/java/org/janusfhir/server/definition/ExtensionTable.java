package org.janusfhir.server.definition;

import java.util.List;
import org.janusfhir.model.ResourceType;
import org.janusfhir.wire.ExtensionDefinition;
import org.janusfhir.wire.ExtensionDefinition.Context;
import org.janusfhir.wire.ExtensionDefinition.Part;

/** Extensions that resources of this server may have and no standard defines. */
public final class ExtensionTable {
  private static final List<ExtensionDefinition> ALL =
      List.of(
          new ExtensionDefinition(
              "patient-friendly-display",
              "Patient-friendly display",
              "The wording of a dosage that suits a patient.",
              List.of(
                  new Context(ResourceType.MEDICATION_REQUEST, "dosageInstruction.text"),
                  new Context(ResourceType.MEDICATION_STATEMENT, "dosage.text")),
              "string",
              List.of()),
          new ExtensionDefinition(
              "scheduling-location",
              "Scheduling location",
              "Where the appointment would be.",
              List.of(new Context(ResourceType.SLOT, ""), new Context(ResourceType.SCHEDULE, "")),
              "Reference",
              List.of()),
          new ExtensionDefinition(
              "medication-statement-category",
              "Category of a medication statement",
              "Where a medication is taken or was prescribed, for example outpatient.",
              List.of(new Context(ResourceType.MEDICATION_STATEMENT, "")),
              "CodeableConcept",
              List.of()),
          new ExtensionDefinition(
              "infuse-over-time",
              "Infuse over time",
              "In what time an infusion is given, in minutes.",
              List.of(new Context(ResourceType.MEDICATION_ADMINISTRATION, "")),
              "Quantity",
              List.of()),
          new ExtensionDefinition(
              "encounter-guarantor",
              "Guarantor of an encounter",
              "Who answers for the costs of an encounter.",
              List.of(new Context(ResourceType.ENCOUNTER, "")),
              null,
              List.of(
                  new Part("party", "Reference", "A patient, person or organization."),
                  new Part("period", "Period", "When."))));

  private ExtensionTable() {}

  /** All of them. */
  public static List<ExtensionDefinition> all() {
    return ALL;
  }
}
