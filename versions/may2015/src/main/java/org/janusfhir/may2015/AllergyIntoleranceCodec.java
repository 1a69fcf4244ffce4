package org.janusfhir.may2015;

import org.janusfhir.model.AllergyIntolerance;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.Notes;
import org.janusfhir.wire.ResourceWriter;
import org.janusfhir.wire.Writer;

/** Writes AllergyIntolerance in May2015's shape, elements in the order of the specification. */
final class AllergyIntoleranceCodec implements ResourceWriter<AllergyIntolerance> {
  private static final Name IDENTIFIER = Name.of("identifier");
  private static final Name RECORDED_DATE = Name.of("recordedDate");
  private static final Name RECORDER = Name.of("recorder");
  private static final Name PATIENT = Name.of("patient");
  private static final Name REPORTER = Name.of("reporter", "asserter");
  private static final Name SUBSTANCE = Name.of("substance", "code");
  private static final Name STATUS = Name.of("status");
  private static final Name CRITICALITY = Name.of("criticality");
  private static final Name TYPE = Name.of("type");
  private static final Name CATEGORY = Name.of("category");
  private static final Name LAST_OCCURENCE = Name.of("lastOccurence", "lastOccurrence");
  private static final Name COMMENT = Name.of("comment", "note");
  private static final Name EVENT = Name.of("event", "reaction");
  private static final Name EVENT_SUBSTANCE = Name.of("substance");
  private static final Name CERTAINTY = Name.of("certainty");
  private static final Name MANIFESTATION = Name.of("manifestation");
  private static final Name DESCRIPTION = Name.of("description");
  private static final Name ONSET = Name.of("onset");
  private static final Name DURATION = Name.of("duration");
  private static final Name SEVERITY = Name.of("severity");
  private static final Name EXPOSURE_ROUTE = Name.of("exposureRoute");

  @Override
  public void write(AllergyIntolerance intolerance, Writer out) {
    out.elements(IDENTIFIER, intolerance.identifier(), Datatypes::identifier);
    out.dateTime(RECORDED_DATE, intolerance.recordedDate());
    out.reference(RECORDER, intolerance.recorder());
    Absent.reference(PATIENT, intolerance.patient(), out);
    out.reference(REPORTER, intolerance.asserter());
    Absent.concept(SUBSTANCE, intolerance.code(), out);
    out.code(
        STATUS,
        AllergyStatusCodes.write(intolerance.clinicalStatus(), intolerance.verificationStatus()));
    out.code(CRITICALITY, AllergyCriticalityCodes.write(intolerance.criticality()));
    out.code(TYPE, AllergyTypeCodes.write(intolerance.type()));
    out.code(CATEGORY, AllergyCategoryCodes.write(Writer.first(intolerance.category())));
    out.dateTime(LAST_OCCURENCE, intolerance.lastOccurrence());
    out.string(COMMENT, Notes.text(intolerance.note()));
    out.elements(EVENT, intolerance.reaction(), AllergyIntoleranceCodec::writeEvent);
  }

  private static void writeEvent(AllergyIntolerance.Reaction reaction, Writer out) {
    out.element(EVENT_SUBSTANCE, reaction.substance(), Concepts::codeableConcept);
    out.code(CERTAINTY, reaction.certainty());
    Absent.concepts(MANIFESTATION, reaction.manifestation(), out);
    out.string(DESCRIPTION, reaction.description());
    out.dateTime(ONSET, reaction.onset());
    out.element(DURATION, reaction.duration(), Datatypes::quantity);
    out.code(SEVERITY, reaction.severity());
    out.element(EXPOSURE_ROUTE, reaction.exposureRoute(), Concepts::codeableConcept);
    out.string(COMMENT, Notes.text(reaction.note()));
  }
}
