package org.janusfhir.hapi;

import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.FhirContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.janusfhir.model.Resource;
import org.janusfhir.wire.Format;
import org.janusfhir.wire.Issue;
import org.janusfhir.wire.IssueCode;
import org.janusfhir.wire.ResourceCodec;
import org.janusfhir.wire.ServedType;
import org.janusfhir.wire.read.MalformedDocumentException;
import org.janusfhir.wire.read.ParsedDocument;
import org.janusfhir.wire.read.ReferenceResolver;

/** Reads the resources of one document, each for itself. Used once, by one thread. */
final class DocumentReader {
  private static final String URN_UUID = "urn:uuid:";
  private static final String NO_TYPE = "(no type)";
  private static final Set<String> COMMENTS = Set.of("fhir_comments", "resourceType");

  private final HapiParser parser;
  private final SourceDocument source;
  private final Map<String, References.Entry> entries = new HashMap<>();
  private final References references;
  private final PartReader parts;

  DocumentReader(
      HapiParser parser, SourceDocument source, Format format, ReferenceResolver resolver) {
    this.parser = parser;
    this.source = source;
    this.references = new References(parser.canonical(), entries, resolver);
    this.parts = new PartReader(parser, format, references);
  }

  ParsedDocument read() throws MalformedDocumentException {
    if (source.bundle()) {
      checkEnvelope("Bundle", source.envelope());
    }
    for (SourceDocument.Part part : source.parts()) {
      addEntry(part);
    }
    List<ParsedDocument.Entry> result = new ArrayList<>();
    for (SourceDocument.Part part : source.parts()) {
      result.add(read(part));
    }
    if ("history".equals(source.bundleType())) {
      Collections.reverse(result); // the newest version comes first there, but must be taken last
    }
    return new ParsedDocument(result, references.unresolved(), outside(result));
  }

  /** What is referred to and was not taken from this document. */
  private Map<ParsedDocument.Target, Integer> outside(List<ParsedDocument.Entry> taken) {
    Map<ParsedDocument.Target, Integer> targets = references.targets();
    for (ParsedDocument.Entry entry : taken) {
      if (entry instanceof ParsedDocument.Accepted accepted) {
        Resource resource = accepted.resource();
        targets.remove(new ParsedDocument.Target(resource.resourceType(), resource.head().id()));
      }
    }
    return targets;
  }

  private void addEntry(SourceDocument.Part part) {
    SourceDocument.Text resource = part.resource();
    if (part.fullUrl() != null && resource != null && resource.typeName() != null) {
      String id = id(part);
      if (id != null) {
        entries.put(part.fullUrl(), new References.Entry(resource.typeName(), id));
      }
    }
  }

  private ParsedDocument.Entry read(SourceDocument.Part part) {
    SourceDocument.Text resource = part.resource();
    if (resource == null) {
      String request = part.method() == null ? "" : " (request " + part.method() + ")";
      return refused(part, null, "the entry has no resource to take" + request);
    }
    String typeName = resource.typeName();
    if (typeName == null) {
      return refused(part, null, "the resource does not say its type");
    }
    String unknown = source.bundle() ? unknownNames("Bundle.entry", part.envelope()) : null;
    if (unknown != null) {
      return refused(part, null, unknown);
    }
    ServedType type = parser.type(typeName);
    if (type == null || !(type.writer() instanceof ResourceCodec<?> codec)) {
      return known(typeName)
          ? new ParsedDocument.NotServed(part.location(), typeName, resource.id())
          : refused(part, null, "'" + typeName + "' is not a resource type of this version");
    }
    String id = id(part);
    if (id == null && source.bundle()) {
      return refused(part, null, "the entry has neither an id nor a fullUrl that gives one");
    }
    if (id != null && !Ids.valid(id)) {
      return refused(
          part, id, "'" + id + "' is not an id: up to 64 letters, digits, minus or point");
    }
    return parts.read(part, id, codec);
  }

  /** The id that a resource will have: its own, else that of its full url, else null. */
  private static String id(SourceDocument.Part part) {
    if (part.resource().id() != null) {
      return part.resource().id();
    }
    String fullUrl = part.fullUrl();
    if (fullUrl == null) {
      return null;
    }
    if (fullUrl.startsWith(URN_UUID)) {
      return fullUrl.substring(URN_UUID.length());
    }
    String end = '/' + part.resource().typeName() + '/';
    int at = fullUrl.lastIndexOf(end);
    return at < 0 ? null : fullUrl.substring(at + end.length());
  }

  private static ParsedDocument.Refused refused(
      SourceDocument.Part part, String id, String diagnostics) {
    SourceDocument.Text resource = part.resource();
    String typeName =
        resource == null || resource.typeName() == null ? NO_TYPE : resource.typeName();
    String ownId = id == null && resource != null ? resource.id() : id;
    Issue issue = Issue.error(IssueCode.STRUCTURE, diagnostics, part.location());
    return new ParsedDocument.Refused(part.location(), typeName, ownId, List.of(issue));
  }

  private boolean known(String typeName) {
    return parser.shapes().context().getResourceTypes().contains(typeName);
  }

  private void checkEnvelope(String element, Set<String> names) throws MalformedDocumentException {
    String unknown = unknownNames(element, names);
    if (unknown != null) {
      throw new MalformedDocumentException(unknown, null);
    }
  }

  /** What is wrong with the names of a Bundle's own elements; null if nothing. */
  private String unknownNames(String element, Set<String> names) {
    FhirContext context = parser.shapes().context();
    BaseRuntimeElementDefinition<?> definition = context.getResourceDefinition("Bundle");
    if (!element.equals("Bundle")) {
      definition = definition.getChildByName("entry").getChildByName("entry");
    }
    Set<String> unknown = new TreeSet<>();
    for (String name : names) {
      String own = name.startsWith("_") ? name.substring(1) : name;
      boolean known =
          COMMENTS.contains(own)
              || own.equals("id")
              || own.equals("meta")
              || own.equals("implicitRules")
              || ((BaseRuntimeElementCompositeDefinition<?>) definition).getChildByName(own)
                  != null;
      if (!known) {
        unknown.add(name);
      }
    }
    return unknown.isEmpty() ? null : element + " has no element " + String.join(", ", unknown);
  }
}
