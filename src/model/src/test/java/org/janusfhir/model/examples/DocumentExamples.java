package org.janusfhir.model.examples;

import static org.janusfhir.model.examples.Values.attachment;
import static org.janusfhir.model.examples.Values.concept;
import static org.janusfhir.model.examples.Values.date;
import static org.janusfhir.model.examples.Values.encounter;
import static org.janusfhir.model.examples.Values.extras;
import static org.janusfhir.model.examples.Values.identifier;
import static org.janusfhir.model.examples.Values.loinc;
import static org.janusfhir.model.examples.Values.organization;
import static org.janusfhir.model.examples.Values.patient;
import static org.janusfhir.model.examples.Values.period;
import static org.janusfhir.model.examples.Values.practitioner;
import static org.janusfhir.model.examples.Values.snomed;
import static org.janusfhir.model.examples.Values.string;
import static org.janusfhir.model.examples.Values.text;
import static org.janusfhir.model.examples.Values.to;

import java.util.List;
import org.janusfhir.model.Binary;
import org.janusfhir.model.Coding;
import org.janusfhir.model.DocumentReference;
import org.janusfhir.model.DocumentReferenceStatus;
import org.janusfhir.model.DocumentRelationshipType;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.ResourceType;

/** Documents and their content. */
final class DocumentExamples {
  private DocumentExamples() {}

  static List<Resource> all() {
    return List.of(document(), minimalDocument(), binary());
  }

  private static DocumentReference document() {
    return new DocumentReference(
        ResourceHead.of("document-1"),
        identifier("MASTER-1"),
        List.of(identifier("DOC-1")),
        patient(),
        loinc("34108-1", "Outpatient Note"),
        loinc("11488-4", "Consultation note"),
        List.of(practitioner()),
        organization(),
        practitioner(),
        date("2005-12-24T09:35:00+11:00"),
        date("2005-12-24T09:43:41+11:00"),
        DocumentReferenceStatus.SUPERSEDED,
        concept("http://hl7.org/fhir/composition-status", "preliminary", "Preliminary"),
        List.of(
            new DocumentReference.RelatesTo(
                DocumentRelationshipType.APPENDS,
                to(ResourceType.DOCUMENT_REFERENCE, "document-2"),
                null)),
        "Physical examination",
        List.of(concept("http://hl7.org/fhir/v3/Confidentiality", "V", "very restricted")),
        List.of(
            new DocumentReference.Content(
                attachment("note"),
                List.of(
                    new Coding(
                        "urn:oid:1.3.6.1.4.1.19376.1.2.3",
                        null,
                        "urn:ihe:pcc:handp:2008",
                        "History and Physical",
                        null,
                        null)),
                null)),
        new DocumentReference.Context(
            encounter(),
            List.of(snomed("11429006", "Consultation")),
            period("2004-12-23T08:00:00Z", "2004-12-23T08:01:00Z"),
            snomed("73770003", "Hospital-based outpatient emergency care center"),
            snomed("408443003", "General medical practice"),
            patient(),
            List.of(
                new DocumentReference.Related(
                    identifier("REL-1"), to(ResourceType.OBSERVATION, "observation-1"), null)),
            null),
        extras("document", string("extension")));
  }

  /** Nothing but what is required; nobody knows who wrote it. */
  private static DocumentReference minimalDocument() {
    return new DocumentReference(
        ResourceHead.of("document-2"),
        null,
        null,
        patient(),
        text("Scan"),
        null,
        null,
        null,
        null,
        null,
        date("2005-12-24T09:43:41+11:00"),
        DocumentReferenceStatus.CURRENT,
        null,
        null,
        null,
        null,
        List.of(new DocumentReference.Content(attachment("scan"), null, null)),
        null,
        null);
  }

  private static Binary binary() {
    return new Binary(ResourceHead.of("binary-1"), "text/plain", "SGVsbG8sIHdvcmxkCg==", null);
  }
}
