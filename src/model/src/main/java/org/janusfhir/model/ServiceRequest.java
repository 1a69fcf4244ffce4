package org.janusfhir.model;

import java.util.List;

/**
 * A request for a procedure. Any component but the head may be null; lists are never null.
 *
 * @see <a href="https://hl7.org/fhir/R4/servicerequest.html">ServiceRequest</a>
 */
public record ServiceRequest(
    ResourceHead head,
    List<Identifier> identifier,
    Reference subject,
    CodeableConcept code,
    List<CodeableConcept> bodySite,
    List<Reference> reasonReference,
    Value occurrence,
    Reference encounter,
    Reference performer,
    ServiceRequestStatus status,
    List<Annotation> note,
    Value asNeeded,
    FhirDateTime authoredOn,
    Reference requester,
    RequestPriority priority,
    List<CodeableConcept> reasonCode,
    Extras extras)
    implements Resource {
  /** Lists may be given as null; they are kept as empty. */
  public ServiceRequest {
    identifier = Lists.of(identifier);
    bodySite = Lists.of(bodySite);
    reasonReference = Lists.of(reasonReference);
    note = Lists.of(note);
    reasonCode = Lists.of(reasonCode);
  }

  @Override
  public ResourceType resourceType() {
    return ResourceType.SERVICE_REQUEST;
  }
}
