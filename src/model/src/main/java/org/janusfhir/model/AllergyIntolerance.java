package org.janusfhir.model;

import java.util.List;

/**
 * A propensity to an adverse reaction to a substance. Any component but the head may be null; lists
 * are never null.
 *
 * @see <a href="https://hl7.org/fhir/R4/allergyintolerance.html">AllergyIntolerance</a>
 */
public record AllergyIntolerance(
    ResourceHead head,
    List<Identifier> identifier,
    FhirDateTime onset,
    FhirDateTime recordedDate,
    Reference recorder,
    Reference patient,
    Reference asserter,
    CodeableConcept code,
    AllergyClinicalStatus clinicalStatus,
    AllergyVerificationStatus verificationStatus,
    AllergyCriticality criticality,
    AllergyType type,
    List<AllergyCategory> category,
    FhirDateTime lastOccurrence,
    List<Annotation> note,
    List<Reaction> reaction,
    Extras extras)
    implements Resource {
  /** Lists may be given as null; they are kept as empty. */
  public AllergyIntolerance {
    identifier = Lists.of(identifier);
    category = Lists.of(category);
    note = Lists.of(note);
    reaction = Lists.of(reaction);
  }

  @Override
  public ResourceType resourceType() {
    return ResourceType.ALLERGY_INTOLERANCE;
  }

  /** <code>reaction</code> of the standard; any component may be null, lists are never. */
  public record Reaction(
      CodeableConcept substance,
      AllergyCertainty certainty,
      List<CodeableConcept> manifestation,
      String description,
      FhirDateTime onset,
      ReactionSeverity severity,
      CodeableConcept exposureRoute,
      List<Annotation> note,
      Quantity duration,
      Extras extras)
      implements Element {
    /** Lists may be given as null; they are kept as empty. */
    public Reaction {
      manifestation = Lists.of(manifestation);
      note = Lists.of(note);
    }
  }
}
