package org.janusfhir.dstu2;

import org.janusfhir.model.DocumentReference;
import org.janusfhir.model.DocumentReferenceStatus;
import org.janusfhir.model.DocumentRelationshipType;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.ResourceCodec;
import org.janusfhir.wire.Writer;
import org.janusfhir.wire.read.SourceElement;

/**
 * Writes and reads DocumentReference in DSTU2's shape, elements in the order of the specification.
 */
final class DocumentReferenceCodec implements ResourceCodec<DocumentReference> {
  private static final Name MASTER_IDENTIFIER = Name.of("masterIdentifier");
  private static final Name IDENTIFIER = Name.of("identifier");
  private static final Name SUBJECT = Name.of("subject");
  private static final Name TYPE = Name.of("type");
  private static final Name CLASS = Name.of("class", "category");
  private static final Name AUTHOR = Name.of("author");
  private static final Name CUSTODIAN = Name.of("custodian");
  private static final Name AUTHENTICATOR = Name.of("authenticator");
  private static final Name CREATED = Name.of("created");
  private static final Name INDEXED = Name.of("indexed");
  private static final Name STATUS = Name.of("status");
  private static final Name DOC_STATUS = Name.of("docStatus");
  private static final Name RELATES_TO = Name.of("relatesTo");
  private static final Name CODE = Name.of("code");
  private static final Name TARGET = Name.of("target");
  private static final Name DESCRIPTION = Name.of("description");
  private static final Name SECURITY_LABEL = Name.of("securityLabel");
  private static final Name CONTENT = Name.of("content");
  private static final Name ATTACHMENT = Name.of("attachment");
  private static final Name FORMAT = Name.of("format");
  private static final Name CONTEXT = Name.of("context");
  private static final Name ENCOUNTER = Name.of("encounter");
  private static final Name EVENT = Name.of("event");
  private static final Name PERIOD = Name.of("period");
  private static final Name FACILITY_TYPE = Name.of("facilityType");
  private static final Name PRACTICE_SETTING = Name.of("practiceSetting");
  private static final Name SOURCE_PATIENT_INFO = Name.of("sourcePatientInfo");
  private static final Name RELATED = Name.of("related");
  private static final Name REF = Name.of("ref");

  @Override
  public void write(DocumentReference reference, Writer out) {
    out.element(MASTER_IDENTIFIER, reference.masterIdentifier(), Datatypes::identifier);
    out.elements(IDENTIFIER, reference.identifier(), Datatypes::identifier);
    out.reference(SUBJECT, reference.subject());
    out.element(TYPE, reference.type(), Datatypes::codeableConcept);
    out.element(CLASS, reference.category(), Datatypes::codeableConcept);
    out.references(AUTHOR, reference.author());
    out.reference(CUSTODIAN, reference.custodian());
    out.reference(AUTHENTICATOR, reference.authenticator());
    out.dateTime(CREATED, reference.created());
    out.dateTime(INDEXED, reference.indexed());
    out.code(STATUS, reference.status());
    out.element(DOC_STATUS, reference.docStatus(), Expected::coded);
    out.elements(RELATES_TO, reference.relatesTo(), DocumentReferenceCodec::writeRelatesTo);
    out.string(DESCRIPTION, reference.description());
    out.elements(SECURITY_LABEL, reference.securityLabel(), Datatypes::codeableConcept);
    out.elements(CONTENT, reference.content(), DocumentReferenceCodec::writeContent);
    out.element(CONTEXT, reference.context(), DocumentReferenceCodec::writeContext);
  }

  @Override
  public DocumentReference read(ResourceHead head, SourceElement in) {
    return new DocumentReference(
        head,
        in.element(MASTER_IDENTIFIER, DatatypeReader::identifier),
        in.elements(IDENTIFIER, DatatypeReader::identifier),
        in.reference(SUBJECT),
        in.element(TYPE, DatatypeReader::codeableConcept),
        in.element(CLASS, DatatypeReader::codeableConcept),
        in.references(AUTHOR),
        in.reference(CUSTODIAN),
        in.reference(AUTHENTICATOR),
        in.dateTime(CREATED),
        in.dateTime(INDEXED),
        in.code(STATUS, DocumentReferenceStatus::of),
        in.element(DOC_STATUS, DatatypeReader::codeableConcept),
        in.elements(RELATES_TO, DocumentReferenceCodec::readRelatesTo),
        in.string(DESCRIPTION),
        in.elements(SECURITY_LABEL, DatatypeReader::codeableConcept),
        in.elements(CONTENT, DocumentReferenceCodec::readContent),
        in.element(CONTEXT, DocumentReferenceCodec::readContext),
        in.extras());
  }

  private static void writeRelatesTo(DocumentReference.RelatesTo relatesTo, Writer out) {
    out.code(CODE, relatesTo.code());
    out.reference(TARGET, relatesTo.target());
  }

  private static DocumentReference.RelatesTo readRelatesTo(SourceElement in) {
    return new DocumentReference.RelatesTo(
        in.code(CODE, DocumentRelationshipType::of), in.reference(TARGET), in.extras());
  }

  private static void writeContent(DocumentReference.Content content, Writer out) {
    out.element(ATTACHMENT, content.attachment(), Datatypes::attachment);
    out.elements(FORMAT, content.format(), Datatypes::coding);
  }

  private static DocumentReference.Content readContent(SourceElement in) {
    return new DocumentReference.Content(
        in.element(ATTACHMENT, DatatypeReader::attachment),
        in.elements(FORMAT, DatatypeReader::coding),
        in.extras());
  }

  private static void writeRelated(DocumentReference.Related related, Writer out) {
    out.element(IDENTIFIER, related.identifier(), Datatypes::identifier);
    out.reference(REF, related.ref());
  }

  private static DocumentReference.Related readRelated(SourceElement in) {
    return new DocumentReference.Related(
        in.element(IDENTIFIER, DatatypeReader::identifier), in.reference(REF), in.extras());
  }

  private static void writeContext(DocumentReference.Context context, Writer out) {
    out.reference(ENCOUNTER, context.encounter());
    out.elements(EVENT, context.event(), Datatypes::codeableConcept);
    out.element(PERIOD, context.period(), Datatypes::period);
    out.element(FACILITY_TYPE, context.facilityType(), Datatypes::codeableConcept);
    out.element(PRACTICE_SETTING, context.practiceSetting(), Datatypes::codeableConcept);
    out.reference(SOURCE_PATIENT_INFO, context.sourcePatientInfo());
    out.elements(RELATED, context.related(), DocumentReferenceCodec::writeRelated);
  }

  private static DocumentReference.Context readContext(SourceElement in) {
    return new DocumentReference.Context(
        in.reference(ENCOUNTER),
        in.elements(EVENT, DatatypeReader::codeableConcept),
        in.element(PERIOD, DatatypeReader::period),
        in.element(FACILITY_TYPE, DatatypeReader::codeableConcept),
        in.element(PRACTICE_SETTING, DatatypeReader::codeableConcept),
        in.reference(SOURCE_PATIENT_INFO),
        in.elements(RELATED, DocumentReferenceCodec::readRelated),
        in.extras());
  }
}
