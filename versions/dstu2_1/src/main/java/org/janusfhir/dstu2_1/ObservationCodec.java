package org.janusfhir.dstu2_1;

import org.janusfhir.model.Observation;
import org.janusfhir.model.ObservationStatus;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.ValueType;
import org.janusfhir.wire.Choice;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.Notes;
import org.janusfhir.wire.ResourceCodec;
import org.janusfhir.wire.Writer;
import org.janusfhir.wire.read.SourceElement;

/** Writes and reads Observation in DSTU2.1's shape, elements in the order of the specification. */
final class ObservationCodec implements ResourceCodec<Observation> {
  private static final Name IDENTIFIER = Name.of("identifier");
  private static final Name STATUS = Name.of("status");
  private static final Name CATEGORY = Name.of("category");
  private static final Name CODE = Name.of("code");
  private static final Name SUBJECT = Name.of("subject");
  private static final Name ENCOUNTER = Name.of("encounter");
  private static final Name ISSUED = Name.of("issued");
  private static final Name PERFORMER = Name.of("performer");
  private static final Name DATA_ABSENT_REASON = Name.of("dataAbsentReason");
  private static final Name INTERPRETATION = Name.of("interpretation");
  private static final Name COMMENT = Name.of("comment", "note");
  private static final Name BODY_SITE = Name.of("bodySite");
  private static final Name METHOD = Name.of("method");
  private static final Name SPECIMEN = Name.of("specimen");
  private static final Name DEVICE = Name.of("device");
  private static final Name REFERENCE_RANGE = Name.of("referenceRange");
  private static final Name LOW = Name.of("low");
  private static final Name HIGH = Name.of("high");
  private static final Name MEANING = Name.of("meaning");
  private static final Name AGE = Name.of("age");
  private static final Name TEXT = Name.of("text");
  private static final Name RELATED = Name.of("related");
  private static final Name TYPE = Name.of("type");
  private static final Name TARGET = Name.of("target");
  private static final Name COMPONENT = Name.of("component");
  private static final Choice EFFECTIVE =
      Choice.of("effective", ValueType.DATE_TIME, ValueType.PERIOD);
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

  @Override
  public void write(Observation observation, Writer out) {
    out.elements(IDENTIFIER, observation.identifier(), Datatypes::identifier);
    out.code(STATUS, observation.status());
    out.element(CATEGORY, observation.category(), Datatypes::codeableConcept);
    out.element(CODE, observation.code(), Datatypes::codeableConcept);
    out.reference(SUBJECT, observation.subject());
    out.reference(ENCOUNTER, observation.encounter());
    out.choice(EFFECTIVE, observation.effective());
    out.dateTime(ISSUED, observation.issued());
    out.references(PERFORMER, observation.performer());
    out.choice(VALUE, observation.value());
    out.element(DATA_ABSENT_REASON, observation.dataAbsentReason(), Datatypes::codeableConcept);
    out.element(INTERPRETATION, observation.interpretation(), Datatypes::codeableConcept);
    out.string(COMMENT, Notes.text(observation.note()));
    out.element(BODY_SITE, observation.bodySite(), Datatypes::codeableConcept);
    out.element(METHOD, observation.method(), Datatypes::codeableConcept);
    out.reference(SPECIMEN, observation.specimen());
    out.reference(DEVICE, observation.device());
    out.elements(
        REFERENCE_RANGE, observation.referenceRange(), ObservationCodec::writeReferenceRange);
    out.elements(RELATED, observation.related(), ObservationCodec::writeRelated);
    out.elements(COMPONENT, observation.component(), ObservationCodec::writeComponent);
  }

  @Override
  public Observation read(ResourceHead head, SourceElement in) {
    return new Observation(
        head,
        in.elements(IDENTIFIER, DatatypeReader::identifier),
        in.code(STATUS, ObservationStatus::of),
        in.element(CATEGORY, DatatypeReader::codeableConcept),
        in.element(CODE, DatatypeReader::codeableConcept),
        in.reference(SUBJECT),
        in.reference(ENCOUNTER),
        in.choice(EFFECTIVE),
        in.dateTime(ISSUED),
        in.references(PERFORMER),
        in.choice(VALUE),
        in.element(DATA_ABSENT_REASON, DatatypeReader::codeableConcept),
        in.element(INTERPRETATION, DatatypeReader::codeableConcept),
        Notes.of(in.string(COMMENT)),
        in.element(BODY_SITE, DatatypeReader::codeableConcept),
        in.element(METHOD, DatatypeReader::codeableConcept),
        in.reference(SPECIMEN),
        in.reference(DEVICE),
        in.elements(REFERENCE_RANGE, ObservationCodec::readReferenceRange),
        in.elements(RELATED, ObservationCodec::readRelated),
        in.elements(COMPONENT, ObservationCodec::readComponent),
        null,
        in.extras());
  }

  private static void writeReferenceRange(Observation.ReferenceRange referenceRange, Writer out) {
    out.element(LOW, referenceRange.low(), Datatypes::quantity);
    out.element(HIGH, referenceRange.high(), Datatypes::quantity);
    out.element(MEANING, referenceRange.meaning(), Datatypes::codeableConcept);
    out.element(AGE, referenceRange.age(), Datatypes::range);
    out.string(TEXT, referenceRange.text());
  }

  private static Observation.ReferenceRange readReferenceRange(SourceElement in) {
    return new Observation.ReferenceRange(
        in.element(LOW, DatatypeReader::quantity),
        in.element(HIGH, DatatypeReader::quantity),
        in.element(MEANING, DatatypeReader::codeableConcept),
        in.element(AGE, DatatypeReader::range),
        in.string(TEXT),
        in.extras());
  }

  private static void writeRelated(Observation.Related related, Writer out) {
    out.code(TYPE, ObservationRelationshipTypeCodes.write(related.type()));
    out.reference(TARGET, related.target());
  }

  private static Observation.Related readRelated(SourceElement in) {
    return new Observation.Related(
        in.code(TYPE, ObservationRelationshipTypeCodes::read), in.reference(TARGET), in.extras());
  }

  private static void writeComponent(Observation.Component component, Writer out) {
    out.element(CODE, component.code(), Datatypes::codeableConcept);
    out.choice(VALUE, component.value());
    out.element(DATA_ABSENT_REASON, component.dataAbsentReason(), Datatypes::codeableConcept);
    out.elements(
        REFERENCE_RANGE, component.referenceRange(), ObservationCodec::writeReferenceRange);
  }

  private static Observation.Component readComponent(SourceElement in) {
    return new Observation.Component(
        in.element(CODE, DatatypeReader::codeableConcept),
        in.choice(VALUE),
        in.element(DATA_ABSENT_REASON, DatatypeReader::codeableConcept),
        in.elements(REFERENCE_RANGE, ObservationCodec::readReferenceRange),
        in.extras());
  }
}
