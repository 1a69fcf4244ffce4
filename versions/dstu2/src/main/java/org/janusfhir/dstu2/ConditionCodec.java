package org.janusfhir.dstu2;

import java.util.List;
import org.janusfhir.model.Condition;
import org.janusfhir.model.ConditionVerificationStatus;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.ValueType;
import org.janusfhir.wire.Choice;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.Notes;
import org.janusfhir.wire.ResourceCodec;
import org.janusfhir.wire.Writer;
import org.janusfhir.wire.read.SourceElement;

/** Writes and reads Condition in DSTU2's shape, elements in the order of the specification. */
final class ConditionCodec implements ResourceCodec<Condition> {
  private static final Name IDENTIFIER = Name.of("identifier");
  private static final Name PATIENT = Name.of("patient", "subject");
  private static final Name ENCOUNTER = Name.of("encounter");
  private static final Name ASSERTER = Name.of("asserter");
  private static final Name DATE_RECORDED = Name.of("dateRecorded", "recordedDate");
  private static final Name CODE = Name.of("code");
  private static final Name CATEGORY = Name.of("category");
  private static final Name CLINICAL_STATUS = Name.of("clinicalStatus");
  private static final Name VERIFICATION_STATUS = Name.of("verificationStatus");
  private static final Name SEVERITY = Name.of("severity");
  private static final Name STAGE = Name.of("stage");
  private static final Name SUMMARY = Name.of("summary");
  private static final Name ASSESSMENT = Name.of("assessment");
  private static final Name EVIDENCE = Name.of("evidence");
  private static final Name DETAIL = Name.of("detail");
  private static final Name BODY_SITE = Name.of("bodySite");
  private static final Name NOTES = Name.of("notes", "note");
  private static final Choice ONSET =
      Choice.generalized(
          "onset",
          ValueType.DATE_TIME,
          ValueType.AGE,
          ValueType.PERIOD,
          ValueType.RANGE,
          ValueType.STRING);
  private static final Choice ABATEMENT =
      Choice.generalized(
          "abatement",
          ValueType.DATE_TIME,
          ValueType.AGE,
          ValueType.BOOLEAN,
          ValueType.PERIOD,
          ValueType.RANGE,
          ValueType.STRING);

  @Override
  public void write(Condition condition, Writer out) {
    out.elements(IDENTIFIER, condition.identifier(), Datatypes::identifier);
    out.reference(PATIENT, condition.subject());
    out.reference(ENCOUNTER, condition.encounter());
    out.reference(ASSERTER, condition.asserter());
    out.dateTime(DATE_RECORDED, condition.recordedDate());
    out.element(CODE, condition.code(), Datatypes::codeableConcept);
    Expected.concept(CATEGORY, condition.category(), out);
    if (condition.verificationStatus() == ConditionVerificationStatus.ENTERED_IN_ERROR) {
      out.code(CLINICAL_STATUS, condition.clinicalStatus());
    } else {
      Expected.code(CLINICAL_STATUS, condition.clinicalStatus(), out);
    }
    out.code(VERIFICATION_STATUS, condition.verificationStatus());
    out.element(SEVERITY, condition.severity(), Datatypes::codeableConcept);
    out.choice(ONSET, condition.onset());
    out.choice(ABATEMENT, condition.abatement());
    out.element(STAGE, condition.stage(), ConditionCodec::writeStage);
    out.elements(EVIDENCE, condition.evidence(), ConditionCodec::writeEvidence);
    out.elements(BODY_SITE, condition.bodySite(), Datatypes::codeableConcept);
    out.string(NOTES, Notes.text(condition.note()));
  }

  @Override
  public Condition read(ResourceHead head, SourceElement in) {
    return new Condition(
        head,
        in.elements(IDENTIFIER, DatatypeReader::identifier),
        in.reference(PATIENT),
        in.reference(ENCOUNTER),
        in.reference(ASSERTER),
        in.dateTime(DATE_RECORDED),
        in.element(CODE, DatatypeReader::codeableConcept),
        in.element(CATEGORY, DatatypeReader::codeableConcept),
        in.string(CLINICAL_STATUS),
        in.code(VERIFICATION_STATUS, ConditionVerificationStatus::of),
        in.element(SEVERITY, DatatypeReader::codeableConcept),
        in.choice(ONSET),
        in.choice(ABATEMENT),
        in.element(STAGE, ConditionCodec::readStage),
        in.elements(EVIDENCE, ConditionCodec::readEvidence),
        in.elements(BODY_SITE, DatatypeReader::codeableConcept),
        Notes.of(in.string(NOTES)),
        List.of(),
        List.of(),
        in.extras());
  }

  private static void writeStage(Condition.Stage stage, Writer out) {
    out.element(SUMMARY, stage.summary(), Datatypes::codeableConcept);
    out.references(ASSESSMENT, stage.assessment());
  }

  private static Condition.Stage readStage(SourceElement in) {
    return new Condition.Stage(
        in.element(SUMMARY, DatatypeReader::codeableConcept),
        in.references(ASSESSMENT),
        in.extras());
  }

  private static void writeEvidence(Condition.Evidence evidence, Writer out) {
    out.element(CODE, evidence.code(), Datatypes::codeableConcept);
    out.references(DETAIL, evidence.detail());
  }

  private static Condition.Evidence readEvidence(SourceElement in) {
    return new Condition.Evidence(
        in.element(CODE, DatatypeReader::codeableConcept), in.references(DETAIL), in.extras());
  }
}
