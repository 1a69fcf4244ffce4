package org.janusfhir.model.examples;

import java.util.List;
import java.util.stream.Stream;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;

/**
 * Rich records of every type. Together they set every component of every record of the model, and
 * each is valid: what may not stand together (a value and the reason of its absence) is in a second
 * example of the type.
 */
public final class CanonicalExamples {
  private static final List<Resource> ALL =
      Stream.of(
              PersonExamples.all(),
              PlaceExamples.all(),
              EncounterExamples.all(),
              FindingExamples.all(),
              ReportExamples.all(),
              OrderExamples.all(),
              PlanExamples.all(),
              ScheduleExamples.all(),
              MedicationExamples.all(),
              MedicationUseExamples.all(),
              ImmunizationExamples.all(),
              DocumentExamples.all(),
              ContractExamples.all(),
              HeadExamples.all())
          .flatMap(List::stream)
          .toList();

  private CanonicalExamples() {}

  /** All examples, at least one of each type, with different ids. */
  public static List<Resource> all() {
    return ALL;
  }

  /** The richest example of that type. */
  public static Resource of(ResourceType type) {
    return all(type).get(0);
  }

  /** All examples of that type, the richest first. */
  public static List<Resource> all(ResourceType type) {
    return ALL.stream().filter(resource -> resource.resourceType() == type).toList();
  }
}
