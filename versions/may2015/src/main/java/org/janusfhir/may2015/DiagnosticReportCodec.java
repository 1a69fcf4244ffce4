package org.janusfhir.may2015;

import java.util.Set;
import org.janusfhir.model.DiagnosticReport;
import org.janusfhir.model.ValueType;
import org.janusfhir.wire.Choice;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.ResourceWriter;
import org.janusfhir.wire.Writer;

/** Writes DiagnosticReport in May2015's shape, elements in the order of the specification. */
final class DiagnosticReportCodec implements ResourceWriter<DiagnosticReport> {
  private static final Name NAME = Name.of("name", "code");
  private static final Name STATUS = Name.of("status");
  private static final Name ISSUED = Name.of("issued");
  private static final Name SUBJECT = Name.of("subject");
  private static final Name PERFORMER = Name.of("performer");
  private static final Name ENCOUNTER = Name.of("encounter");
  private static final Name IDENTIFIER = Name.of("identifier");
  private static final Name REQUEST_DETAIL = Name.of("requestDetail", "basedOn");
  private static final Name SERVICE_CATEGORY = Name.of("serviceCategory", "category");
  private static final Name SPECIMEN = Name.of("specimen");
  private static final Name RESULT = Name.of("result");
  private static final Name IMAGING_STUDY = Name.of("imagingStudy");
  private static final Name IMAGE = Name.of("image", "media");
  private static final Name COMMENT = Name.of("comment");
  private static final Name LINK = Name.of("link");
  private static final Name CONCLUSION = Name.of("conclusion");
  private static final Name CODED_DIAGNOSIS = Name.of("codedDiagnosis", "conclusionCode");
  private static final Name PRESENTED_FORM = Name.of("presentedForm");
  private static final Choice DIAGNOSTIC =
      Choice.renamed("diagnostic", "effective", ValueType.DATE_TIME, ValueType.PERIOD);
  private static final Set<String> ORDERS = Set.of("DiagnosticOrder");
  private static final Set<String> STUDIES = Set.of("ImagingStudy");

  @Override
  public void write(DiagnosticReport report, Writer out) {
    Absent.concept(NAME, report.code(), out);
    Absent.code(STATUS, report.status(), out);
    Absent.dateTime(ISSUED, report.issued(), out);
    Absent.reference(SUBJECT, report.subject(), out);
    Absent.reference(PERFORMER, report.performer(), out);
    out.reference(ENCOUNTER, report.encounter());
    out.elements(IDENTIFIER, report.identifier(), Datatypes::identifier);
    out.references(REQUEST_DETAIL, Targets.only(ORDERS, report.basedOn()));
    out.element(SERVICE_CATEGORY, report.category(), Concepts::codeableConcept);
    Absent.moment(DIAGNOSTIC, report.effective(), out);
    out.references(SPECIMEN, report.specimen());
    out.references(RESULT, report.result());
    out.references(IMAGING_STUDY, Targets.only(STUDIES, report.imagingStudy()));
    out.elements(IMAGE, report.media(), DiagnosticReportCodec::writeImage);
    out.string(CONCLUSION, report.conclusion());
    out.elements(CODED_DIAGNOSIS, report.conclusionCode(), Concepts::codeableConcept);
    out.elements(PRESENTED_FORM, report.presentedForm(), Datatypes::attachment);
  }

  private static void writeImage(DiagnosticReport.Media media, Writer out) {
    out.string(COMMENT, media.comment());
    Absent.reference(LINK, media.link(), out);
  }
}
