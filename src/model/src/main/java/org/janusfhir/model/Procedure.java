package org.janusfhir.model;

import java.util.List;

/**
 * An action that was performed on a patient. Any component but the head may be null; lists are
 * never null.
 *
 * @see <a href="https://hl7.org/fhir/R4/procedure.html">Procedure</a>
 */
public record Procedure(
    ResourceHead head,
    List<Identifier> identifier,
    Reference subject,
    ProcedureStatus status,
    CodeableConcept category,
    CodeableConcept code,
    Boolean notPerformed,
    List<CodeableConcept> statusReason,
    List<CodeableConcept> bodySite,
    List<Reference> reasonReference,
    List<Performer> performer,
    Value performed,
    Reference encounter,
    Reference location,
    CodeableConcept outcome,
    List<Reference> report,
    List<CodeableConcept> complication,
    List<CodeableConcept> followUp,
    Reference basedOn,
    List<Annotation> note,
    List<FocalDevice> focalDevice,
    List<Reference> usedReference,
    List<CodeableConcept> reasonCode,
    List<RelatedItem> relatedItem,
    Extras extras)
    implements Resource {
  /** Lists may be given as null; they are kept as empty. */
  public Procedure {
    identifier = Lists.of(identifier);
    statusReason = Lists.of(statusReason);
    bodySite = Lists.of(bodySite);
    reasonReference = Lists.of(reasonReference);
    performer = Lists.of(performer);
    report = Lists.of(report);
    complication = Lists.of(complication);
    followUp = Lists.of(followUp);
    note = Lists.of(note);
    focalDevice = Lists.of(focalDevice);
    usedReference = Lists.of(usedReference);
    reasonCode = Lists.of(reasonCode);
    relatedItem = Lists.of(relatedItem);
  }

  @Override
  public ResourceType resourceType() {
    return ResourceType.PROCEDURE;
  }

  /** <code>performer</code> of the standard; any component may be null, lists are never. */
  public record Performer(Reference actor, CodeableConcept role, Extras extras)
      implements Element {}

  /** <code>focalDevice</code> of the standard; any component may be null, lists are never. */
  public record FocalDevice(CodeableConcept action, Reference manipulated, Extras extras)
      implements Element {}

  /** <code>relatedItem</code> of the standard; any component may be null, lists are never. */
  public record RelatedItem(ProcedureRelationshipType type, Reference target, Extras extras)
      implements Element {}
}
