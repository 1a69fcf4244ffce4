package org.janusfhir.hapi;

import ca.uhn.fhir.context.FhirContext;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.janusfhir.model.ResourceType;
import org.janusfhir.wire.Format;
import org.janusfhir.wire.ServedType;
import org.janusfhir.wire.read.MalformedDocumentException;
import org.janusfhir.wire.read.ParsedDocument;
import org.janusfhir.wire.read.ReferenceResolver;
import org.janusfhir.wire.read.ResourceParser;
import org.janusfhir.wire.read.ValueReader;

/**
 * Reads documents of one version with HAPI's strict parsers and the version's codecs. Safe for all
 * threads; nothing of HAPI is loaded before the first document.
 */
public final class HapiParser implements ResourceParser {
  private final String versionId;
  private final Supplier<FhirContext> contexts;
  private final ValueReader values;
  private final Map<String, ServedType> types = new HashMap<>();
  private final Map<String, ResourceType> canonical = new HashMap<>();
  private final Map<ResourceType, String> typeNames = new EnumMap<>(ResourceType.class);

  /** Made of the context on first use, under this object's lock. */
  private volatile Shape.Shapes shapes;

  /**
   * A parser of a version.
   *
   * @param versionId the version's path segment, kept with resources of types out of scope
   * @param context makes HAPI's context of the version; called once, when first needed
   * @param types the version's types; those whose writer is a {@link
   *     org.janusfhir.wire.ResourceCodec} are read
   * @param values reads the version's complex data types, Meta included
   */
  public HapiParser(
      String versionId, Supplier<FhirContext> context, List<ServedType> types, ValueReader values) {
    this.versionId = versionId;
    this.contexts = context;
    this.values = values;
    for (ServedType type : types) {
      this.types.put(type.name().text(), type);
      canonical.put(type.name().text(), type.type());
      typeNames.put(type.type(), type.name().text());
    }
  }

  @Override
  public ParsedDocument parse(byte[] document, Format format, ReferenceResolver resolver)
      throws MalformedDocumentException {
    SourceDocument source =
        format == Format.JSON
            ? JsonSplitter.split(Encodings.utf8(document))
            : XmlSplitter.split(document);
    return new DocumentReader(this, source, format, resolver).read();
  }

  String versionId() {
    return versionId;
  }

  ValueReader values() {
    return values;
  }

  /** The type of that name, or null if it is not served. */
  ServedType type(String name) {
    return types.get(name);
  }

  Map<String, ResourceType> canonical() {
    return canonical;
  }

  Map<ResourceType, String> typeNames() {
    return typeNames;
  }

  Shape.Shapes shapes() {
    Shape.Shapes made = shapes;
    if (made == null) {
      synchronized (this) {
        made = shapes;
        if (made == null) {
          made = new Shape.Shapes(contexts.get());
          shapes = made;
        }
      }
    }
    return made;
  }
}
