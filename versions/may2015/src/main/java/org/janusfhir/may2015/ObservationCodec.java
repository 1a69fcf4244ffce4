package org.janusfhir.may2015;

import org.janusfhir.model.Observation;
import org.janusfhir.model.ValueType;
import org.janusfhir.wire.Choice;
import org.janusfhir.wire.Containment;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.Notes;
import org.janusfhir.wire.ResourceWriter;
import org.janusfhir.wire.Writer;

/** Writes Observation in May2015's shape, elements in the order of the specification. */
final class ObservationCodec implements ResourceWriter<Observation> {
  private static final Name CODE = Name.of("code");
  private static final Name DATA_ABSENT_REASON = Name.of("dataAbsentReason");
  private static final Name INTERPRETATION = Name.of("interpretation");
  private static final Name COMMENTS = Name.of("comments", "note");
  private static final Name ISSUED = Name.of("issued");
  private static final Name STATUS = Name.of("status");
  private static final Name RELIABILITY = Name.of("reliability");
  private static final Name METHOD = Name.of("method");
  private static final Name IDENTIFIER = Name.of("identifier");
  private static final Name SUBJECT = Name.of("subject");
  private static final Name SPECIMEN = Name.of("specimen");
  private static final Name PERFORMER = Name.of("performer");
  private static final Name DEVICE = Name.of("device");
  private static final Name ENCOUNTER = Name.of("encounter");
  private static final Name REFERENCE_RANGE = Name.of("referenceRange");
  private static final Name LOW = Name.of("low");
  private static final Name HIGH = Name.of("high");
  private static final Name MEANING = Name.of("meaning");
  private static final Name AGE = Name.of("age");
  private static final Name TEXT = Name.of("text");
  private static final Name RELATED = Name.of("related");
  private static final Name TYPE = Name.of("type");
  private static final Name TARGET = Name.of("target");
  private static final Choice VALUE =
      Choice.of(
          "value",
          ValueType.QUANTITY,
          ValueType.CODEABLE_CONCEPT,
          ValueType.STRING,
          ValueType.RANGE,
          ValueType.RATIO,
          ValueType.SAMPLED_DATA,
          ValueType.ATTACHMENT,
          ValueType.TIME,
          ValueType.DATE_TIME,
          ValueType.PERIOD);
  private static final Choice APPLIES =
      Choice.renamed("applies", "effective", ValueType.DATE_TIME, ValueType.PERIOD);
  private static final Choice BODY_SITE =
      Choice.of("bodySite", ValueType.CODEABLE_CONCEPT, ValueType.REFERENCE);

  @Override
  public void contain(Observation observation, Containment contained) {
    ComponentObservation.add(observation, contained);
  }

  @Override
  public void write(Observation observation, Writer out) {
    Absent.concept(CODE, observation.code(), out);
    out.choice(VALUE, observation.value());
    out.element(DATA_ABSENT_REASON, observation.dataAbsentReason(), Concepts::codeableConcept);
    out.element(INTERPRETATION, observation.interpretation(), Concepts::codeableConcept);
    out.string(COMMENTS, Notes.text(observation.note()));
    out.choice(APPLIES, observation.effective());
    out.dateTime(ISSUED, observation.issued());
    Absent.code(STATUS, observation.status(), out);
    out.code(RELIABILITY, observation.reliability());
    out.choice(BODY_SITE, observation.bodySite());
    out.element(METHOD, observation.method(), Concepts::codeableConcept);
    out.elements(IDENTIFIER, observation.identifier(), Datatypes::identifier);
    out.reference(SUBJECT, observation.subject());
    out.reference(SPECIMEN, observation.specimen());
    out.references(PERFORMER, observation.performer());
    out.reference(DEVICE, observation.device());
    out.reference(ENCOUNTER, observation.encounter());
    out.elements(
        REFERENCE_RANGE, observation.referenceRange(), ObservationCodec::writeReferenceRange);
    out.elements(
        RELATED, ComponentObservation.related(observation, out), ObservationCodec::writeRelated);
  }

  private static void writeReferenceRange(Observation.ReferenceRange referenceRange, Writer out) {
    out.element(LOW, referenceRange.low(), Datatypes::quantity);
    out.element(HIGH, referenceRange.high(), Datatypes::quantity);
    out.element(MEANING, referenceRange.meaning(), Concepts::codeableConcept);
    out.element(AGE, referenceRange.age(), Datatypes::range);
    out.string(TEXT, referenceRange.text());
  }

  private static void writeRelated(Observation.Related related, Writer out) {
    out.code(TYPE, related.type());
    Absent.reference(TARGET, related.target(), out);
  }
}
