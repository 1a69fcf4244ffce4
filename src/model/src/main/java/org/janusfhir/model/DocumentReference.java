package org.janusfhir.model;

import java.util.List;

/**
 * A reference to a document. Any component but the head may be null; lists are never null.
 *
 * @see <a href="https://hl7.org/fhir/R4/documentreference.html">DocumentReference</a>
 */
public record DocumentReference(
    ResourceHead head,
    Identifier masterIdentifier,
    List<Identifier> identifier,
    Reference subject,
    CodeableConcept type,
    CodeableConcept category,
    List<Reference> author,
    Reference custodian,
    Reference authenticator,
    FhirDateTime created,
    FhirDateTime indexed,
    DocumentReferenceStatus status,
    CodeableConcept docStatus,
    List<RelatesTo> relatesTo,
    String description,
    List<CodeableConcept> securityLabel,
    List<Content> content,
    Context context,
    Extras extras)
    implements Resource {
  /** Lists may be given as null; they are kept as empty. */
  public DocumentReference {
    identifier = Lists.of(identifier);
    author = Lists.of(author);
    relatesTo = Lists.of(relatesTo);
    securityLabel = Lists.of(securityLabel);
    content = Lists.of(content);
  }

  @Override
  public ResourceType resourceType() {
    return ResourceType.DOCUMENT_REFERENCE;
  }

  /** <code>relatesTo</code> of the standard; any component may be null, lists are never. */
  public record RelatesTo(DocumentRelationshipType code, Reference target, Extras extras)
      implements Element {}

  /** <code>content</code> of the standard; any component may be null, lists are never. */
  public record Content(Attachment attachment, List<Coding> format, Extras extras)
      implements Element {
    /** Lists may be given as null; they are kept as empty. */
    public Content {
      format = Lists.of(format);
    }
  }

  /** <code>context</code> of the standard; any component may be null, lists are never. */
  public record Context(
      Reference encounter,
      List<CodeableConcept> event,
      Period period,
      CodeableConcept facilityType,
      CodeableConcept practiceSetting,
      Reference sourcePatientInfo,
      List<Related> related,
      Extras extras)
      implements Element {
    /** Lists may be given as null; they are kept as empty. */
    public Context {
      event = Lists.of(event);
      related = Lists.of(related);
    }
  }

  /** <code>context.related</code> of the standard; any component may be null, lists are never. */
  public record Related(Identifier identifier, Reference ref, Extras extras) implements Element {}
}
