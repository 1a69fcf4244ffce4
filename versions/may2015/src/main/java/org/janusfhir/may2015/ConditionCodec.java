package org.janusfhir.may2015;

import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.Condition;
import org.janusfhir.model.Primitive;
import org.janusfhir.model.Reference;
import org.janusfhir.model.Value;
import org.janusfhir.model.ValueType;
import org.janusfhir.wire.Choice;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.Notes;
import org.janusfhir.wire.ResourceWriter;
import org.janusfhir.wire.Writer;

/** Writes Condition in May2015's shape, elements in the order of the specification. */
final class ConditionCodec implements ResourceWriter<Condition> {
  private static final Name IDENTIFIER = Name.of("identifier");
  private static final Name PATIENT = Name.of("patient", "subject");
  private static final Name ENCOUNTER = Name.of("encounter");
  private static final Name ASSERTER = Name.of("asserter");
  private static final Name DATE_ASSERTED = Name.of("dateAsserted", "recordedDate");
  private static final Name CODE = Name.of("code");
  private static final Name CATEGORY = Name.of("category");
  private static final Name CLINICAL_STATUS = Name.of("clinicalStatus", "verificationStatus");
  private static final Name SEVERITY = Name.of("severity");
  private static final Name STAGE = Name.of("stage");
  private static final Name SUMMARY = Name.of("summary");
  private static final Name ASSESSMENT = Name.of("assessment");
  private static final Name EVIDENCE = Name.of("evidence");
  private static final Name DETAIL = Name.of("detail");
  private static final Name LOCATION = Name.of("location", "bodySite");
  private static final Name SITE_CODEABLE_CONCEPT = Name.of("siteCodeableConcept", "site");
  private static final Name DUE_TO = Name.of("dueTo");
  private static final Name TARGET = Name.of("target");
  private static final Name OCCURRED_FOLLOWING = Name.of("occurredFollowing");
  private static final Name NOTES = Name.of("notes", "note");
  private static final Choice ONSET =
      Choice.of(
          "onset",
          ValueType.DATE_TIME,
          ValueType.AGE,
          ValueType.PERIOD,
          ValueType.RANGE,
          ValueType.STRING);
  private static final Choice ABATEMENT =
      Choice.of(
          "abatement",
          ValueType.DATE,
          ValueType.AGE,
          ValueType.BOOLEAN,
          ValueType.PERIOD,
          ValueType.RANGE,
          ValueType.STRING);

  @Override
  public void write(Condition condition, Writer out) {
    out.elements(IDENTIFIER, condition.identifier(), Datatypes::identifier);
    Absent.reference(PATIENT, Targets.PATIENT, condition.subject(), out);
    out.reference(ENCOUNTER, condition.encounter());
    out.reference(ASSERTER, condition.asserter());
    out.dateTime(DATE_ASSERTED, Dates.day(condition.recordedDate()));
    Absent.concept(CODE, condition.code(), out);
    out.element(CATEGORY, condition.category(), Concepts::codeableConcept);
    Absent.code(
        CLINICAL_STATUS,
        ConditionVerificationStatusCodes.write(condition.verificationStatus()),
        out);
    out.element(SEVERITY, condition.severity(), Concepts::codeableConcept);
    out.choice(ONSET, condition.onset());
    out.choice(ABATEMENT, abatement(condition));
    out.element(STAGE, condition.stage(), ConditionCodec::writeStage);
    out.elements(EVIDENCE, condition.evidence(), ConditionCodec::writeEvidence);
    out.wrapped(LOCATION, condition.bodySite(), SITE_CODEABLE_CONCEPT, Concepts::codeableConcept);
    out.elements(DUE_TO, condition.dueTo(), ConditionCodec::writeDueTo);
    out.elements(
        OCCURRED_FOLLOWING, condition.occurredFollowing(), ConditionCodec::writeOccurredFollowing);
    out.string(NOTES, Notes.text(condition.note()));
  }

  /**
   * When it ended. May2015 has no status that says that it has, but an abatement without a time.
   */
  private static Value abatement(Condition condition) {
    Value abatement = condition.abatement();
    if (abatement != null) {
      return Dates.day(abatement);
    }
    boolean ended =
        "resolved".equals(condition.clinicalStatus())
            || "remission".equals(condition.clinicalStatus());
    return ended ? Primitive.of(ValueType.BOOLEAN, "true") : null;
  }

  private static void writeStage(Condition.Stage stage, Writer out) {
    out.element(SUMMARY, stage.summary(), Concepts::codeableConcept);
    out.references(ASSESSMENT, stage.assessment());
  }

  private static void writeEvidence(Condition.Evidence evidence, Writer out) {
    out.element(CODE, evidence.code(), Concepts::codeableConcept);
    out.references(DETAIL, evidence.detail());
  }

  private static void writeDueTo(Condition.DueTo dueTo, Writer out) {
    writeRelationship(dueTo.code(), dueTo.target(), out);
  }

  private static void writeOccurredFollowing(
      Condition.OccurredFollowing occurredFollowing, Writer out) {
    writeRelationship(occurredFollowing.code(), occurredFollowing.target(), out);
  }

  /** May2015 allows a code or a target, but not both (con-4, con-5). */
  private static void writeRelationship(CodeableConcept code, Reference target, Writer out) {
    int before = out.size();
    out.element(CODE, code, Concepts::codeableConcept);
    if (out.size() == before) {
      out.reference(TARGET, target);
    }
  }
}
