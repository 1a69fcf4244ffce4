package org.janusfhir.model;

import java.util.List;

/**
 * Findings and interpretation of diagnostic tests. Any component but the head may be null; lists
 * are never null.
 *
 * @see <a href="https://hl7.org/fhir/R4/diagnosticreport.html">DiagnosticReport</a>
 */
public record DiagnosticReport(
    ResourceHead head,
    List<Identifier> identifier,
    DiagnosticReportStatus status,
    CodeableConcept category,
    CodeableConcept code,
    Reference subject,
    Reference encounter,
    Value effective,
    FhirDateTime issued,
    Reference performer,
    List<Reference> basedOn,
    List<Reference> specimen,
    List<Reference> result,
    List<Reference> imagingStudy,
    List<Media> media,
    String conclusion,
    List<CodeableConcept> conclusionCode,
    List<Attachment> presentedForm,
    Extras extras)
    implements Resource {
  /** Lists may be given as null; they are kept as empty. */
  public DiagnosticReport {
    identifier = Lists.of(identifier);
    basedOn = Lists.of(basedOn);
    specimen = Lists.of(specimen);
    result = Lists.of(result);
    imagingStudy = Lists.of(imagingStudy);
    media = Lists.of(media);
    conclusionCode = Lists.of(conclusionCode);
    presentedForm = Lists.of(presentedForm);
  }

  @Override
  public ResourceType resourceType() {
    return ResourceType.DIAGNOSTIC_REPORT;
  }

  /** <code>media</code> of the standard; any component may be null, lists are never. */
  public record Media(String comment, Reference link, Extras extras) implements Element {}
}
