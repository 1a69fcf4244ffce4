package org.janusfhir.may2015;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.janusfhir.model.Attachment;
import org.janusfhir.model.Coding;
import org.janusfhir.model.DocumentReference;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.ResourceWriter;
import org.janusfhir.wire.Writer;

/** Writes DocumentReference in May2015's shape, elements in the order of the specification. */
final class DocumentReferenceCodec implements ResourceWriter<DocumentReference> {
  private static final Name MASTER_IDENTIFIER = Name.of("masterIdentifier");
  private static final Name IDENTIFIER = Name.of("identifier");
  private static final Name SUBJECT = Name.of("subject");
  private static final Name TYPE = Name.of("type");
  private static final Name CLASS = Name.of("class", "category");
  private static final Name FORMAT = Name.of("format");
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
  private static final Name CONFIDENTIALITY = Name.of("confidentiality", "securityLabel");
  private static final Name CONTENT = Name.of("content");
  private static final Name CONTEXT = Name.of("context");
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
    Absent.concept(TYPE, reference.type(), out);
    out.element(CLASS, reference.category(), Concepts::codeableConcept);
    out.strings(FORMAT, formats(reference));
    Absent.references(AUTHOR, reference.author(), out);
    out.reference(CUSTODIAN, reference.custodian());
    out.reference(AUTHENTICATOR, reference.authenticator());
    out.dateTime(CREATED, reference.created());
    Absent.dateTime(INDEXED, reference.indexed(), out);
    Absent.code(STATUS, DocumentReferenceStatusCodes.write(reference.status()), out);
    out.element(DOC_STATUS, reference.docStatus(), Concepts::codeableConcept);
    out.elements(RELATES_TO, reference.relatesTo(), DocumentReferenceCodec::writeRelatesTo);
    out.string(DESCRIPTION, reference.description());
    out.elements(CONFIDENTIALITY, reference.securityLabel(), Concepts::codeableConcept);
    Absent.attachments(CONTENT, attachments(reference), out);
    out.element(CONTEXT, reference.context(), DocumentReferenceCodec::writeContext);
  }

  /** Formats were uris of the whole document; codes that are none have no place. */
  private static List<String> formats(DocumentReference reference) {
    return reference.content().stream()
        .flatMap(content -> content.format().stream())
        .map(Coding::code)
        .filter(code -> code != null && code.contains(":"))
        .distinct()
        .toList();
  }

  private static void writeRelatesTo(DocumentReference.RelatesTo relatesTo, Writer out) {
    Absent.code(CODE, relatesTo.code(), out);
    Absent.reference(TARGET, relatesTo.target(), out);
  }

  private static List<Attachment> attachments(DocumentReference reference) {
    return reference.content().stream()
        .map(DocumentReference.Content::attachment)
        .filter(Objects::nonNull)
        .toList();
  }

  private static void writeRelated(DocumentReference.Related related, Writer out) {
    out.element(IDENTIFIER, related.identifier(), Datatypes::identifier);
    out.reference(REF, related.ref());
  }

  /** What is related; the encounter was among it. */
  private static List<DocumentReference.Related> related(DocumentReference.Context context) {
    if (context.encounter() == null) {
      return context.related();
    }
    List<DocumentReference.Related> all = new ArrayList<>(context.related());
    all.add(new DocumentReference.Related(null, context.encounter(), null));
    return all;
  }

  private static void writeContext(DocumentReference.Context context, Writer out) {
    out.elements(EVENT, context.event(), Concepts::codeableConcept);
    out.element(PERIOD, context.period(), Datatypes::period);
    out.element(FACILITY_TYPE, context.facilityType(), Concepts::codeableConcept);
    out.element(PRACTICE_SETTING, context.practiceSetting(), Concepts::codeableConcept);
    out.reference(SOURCE_PATIENT_INFO, context.sourcePatientInfo());
    out.elements(RELATED, related(context), DocumentReferenceCodec::writeRelated);
  }
}
