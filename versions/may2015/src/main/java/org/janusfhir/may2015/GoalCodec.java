package org.janusfhir.may2015;

import org.janusfhir.model.Goal;
import org.janusfhir.model.Primitive;
import org.janusfhir.model.Value;
import org.janusfhir.model.ValueType;
import org.janusfhir.wire.Choice;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.Notes;
import org.janusfhir.wire.ResourceWriter;
import org.janusfhir.wire.Writer;

/** Writes Goal in May2015's shape, elements in the order of the specification. */
final class GoalCodec implements ResourceWriter<Goal> {
  private static final Name IDENTIFIER = Name.of("identifier");
  private static final Name PATIENT = Name.of("patient", "subject");
  private static final Name TARGET_DATE = Name.of("targetDate", "target");
  private static final Name DESCRIPTION = Name.of("description");
  private static final Name STATUS = Name.of("status");
  private static final Name STATUS_DATE = Name.of("statusDate");
  private static final Name AUTHOR = Name.of("author");
  private static final Name PRIORITY = Name.of("priority");
  private static final Name CONCERN = Name.of("concern", "addresses");
  private static final Name NOTES = Name.of("notes", "note");
  private static final Name OUTCOME = Name.of("outcome");
  private static final Choice RESULT =
      Choice.of("result", ValueType.CODEABLE_CONCEPT, ValueType.REFERENCE);

  @Override
  public void write(Goal goal, Writer out) {
    out.elements(IDENTIFIER, goal.identifier(), Datatypes::identifier);
    out.reference(PATIENT, Targets.only(Targets.PATIENT, goal.subject()));
    out.string(TARGET_DATE, date(goal.target()));
    Absent.code(DESCRIPTION, goal.description(), out);
    Absent.code(STATUS, GoalStatusCodes.write(goal.status()), out);
    out.dateTime(STATUS_DATE, goal.statusDate());
    out.reference(AUTHOR, goal.author());
    out.element(PRIORITY, goal.priority(), Concepts::codeableConcept);
    out.references(CONCERN, goal.addresses());
    out.string(NOTES, Notes.text(goal.note()));
    out.elements(OUTCOME, goal.outcome(), GoalCodec::writeOutcome);
  }

  private static String date(Value target) {
    Primitive primitive = Value.as(Primitive.class, target);
    return primitive == null ? null : ((Primitive) Dates.day(primitive)).text();
  }

  private static void writeOutcome(Goal.Outcome outcome, Writer out) {
    out.choice(RESULT, outcome.result());
  }
}
