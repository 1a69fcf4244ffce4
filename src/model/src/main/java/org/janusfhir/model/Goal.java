package org.janusfhir.model;

import java.util.List;

/**
 * The desired state of a patient. Any component but the head may be null; lists are never null.
 *
 * @see <a href="https://hl7.org/fhir/R4/goal.html">Goal</a>
 */
public record Goal(
    ResourceHead head,
    List<Identifier> identifier,
    Reference subject,
    Value start,
    Value target,
    List<CodeableConcept> category,
    String description,
    GoalStatus status,
    FhirDateTime statusDate,
    CodeableConcept statusReason,
    Reference author,
    CodeableConcept priority,
    List<Reference> addresses,
    List<Annotation> note,
    List<Outcome> outcome,
    Extras extras)
    implements Resource {
  /** Lists may be given as null; they are kept as empty. */
  public Goal {
    identifier = Lists.of(identifier);
    category = Lists.of(category);
    addresses = Lists.of(addresses);
    note = Lists.of(note);
    outcome = Lists.of(outcome);
  }

  @Override
  public ResourceType resourceType() {
    return ResourceType.GOAL;
  }

  /** <code>outcome</code> of the standard; any component may be null, lists are never. */
  public record Outcome(Value result, Extras extras) implements Element {}
}
