package org.janusfhir.wire.contract;

import java.util.List;
import org.janusfhir.model.ResourceType;
import org.janusfhir.wire.ExtensionDefinition;
import org.janusfhir.wire.OperationDefinition;

/** Definitions as a server has them. */
final class Definitions {
  static final OperationDefinition OPERATION =
      new OperationDefinition(
          "schedule-find",
          "find",
          "Find",
          "Finds free slots.",
          null,
          OperationDefinition.Level.INSTANCE,
          List.of("Schedule"),
          List.of(
              new OperationDefinition.Parameter("start", true, true, "dateTime", "From then on."),
              new OperationDefinition.Parameter("count", true, false, "integer", "So many."),
              new OperationDefinition.Parameter("return", false, true, "Bundle", "Slots.")));

  static final ExtensionDefinition SIMPLE =
      new ExtensionDefinition(
          "wording",
          "Wording",
          "As patients say it.",
          List.of(
              new ExtensionDefinition.Context(
                  ResourceType.MEDICATION_REQUEST, "dosageInstruction.text"),
              new ExtensionDefinition.Context(ResourceType.SLOT, "")),
          "string",
          List.of());

  static final ExtensionDefinition NESTED =
      new ExtensionDefinition(
          "guarantor",
          "Guarantor",
          "Who pays.",
          List.of(new ExtensionDefinition.Context(ResourceType.ENCOUNTER, "")),
          null,
          List.of(
              new ExtensionDefinition.Part("party", "Reference", "Who."),
              new ExtensionDefinition.Part("period", "Period", "When.")));

  private Definitions() {}
}
