package org.janusfhir.model;

import java.util.List;

/**
 * A measurement or simple assertion. Any component but the head may be null; lists are never null.
 *
 * @see <a href="https://hl7.org/fhir/R4/observation.html">Observation</a>
 */
public record Observation(
    ResourceHead head,
    List<Identifier> identifier,
    ObservationStatus status,
    CodeableConcept category,
    CodeableConcept code,
    Reference subject,
    Reference encounter,
    Value effective,
    FhirDateTime issued,
    List<Reference> performer,
    Value value,
    CodeableConcept dataAbsentReason,
    CodeableConcept interpretation,
    List<Annotation> note,
    CodeableConcept bodySite,
    CodeableConcept method,
    Reference specimen,
    Reference device,
    List<ReferenceRange> referenceRange,
    List<Related> related,
    List<Component> component,
    ObservationReliability reliability,
    Extras extras)
    implements Resource {
  /** Lists may be given as null; they are kept as empty. */
  public Observation {
    identifier = Lists.of(identifier);
    performer = Lists.of(performer);
    note = Lists.of(note);
    referenceRange = Lists.of(referenceRange);
    related = Lists.of(related);
    component = Lists.of(component);
  }

  @Override
  public ResourceType resourceType() {
    return ResourceType.OBSERVATION;
  }

  /** <code>referenceRange</code> of the standard; any component may be null, lists are never. */
  public record ReferenceRange(
      Quantity low, Quantity high, CodeableConcept meaning, Range age, String text, Extras extras)
      implements Element {}

  /** <code>related</code> of the standard; any component may be null, lists are never. */
  public record Related(ObservationRelationshipType type, Reference target, Extras extras)
      implements Element {}

  /** <code>component</code> of the standard; any component may be null, lists are never. */
  public record Component(
      CodeableConcept code,
      Value value,
      CodeableConcept dataAbsentReason,
      List<ReferenceRange> referenceRange,
      Extras extras)
      implements Element {
    /** Lists may be given as null; they are kept as empty. */
    public Component {
      referenceRange = Lists.of(referenceRange);
    }
  }
}
