package org.janusfhir.dstu2;

import org.janusfhir.model.AllergyCategory;
import org.janusfhir.model.AllergyCertainty;
import org.janusfhir.model.AllergyIntolerance;
import org.janusfhir.model.AllergyType;
import org.janusfhir.model.ReactionSeverity;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.Notes;
import org.janusfhir.wire.ResourceCodec;
import org.janusfhir.wire.Writer;
import org.janusfhir.wire.read.SourceElement;

/**
 * Writes and reads AllergyIntolerance in DSTU2's shape, elements in the order of the specification.
 */
final class AllergyIntoleranceCodec implements ResourceCodec<AllergyIntolerance> {
  private static final Name IDENTIFIER = Name.of("identifier");
  private static final Name ONSET = Name.of("onset");
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
  private static final Name NOTE = Name.of("note");
  private static final Name REACTION = Name.of("reaction");
  private static final Name REACTION_SUBSTANCE = Name.of("substance");
  private static final Name CERTAINTY = Name.of("certainty");
  private static final Name MANIFESTATION = Name.of("manifestation");
  private static final Name DESCRIPTION = Name.of("description");
  private static final Name SEVERITY = Name.of("severity");
  private static final Name EXPOSURE_ROUTE = Name.of("exposureRoute");

  @Override
  public void write(AllergyIntolerance intolerance, Writer out) {
    out.elements(IDENTIFIER, intolerance.identifier(), Datatypes::identifier);
    out.dateTime(ONSET, intolerance.onset());
    out.dateTime(RECORDED_DATE, intolerance.recordedDate());
    out.reference(RECORDER, intolerance.recorder());
    out.reference(PATIENT, intolerance.patient());
    out.reference(REPORTER, intolerance.asserter());
    out.element(SUBSTANCE, intolerance.code(), Datatypes::codeableConcept);
    Expected.code(
        STATUS,
        AllergyStatusCodes.write(intolerance.clinicalStatus(), intolerance.verificationStatus()),
        out);
    out.code(CRITICALITY, AllergyCriticalityCodes.write(intolerance.criticality()));
    out.code(TYPE, intolerance.type());
    out.code(CATEGORY, Writer.first(intolerance.category()));
    out.dateTime(LAST_OCCURENCE, intolerance.lastOccurrence());
    out.element(NOTE, Notes.joined(intolerance.note()), Datatypes::annotation);
    out.elements(REACTION, intolerance.reaction(), AllergyIntoleranceCodec::writeReaction);
  }

  @Override
  public AllergyIntolerance read(ResourceHead head, SourceElement in) {
    String status = in.code(STATUS, AllergyStatusCodes::known);
    return new AllergyIntolerance(
        head,
        in.elements(IDENTIFIER, DatatypeReader::identifier),
        in.dateTime(ONSET),
        in.dateTime(RECORDED_DATE),
        in.reference(RECORDER),
        in.reference(PATIENT),
        in.reference(REPORTER),
        in.element(SUBSTANCE, DatatypeReader::codeableConcept),
        AllergyStatusCodes.clinical(status),
        AllergyStatusCodes.verification(status),
        in.code(CRITICALITY, AllergyCriticalityCodes::read),
        in.code(TYPE, AllergyType::of),
        SourceElement.listOf(in.code(CATEGORY, AllergyCategory::of)),
        in.dateTime(LAST_OCCURENCE),
        SourceElement.listOf(in.element(NOTE, DatatypeReader::annotation)),
        in.elements(REACTION, AllergyIntoleranceCodec::readReaction),
        in.extras());
  }

  private static void writeReaction(AllergyIntolerance.Reaction reaction, Writer out) {
    out.element(REACTION_SUBSTANCE, reaction.substance(), Datatypes::codeableConcept);
    out.code(CERTAINTY, reaction.certainty());
    out.elements(MANIFESTATION, reaction.manifestation(), Datatypes::codeableConcept);
    out.string(DESCRIPTION, reaction.description());
    out.dateTime(ONSET, reaction.onset());
    out.code(SEVERITY, reaction.severity());
    out.element(EXPOSURE_ROUTE, reaction.exposureRoute(), Datatypes::codeableConcept);
    out.element(NOTE, Notes.joined(reaction.note()), Datatypes::annotation);
  }

  private static AllergyIntolerance.Reaction readReaction(SourceElement in) {
    return new AllergyIntolerance.Reaction(
        in.element(REACTION_SUBSTANCE, DatatypeReader::codeableConcept),
        in.code(CERTAINTY, AllergyCertainty::of),
        in.elements(MANIFESTATION, DatatypeReader::codeableConcept),
        in.string(DESCRIPTION),
        in.dateTime(ONSET),
        in.code(SEVERITY, ReactionSeverity::of),
        in.element(EXPOSURE_ROUTE, DatatypeReader::codeableConcept),
        SourceElement.listOf(in.element(NOTE, DatatypeReader::annotation)),
        null,
        in.extras());
  }
}
