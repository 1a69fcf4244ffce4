package org.janusfhir.dstu2;

import org.janusfhir.model.DiagnosticReport;
import org.janusfhir.model.DiagnosticReportStatus;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.ValueType;
import org.janusfhir.wire.Choice;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.ResourceCodec;
import org.janusfhir.wire.Writer;
import org.janusfhir.wire.read.SourceElement;

/**
 * Writes and reads DiagnosticReport in DSTU2's shape, elements in the order of the specification.
 */
final class DiagnosticReportCodec implements ResourceCodec<DiagnosticReport> {
  private static final Name IDENTIFIER = Name.of("identifier");
  private static final Name STATUS = Name.of("status");
  private static final Name CATEGORY = Name.of("category");
  private static final Name CODE = Name.of("code");
  private static final Name SUBJECT = Name.of("subject");
  private static final Name ENCOUNTER = Name.of("encounter");
  private static final Name ISSUED = Name.of("issued");
  private static final Name PERFORMER = Name.of("performer");
  private static final Name REQUEST = Name.of("request", "basedOn");
  private static final Name SPECIMEN = Name.of("specimen");
  private static final Name RESULT = Name.of("result");
  private static final Name IMAGING_STUDY = Name.of("imagingStudy");
  private static final Name IMAGE = Name.of("image", "media");
  private static final Name COMMENT = Name.of("comment");
  private static final Name LINK = Name.of("link");
  private static final Name CONCLUSION = Name.of("conclusion");
  private static final Name CODED_DIAGNOSIS = Name.of("codedDiagnosis", "conclusionCode");
  private static final Name PRESENTED_FORM = Name.of("presentedForm");
  private static final Choice EFFECTIVE =
      Choice.of("effective", ValueType.DATE_TIME, ValueType.PERIOD);

  @Override
  public void write(DiagnosticReport report, Writer out) {
    out.elements(IDENTIFIER, report.identifier(), Datatypes::identifier);
    out.code(STATUS, report.status());
    out.element(CATEGORY, report.category(), Datatypes::codeableConcept);
    out.element(CODE, report.code(), Datatypes::codeableConcept);
    out.reference(SUBJECT, report.subject());
    out.reference(ENCOUNTER, report.encounter());
    out.choice(EFFECTIVE, report.effective());
    out.dateTime(ISSUED, report.issued());
    out.reference(PERFORMER, report.performer());
    out.references(REQUEST, report.basedOn());
    out.references(SPECIMEN, report.specimen());
    out.references(RESULT, report.result());
    out.references(IMAGING_STUDY, report.imagingStudy());
    out.elements(IMAGE, report.media(), DiagnosticReportCodec::writeImage);
    out.string(CONCLUSION, report.conclusion());
    out.elements(CODED_DIAGNOSIS, report.conclusionCode(), Datatypes::codeableConcept);
    out.elements(PRESENTED_FORM, report.presentedForm(), Datatypes::attachment);
  }

  @Override
  public DiagnosticReport read(ResourceHead head, SourceElement in) {
    return new DiagnosticReport(
        head,
        in.elements(IDENTIFIER, DatatypeReader::identifier),
        in.code(STATUS, DiagnosticReportStatus::of),
        in.element(CATEGORY, DatatypeReader::codeableConcept),
        in.element(CODE, DatatypeReader::codeableConcept),
        in.reference(SUBJECT),
        in.reference(ENCOUNTER),
        in.choice(EFFECTIVE),
        in.dateTime(ISSUED),
        in.reference(PERFORMER),
        in.references(REQUEST),
        in.references(SPECIMEN),
        in.references(RESULT),
        in.references(IMAGING_STUDY),
        in.elements(IMAGE, DiagnosticReportCodec::readImage),
        in.string(CONCLUSION),
        in.elements(CODED_DIAGNOSIS, DatatypeReader::codeableConcept),
        in.elements(PRESENTED_FORM, DatatypeReader::attachment),
        in.extras());
  }

  private static void writeImage(DiagnosticReport.Media media, Writer out) {
    out.string(COMMENT, media.comment());
    out.reference(LINK, media.link());
  }

  private static DiagnosticReport.Media readImage(SourceElement in) {
    return new DiagnosticReport.Media(in.string(COMMENT), in.reference(LINK), in.extras());
  }
}
