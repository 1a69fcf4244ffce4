package org.janusfhir.hapi;

import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.janusfhir.model.Meta;
import org.janusfhir.model.Narrative;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.wire.Format;
import org.janusfhir.wire.Issue;
import org.janusfhir.wire.IssueCode;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.ResourceCodec;
import org.janusfhir.wire.ServedType;
import org.janusfhir.wire.read.ParsedDocument;

/** Reads one resource after the other: HAPI's parser, then the version's codec. */
final class PartReader {
  private static final Name LANGUAGE = Name.of("language");
  private static final Name IMPLICIT_RULES = Name.of("implicitRules");
  private static final Name TEXT = Name.of("text");

  private final HapiParser parser;
  private final References references;
  private final CollectedErrors errors = new CollectedErrors();
  private final Format format;

  /** Made when first needed. */
  private IParser hapi;

  PartReader(HapiParser parser, Format format, References references) {
    this.parser = parser;
    this.format = format;
    this.references = references;
  }

  /** Reads a resource of a type in scope; <code>id</code> may be null. */
  ParsedDocument.Entry read(SourceDocument.Part part, String id, ResourceCodec<?> codec) {
    SourceDocument.Text source = part.resource();
    Reading reading = new Reading(parser.shapes(), parser.values(), references);
    List<Issue> issues = new ArrayList<>();
    Resource resource = null;
    ParsedDocument.VersionSent sent = null;
    try {
      IBaseResource parsed = parse(part);
      issues.addAll(errors(part));
      if (issues.isEmpty()) {
        HapiElement element = new HapiElement(reading, parsed, part.location());
        sent = HeadReader.version(parsed);
        resource = codec.read(head(reading, parsed, element, id, source), element);
        issues.addAll(reading.errors());
      }
    } catch (DataFormatException e) {
      issues.addAll(errors(part));
      issues.add(Issue.error(IssueCode.STRUCTURE, e.getMessage(), part.location()));
    }
    return issues.isEmpty()
        ? new ParsedDocument.Accepted(part.location(), resource, sent, reading.warnings())
        : new ParsedDocument.Refused(part.location(), source.typeName(), id, issues);
  }

  private List<Issue> errors(SourceDocument.Part part) {
    if (errors.isEmpty()) {
      return List.of();
    }
    String text = part.resource().text().get();
    return errors.issues(ElementPaths.of(format, part.location(), text), part.location());
  }

  private IBaseResource parse(SourceDocument.Part part) {
    if (hapi == null) {
      hapi =
          format == Format.JSON
              ? parser.shapes().context().newJsonParser()
              : parser.shapes().context().newXmlParser();
      hapi.setParserErrorHandler(errors);
    }
    errors.start(part.resource().implicitRules() != null);
    try {
      return hapi.parseResource(part.resource().text().get());
    } catch (DataFormatException e) {
      throw e;
    } catch (ClassCastException | NullPointerException | IllegalArgumentException e) {
      // HAPI's parsers fail so on JSON of another shape than they expect
      throw new DataFormatException("the resource has not the shape of its type", e);
    }
  }

  private ResourceHead head(
      Reading reading,
      IBaseResource parsed,
      HapiElement element,
      String id,
      SourceDocument.Text source) {
    Meta meta = HeadReader.meta(reading, parsed, element);
    Narrative text =
        element.has(TEXT)
            ? element.element(
                TEXT, in -> NarrativeReader.read(reading, (HapiElement) in, source.div()))
            : null;
    List<Resource> contained = new ArrayList<>();
    for (IBaseResource inner : HeadReader.contained(element)) {
      contained.add(contained(reading, inner, element, contained.size()));
    }
    return new ResourceHead(
        id, meta, rules(element, source), element.string(LANGUAGE), text, contained);
  }

  private static String rules(HapiElement element, SourceDocument.Text source) {
    if (element.has(IMPLICIT_RULES)) {
      return element.string(IMPLICIT_RULES);
    }
    return source == null ? null : source.implicitRules();
  }

  private Resource contained(
      Reading reading, IBaseResource parsed, HapiElement container, int index) {
    String path = container.path() + ".contained[" + index + ']';
    HapiElement element = new HapiElement(reading, parsed, path);
    String id = parsed.getIdElement().getIdPart();
    if (id != null && id.startsWith("#")) {
      id = id.substring(1);
    }
    Meta meta = HeadReader.meta(reading, parsed, element);
    if (element.has(TEXT)) {
      element.values(TEXT.text()); // not kept, dom-1: a contained resource has no narrative
    }
    for (IBaseResource deeper : HeadReader.contained(element)) {
      reading.error(
          IssueCode.INVARIANT, "a contained resource may not contain " + deeper.fhirType(), path);
    }
    ResourceHead head =
        new ResourceHead(id, meta, rules(element, null), element.string(LANGUAGE), null, null);
    ServedType type = parser.type(parser.shapes().of(parsed).typeName());
    if (type != null && type.writer() instanceof ResourceCodec<?> codec) {
      return codec.read(head, element);
    }
    return new OtherResourceReader(reading, parser.typeNames())
        .read(head, parser.versionId(), parsed, path);
  }
}
