package org.janusfhir.wire.contract;

import java.util.List;
import java.util.function.Consumer;
import org.janusfhir.model.Extension;
import org.janusfhir.model.Extras;
import org.janusfhir.model.Narrative;
import org.janusfhir.model.Primitive;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ValueType;
import org.janusfhir.wire.Bytes;
import org.janusfhir.wire.ConformanceFacts;
import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.Format;
import org.janusfhir.wire.Markup;
import org.janusfhir.wire.NarrativeGenerator;
import org.janusfhir.wire.ResourceEncoder;
import org.janusfhir.wire.RootSecurity;
import org.janusfhir.wire.Searchset;
import org.janusfhir.wire.ServedType;
import org.janusfhir.wire.Writer;

/** Writes documents of one version, as bytes or as what they say. */
public final class Documents {
  /** 2016-02-29T14:30:00.123Z. */
  public static final long MILLIS = 1_456_756_200_123L;

  /** Of a root that says where clients are authorized. */
  private static final RootSecurity SECURITY =
      new RootSecurity(
          true,
          new Extras(
              null,
              List.of(
                  new Extension(
                      "http://example.org/oauth-uris",
                      null,
                      new Extras(
                          null,
                          List.of(
                              new Extension(
                                  "token",
                                  Primitive.of(ValueType.URI, "http://example.org/token"),
                                  null)),
                          null,
                          null))),
              null,
              null));

  private final FhirVersion version;

  /** Documents of that version. */
  public Documents(FhirVersion version) {
    this.version = version;
  }

  /** A resource without a generated narrative, in its third version, written at {@link #MILLIS}. */
  public byte[] bytes(Resource resource, Format format) {
    return bytes(resource, format, NarrativeGenerator.NONE);
  }

  /** Makes the same narrative of any resource. */
  public static NarrativeGenerator saying(String div) {
    Markup markup = Markup.of(div);
    return (resource, out) -> {
      out.markup(markup);
      return true;
    };
  }

  /** What such a resource says. */
  public Tree tree(Resource resource, Format format) {
    return read(bytes(resource, format), format);
  }

  /** The same with a generated narrative. */
  public Tree tree(Resource resource, Format format, Narrative generated) {
    return read(bytes(resource, format, saying(generated.div())), format);
  }

  /** What a document says that the version writes at once. */
  public Tree tree(Consumer<Writer> document, Format format) {
    return read(bytes(document, format), format);
  }

  /** The bytes of such a document. */
  public byte[] bytes(Consumer<Writer> document, Format format) {
    Bytes bytes = new Bytes(1024);
    document.accept(new Writer(format, version.dialect(), bytes));
    return bytes.toArray();
  }

  /** The first of several pages with those resources. */
  public Tree searchset(List<Resource> resources, String base, Format format) {
    List<Searchset.Entry> entries =
        resources.stream()
            .map(
                resource ->
                    VersionContract.entry(
                        version.type(resource.resourceType()), resource, bytes(resource, format)))
            .toList();
    Searchset page =
        new Searchset("page-1", MILLIS, base, 7, base + "/X?a=b&c=d", base + "/X?page=2", entries);
    return tree(out -> version.writeSearchset(page, out), format);
  }

  /** What a server says of itself in a conformance statement. */
  public ConformanceFacts facts(String base) {
    return new ConformanceFacts(base, "1.2.3", MILLIS, SECURITY, List.of(Definitions.OPERATION));
  }

  /** Reads a document as strictly as the standard asks. */
  public static Tree read(byte[] document, Format format) {
    return format == Format.JSON ? JsonDocument.read(document) : XmlDocument.read(document);
  }

  private byte[] bytes(Resource resource, Format format, NarrativeGenerator narratives) {
    ServedType type = version.type(resource.resourceType());
    return new ResourceEncoder(version.dialect(), narratives)
        .encode(type, format, resource, 3, MILLIS);
  }
}
