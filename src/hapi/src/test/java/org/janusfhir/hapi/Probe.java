package org.janusfhir.hapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.janusfhir.model.Coding;
import org.janusfhir.model.Extras;
import org.janusfhir.model.Identifier;
import org.janusfhir.model.Meta;
import org.janusfhir.model.OtherResource;
import org.janusfhir.model.Period;
import org.janusfhir.model.Quantity;
import org.janusfhir.model.QuantityKind;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.Value;
import org.janusfhir.model.ValueType;
import org.janusfhir.wire.Format;
import org.janusfhir.wire.Issue;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.ResourceCodec;
import org.janusfhir.wire.SearchDefinition;
import org.janusfhir.wire.ServedType;
import org.janusfhir.wire.TypeElements;
import org.janusfhir.wire.Writer;
import org.janusfhir.wire.read.MalformedDocumentException;
import org.janusfhir.wire.read.ParsedDocument;
import org.janusfhir.wire.read.ParsedDocument.Accepted;
import org.janusfhir.wire.read.ReferenceResolver;
import org.janusfhir.wire.read.SourceElement;

/** Parses documents with codecs that read just what a test asks for. */
final class Probe<T> {
  private final Model model;
  private final Function<SourceElement, T> body;
  private String only;
  private final List<T> values = new ArrayList<>();
  private final List<Extras> extras = new ArrayList<>();
  private ParsedDocument document;

  private Probe(Model model, Function<SourceElement, T> body) {
    this.model = model;
    this.body = body;
  }

  /** What each resource is read with, extras aside. */
  static <T> Probe<T> of(Model model, Function<SourceElement, T> body) {
    return new Probe<>(model, body);
  }

  /** Resources of which nothing is read. */
  static Probe<Integer> blind(Model model) {
    return of(model, in -> 0);
  }

  /** Reads just resources of that type so, and nothing of others. */
  Probe<T> only(String typeName) {
    only = typeName;
    return this;
  }

  Probe<T> json(String text) throws MalformedDocumentException {
    return parse(text.replace('\'', '"'), Format.JSON, ReferenceResolver.NONE);
  }

  Probe<T> json(String text, ReferenceResolver resolver) throws MalformedDocumentException {
    return parse(text.replace('\'', '"'), Format.JSON, resolver);
  }

  Probe<T> xml(String text) throws MalformedDocumentException {
    return parse(text, Format.XML, ReferenceResolver.NONE);
  }

  Probe<T> parse(String text, Format format, ReferenceResolver resolver)
      throws MalformedDocumentException {
    HapiParser parser =
        new HapiParser(
            "test",
            model::context,
            List.of(
                type("Patient", ResourceType.PATIENT),
                type("Practitioner", ResourceType.PRACTITIONER),
                type("Observation", ResourceType.OBSERVATION),
                type("Condition", ResourceType.CONDITION),
                type("Medication", ResourceType.MEDICATION),
                type("MedicationOrder", ResourceType.MEDICATION_REQUEST)),
            Probe::value);
    document = parser.parse(text.getBytes(StandardCharsets.UTF_8), format, resolver);
    return this;
  }

  ParsedDocument document() {
    return document;
  }

  /** What was read from the last resource; the first was accepted. */
  T value() {
    assertThat(document.entries().get(0)).isInstanceOf(Accepted.class);
    return values.get(values.size() - 1);
  }

  Extras extras() {
    return extras.get(extras.size() - 1);
  }

  Resource resource() {
    return ((Accepted) document.entries().get(0)).resource();
  }

  /** Where and what, for each warning of the only resource. */
  List<String> warnings() {
    return texts(((Accepted) document.entries().get(0)).warnings());
  }

  /** Where and what, for each reason why the first resource was refused. */
  List<String> refusals() {
    return texts(((ParsedDocument.Refused) document.entries().get(0)).issues());
  }

  private static List<String> texts(List<Issue> issues) {
    return issues.stream().map(issue -> issue.location() + ": " + issue.diagnostics()).toList();
  }

  private ServedType type(String name, ResourceType type) {
    return new ServedType(
        Name.of(name),
        type,
        new Codec(name),
        true,
        TypeElements.of("", "", ""),
        SearchDefinition.of());
  }

  private final class Codec implements ResourceCodec<OtherResource> {
    private final String name;

    Codec(String name) {
      this.name = name;
    }

    @Override
    public OtherResource read(ResourceHead head, SourceElement in) {
      boolean wanted = only == null || only.equals(name);
      if (wanted) {
        values.add(body.apply(in));
      }
      Extras own = in.extras();
      if (wanted) {
        extras.add(own);
      }
      return new OtherResource(head, "test", name, List.of(), own);
    }

    @Override
    public void write(OtherResource resource, Writer out) {
      throw new UnsupportedOperationException();
    }
  }

  private static Value value(ValueType type, SourceElement in) {
    return switch (type) {
      case QUANTITY, AGE ->
          new Quantity(
              type == ValueType.AGE ? QuantityKind.AGE : null,
              in.decimal(Name.of("value")),
              null,
              in.string(Name.of("unit")),
              null,
              null,
              in.extras());
      case CODING ->
          new Coding(
              in.string(Name.of("system")),
              in.string(Name.of("version")),
              in.string(Name.of("code")),
              in.string(Name.of("display")),
              in.bool(Name.of("userSelected")),
              in.extras());
      case META -> meta(in);
      case PERIOD ->
          new Period(in.dateTime(Name.of("start")), in.dateTime(Name.of("end")), in.extras());
      case IDENTIFIER ->
          new Identifier(null, null, null, in.string(Name.of("value")), null, null, in.extras());
      default -> throw new IllegalArgumentException(type.toString());
    };
  }

  private static Meta meta(SourceElement in) {
    in.string(Name.of("versionId"));
    in.dateTime(Name.of("lastUpdated"));
    return new Meta(
        in.strings(Name.of("profile")),
        in.elements(Name.of("security"), coding -> (Coding) value(ValueType.CODING, coding)),
        in.elements(Name.of("tag"), coding -> (Coding) value(ValueType.CODING, coding)),
        in.extras());
  }
}
