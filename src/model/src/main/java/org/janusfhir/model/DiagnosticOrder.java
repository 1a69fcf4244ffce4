package org.janusfhir.model;

import java.util.List;

/**
 * A request for diagnostic investigations, item by item, with the history of each. Any component
 * but the head may be null; lists are never null.
 *
 * @see <a href="https://hl7.org/fhir/R4/servicerequest.html">DiagnosticOrder</a>
 */
public record DiagnosticOrder(
    ResourceHead head,
    Reference subject,
    Reference requester,
    List<Identifier> identifier,
    Reference encounter,
    List<CodeableConcept> reasonCode,
    List<Reference> supportingInfo,
    List<Reference> specimen,
    DiagnosticOrderStatus status,
    RequestPriority priority,
    List<Event> event,
    List<Item> item,
    List<Annotation> note,
    String clinicalNotes,
    Extras extras)
    implements Resource {
  /** Lists may be given as null; they are kept as empty. */
  public DiagnosticOrder {
    identifier = Lists.of(identifier);
    reasonCode = Lists.of(reasonCode);
    supportingInfo = Lists.of(supportingInfo);
    specimen = Lists.of(specimen);
    event = Lists.of(event);
    item = Lists.of(item);
    note = Lists.of(note);
  }

  @Override
  public ResourceType resourceType() {
    return ResourceType.DIAGNOSTIC_ORDER;
  }

  /** <code>event</code> of the standard; any component may be null, lists are never. */
  public record Event(
      DiagnosticOrderStatus status,
      CodeableConcept description,
      FhirDateTime dateTime,
      Reference actor,
      Extras extras)
      implements Element {}

  /** <code>item</code> of the standard; any component may be null, lists are never. */
  public record Item(
      CodeableConcept code,
      List<Reference> specimen,
      CodeableConcept bodySite,
      DiagnosticOrderStatus status,
      List<Event> event,
      Extras extras)
      implements Element {
    /** Lists may be given as null; they are kept as empty. */
    public Item {
      specimen = Lists.of(specimen);
      event = Lists.of(event);
    }
  }
}
