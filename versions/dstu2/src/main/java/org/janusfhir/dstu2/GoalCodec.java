package org.janusfhir.dstu2;

import org.janusfhir.model.Goal;
import org.janusfhir.model.GoalStatus;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.ValueType;
import org.janusfhir.wire.Choice;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.ResourceCodec;
import org.janusfhir.wire.Writer;
import org.janusfhir.wire.read.SourceElement;

/** Writes and reads Goal in DSTU2's shape, elements in the order of the specification. */
final class GoalCodec implements ResourceCodec<Goal> {
  private static final Name IDENTIFIER = Name.of("identifier");
  private static final Name SUBJECT = Name.of("subject");
  private static final Name CATEGORY = Name.of("category");
  private static final Name DESCRIPTION = Name.of("description");
  private static final Name STATUS = Name.of("status");
  private static final Name STATUS_DATE = Name.of("statusDate");
  private static final Name STATUS_REASON = Name.of("statusReason");
  private static final Name AUTHOR = Name.of("author");
  private static final Name PRIORITY = Name.of("priority");
  private static final Name ADDRESSES = Name.of("addresses");
  private static final Name NOTE = Name.of("note");
  private static final Name OUTCOME = Name.of("outcome");
  private static final Choice START =
      Choice.of("start", ValueType.DATE, ValueType.CODEABLE_CONCEPT);
  private static final Choice TARGET =
      Choice.generalized("target", ValueType.DATE, ValueType.DURATION);
  private static final Choice RESULT =
      Choice.of("result", ValueType.CODEABLE_CONCEPT, ValueType.REFERENCE);

  @Override
  public void write(Goal goal, Writer out) {
    out.elements(IDENTIFIER, goal.identifier(), Datatypes::identifier);
    Expected.reference(SUBJECT, goal.subject(), out);
    out.choice(START, goal.start());
    out.choice(TARGET, goal.target());
    out.elements(CATEGORY, goal.category(), Datatypes::codeableConcept);
    out.string(DESCRIPTION, goal.description());
    out.code(STATUS, goal.status());
    out.dateTime(STATUS_DATE, goal.statusDate());
    out.element(STATUS_REASON, goal.statusReason(), Datatypes::codeableConcept);
    out.reference(AUTHOR, goal.author());
    out.element(PRIORITY, goal.priority(), Datatypes::codeableConcept);
    out.references(ADDRESSES, goal.addresses());
    out.elements(NOTE, goal.note(), Datatypes::annotation);
    out.elements(OUTCOME, goal.outcome(), GoalCodec::writeOutcome);
  }

  @Override
  public Goal read(ResourceHead head, SourceElement in) {
    return new Goal(
        head,
        in.elements(IDENTIFIER, DatatypeReader::identifier),
        in.reference(SUBJECT),
        in.choice(START),
        in.choice(TARGET),
        in.elements(CATEGORY, DatatypeReader::codeableConcept),
        in.string(DESCRIPTION),
        in.code(STATUS, GoalStatus::of),
        in.dateTime(STATUS_DATE),
        in.element(STATUS_REASON, DatatypeReader::codeableConcept),
        in.reference(AUTHOR),
        in.element(PRIORITY, DatatypeReader::codeableConcept),
        in.references(ADDRESSES),
        in.elements(NOTE, DatatypeReader::annotation),
        in.elements(OUTCOME, GoalCodec::readOutcome),
        in.extras());
  }

  private static void writeOutcome(Goal.Outcome outcome, Writer out) {
    out.choice(RESULT, outcome.result());
  }

  private static Goal.Outcome readOutcome(SourceElement in) {
    return new Goal.Outcome(in.choice(RESULT), in.extras());
  }
}
