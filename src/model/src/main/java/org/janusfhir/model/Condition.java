package org.janusfhir.model;

import java.util.List;

/**
 * A problem, diagnosis or other event of clinical concern. Any component but the head may be null;
 * lists are never null.
 *
 * @see <a href="https://hl7.org/fhir/R4/condition.html">Condition</a>
 */
public record Condition(
    ResourceHead head,
    List<Identifier> identifier,
    Reference subject,
    Reference encounter,
    Reference asserter,
    FhirDateTime recordedDate,
    CodeableConcept code,
    CodeableConcept category,
    String clinicalStatus,
    ConditionVerificationStatus verificationStatus,
    CodeableConcept severity,
    Value onset,
    Value abatement,
    Stage stage,
    List<Evidence> evidence,
    List<CodeableConcept> bodySite,
    List<Annotation> note,
    List<DueTo> dueTo,
    List<OccurredFollowing> occurredFollowing,
    Extras extras)
    implements Resource {
  /** Lists may be given as null; they are kept as empty. */
  public Condition {
    identifier = Lists.of(identifier);
    evidence = Lists.of(evidence);
    bodySite = Lists.of(bodySite);
    note = Lists.of(note);
    dueTo = Lists.of(dueTo);
    occurredFollowing = Lists.of(occurredFollowing);
  }

  @Override
  public ResourceType resourceType() {
    return ResourceType.CONDITION;
  }

  /** <code>stage</code> of the standard; any component may be null, lists are never. */
  public record Stage(CodeableConcept summary, List<Reference> assessment, Extras extras)
      implements Element {
    /** Lists may be given as null; they are kept as empty. */
    public Stage {
      assessment = Lists.of(assessment);
    }
  }

  /** <code>evidence</code> of the standard; any component may be null, lists are never. */
  public record Evidence(CodeableConcept code, List<Reference> detail, Extras extras)
      implements Element {
    /** Lists may be given as null; they are kept as empty. */
    public Evidence {
      detail = Lists.of(detail);
    }
  }

  /** <code>dueTo</code> of the standard; any component may be null, lists are never. */
  public record DueTo(CodeableConcept code, Reference target, Extras extras) implements Element {}

  /** <code>occurredFollowing</code> of the standard; any component may be null, lists are never. */
  public record OccurredFollowing(CodeableConcept code, Reference target, Extras extras)
      implements Element {}
}
