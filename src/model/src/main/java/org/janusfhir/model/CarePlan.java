package org.janusfhir.model;

import java.util.List;

/**
 * The plan of care for a patient. Any component but the head may be null; lists are never null.
 *
 * @see <a href="https://hl7.org/fhir/R4/careplan.html">CarePlan</a>
 */
public record CarePlan(
    ResourceHead head,
    List<Identifier> identifier,
    Reference subject,
    CarePlanStatus status,
    Reference context,
    Period period,
    List<Reference> author,
    FhirDateTime modified,
    List<CodeableConcept> category,
    String description,
    List<Reference> addresses,
    List<Reference> supportingInfo,
    List<RelatedPlan> relatedPlan,
    List<Participant> participant,
    List<Reference> goal,
    List<Activity> activity,
    List<Annotation> note,
    Extras extras)
    implements Resource {
  /** Lists may be given as null; they are kept as empty. */
  public CarePlan {
    identifier = Lists.of(identifier);
    author = Lists.of(author);
    category = Lists.of(category);
    addresses = Lists.of(addresses);
    supportingInfo = Lists.of(supportingInfo);
    relatedPlan = Lists.of(relatedPlan);
    participant = Lists.of(participant);
    goal = Lists.of(goal);
    activity = Lists.of(activity);
    note = Lists.of(note);
  }

  @Override
  public ResourceType resourceType() {
    return ResourceType.CARE_PLAN;
  }

  /** <code>relatedPlan</code> of the standard; any component may be null, lists are never. */
  public record RelatedPlan(CarePlanRelationshipType code, Reference plan, Extras extras)
      implements Element {}

  /** <code>participant</code> of the standard; any component may be null, lists are never. */
  public record Participant(CodeableConcept role, Reference member, Extras extras)
      implements Element {}

  /** <code>activity</code> of the standard; any component may be null, lists are never. */
  public record Activity(
      List<Reference> actionResulting,
      List<Annotation> progress,
      Reference reference,
      Detail detail,
      Extras extras)
      implements Element {
    /** Lists may be given as null; they are kept as empty. */
    public Activity {
      actionResulting = Lists.of(actionResulting);
      progress = Lists.of(progress);
    }
  }

  /** <code>activity.detail</code> of the standard; any component may be null, lists are never. */
  public record Detail(
      CodeableConcept category,
      CodeableConcept code,
      List<CodeableConcept> reasonCode,
      List<Reference> reasonReference,
      List<Reference> goal,
      CarePlanActivityStatus status,
      CodeableConcept statusReason,
      Boolean prohibited,
      Value scheduled,
      Reference location,
      List<Reference> performer,
      Value product,
      Quantity dailyAmount,
      Quantity quantity,
      String description,
      Extras extras)
      implements Element {
    /** Lists may be given as null; they are kept as empty. */
    public Detail {
      reasonCode = Lists.of(reasonCode);
      reasonReference = Lists.of(reasonReference);
      goal = Lists.of(goal);
      performer = Lists.of(performer);
    }
  }
}
