package org.janusfhir.model.search;

import java.util.List;
import org.janusfhir.model.Attachment;
import org.janusfhir.model.Binary;
import org.janusfhir.model.Coding;
import org.janusfhir.model.DocumentReference;
import org.janusfhir.model.DocumentReference.Context;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.SearchParameters.Extractor;

/** Parameters of documents and raw content. */
final class DocumentParameters {
  private DocumentParameters() {}

  static List<SearchParameters<?>> all() {
    return List.of(documentReference(), binary());
  }

  private static SearchParameters<Binary> binary() {
    return SearchParameters.of(ResourceType.BINARY, Binary.class)
        .add("contenttype", (r, out) -> Values.code(r.contentType(), out));
  }

  private static SearchParameters<DocumentReference> documentReference() {
    SearchParameters<DocumentReference> rows =
        SearchParameters.of(ResourceType.DOCUMENT_REFERENCE, DocumentReference.class)
            .add("authenticator", (r, out) -> Values.reference(r.authenticator(), out))
            .add("author", (r, out) -> Values.references(r.author(), out))
            .add("class", (r, out) -> Values.concept(r.category(), out))
            .addDate("created", DocumentReference::created)
            .add("custodian", (r, out) -> Values.reference(r.custodian(), out))
            .add("description", (r, out) -> Values.string(r.description(), out))
            .add(
                "identifier",
                (r, out) -> {
                  Values.identifier(r.masterIdentifier(), out);
                  Values.identifiers(r.identifier(), out);
                })
            .addDate("indexed", DocumentReference::indexed)
            .add("patient", (r, out) -> Values.patient(r.subject(), out))
            .add("security-label", (r, out) -> Values.concepts(r.securityLabel(), out))
            .add("status", (r, out) -> Values.code(r.status(), out))
            .add("subject", (r, out) -> Values.reference(r.subject(), out))
            .add("type", (r, out) -> Values.concept(r.type(), out))
            .time(r -> TimeValues.first(r.created(), r.indexed()));
    addContent(rows);
    addRelations(rows);
    addContext(rows);
    return rows;
  }

  private static void addContent(SearchParameters<DocumentReference> rows) {
    rows.add("format", (r, out) -> r.content().forEach(c -> formats(c.format(), out)))
        .add("language", attachments((a, out) -> Values.code(a.language(), out)))
        .add("location", attachments((a, out) -> Values.uri(a.url(), out)));
  }

  /** As tokens; codes that are uris also as these, which is what versions without codings have. */
  private static void formats(List<Coding> formats, Extraction out) {
    Values.codings(formats, out);
    for (Coding format : formats) {
      if (format.code() != null && format.code().indexOf(':') >= 0) {
        Values.uri(format.code(), out);
      }
    }
  }

  private static Extractor<DocumentReference> attachments(Extractor<Attachment> extractor) {
    return (r, out) -> {
      for (DocumentReference.Content content : r.content()) {
        if (content.attachment() != null) {
          extractor.extract(content.attachment(), out);
        }
      }
    };
  }

  private static void addRelations(SearchParameters<DocumentReference> rows) {
    rows.add("relatesto", (r, out) -> r.relatesTo().forEach(o -> Values.reference(o.target(), out)))
        .add("relation", (r, out) -> r.relatesTo().forEach(o -> Values.code(o.code(), out)))
        .add(
            "relationship",
            (r, out) ->
                r.relatesTo()
                    .forEach(o -> CompositeValues.pair(o.code(), Values.target(o.target()), out)));
  }

  /** Versions without an encounter of a document have it among what is related. */
  private static void addContext(SearchParameters<DocumentReference> rows) {
    rows.add("encounter", context((c, out) -> Values.reference(c.encounter(), out)))
        .add("event", context((c, out) -> Values.concepts(c.event(), out)))
        .add("facility", context((c, out) -> Values.concept(c.facilityType(), out)))
        .add("period", context((c, out) -> TimeValues.period(c.period(), out)))
        .add("related-id", context(DocumentParameters::relatedIdentifiers))
        .add("related-ref", context(DocumentParameters::relatedReferences))
        .add(
            "related-ref-or-encounter",
            context(
                (c, out) -> {
                  relatedReferences(c, out);
                  Values.reference(c.encounter(), out);
                }))
        .add("setting", context((c, out) -> Values.concept(c.practiceSetting(), out)));
  }

  private static Extractor<DocumentReference> context(Extractor<Context> extractor) {
    return (r, out) -> {
      if (r.context() != null) {
        extractor.extract(r.context(), out);
      }
    };
  }

  private static void relatedIdentifiers(Context context, Extraction out) {
    context.related().forEach(related -> Values.identifier(related.identifier(), out));
  }

  private static void relatedReferences(Context context, Extraction out) {
    context.related().forEach(related -> Values.reference(related.ref(), out));
  }
}
