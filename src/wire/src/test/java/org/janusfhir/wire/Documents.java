package org.janusfhir.wire;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;

/** Encodes with the test's dialect. */
final class Documents {
  private static final Name TEST = Name.of("Test");
  private static final TestDialect DIALECT = new TestDialect();

  private Documents() {}

  /** A resource called Test whose content <code>body</code> writes. */
  static byte[] test(Format format, Consumer<Writer> body) {
    Bytes bytes = new Bytes(1);
    Writer out = new Writer(format, DIALECT, bytes);
    out.startResource(TEST, true);
    body.accept(out);
    out.endResource(TEST);
    return bytes.toArray();
  }

  /** What the body writes in JSON, without the resource's type. */
  static String json(Consumer<Writer> body) {
    return text(test(Format.JSON, body)).replaceFirst("^\\{\"resourceType\":\"Test\",?", "{");
  }

  /** What the body writes in XML, without the resource's own element. */
  static String xml(Consumer<Writer> body) {
    return text(test(Format.XML, body))
        .replaceFirst("^<Test xmlns=\"http://hl7.org/fhir\">", "")
        .replaceFirst("</Test>$", "");
  }

  /** A whole resource as version 3 of 2016-02-29T14:30:00.125Z. */
  static byte[] encode(Format format, Resource resource, NarrativeGenerator narratives) {
    ResourceType type = resource.resourceType();
    ServedType served =
        new ServedType(
            Name.of(type.typeName()),
            type,
            PatientWriter.forType(type),
            type != ResourceType.BINARY,
            TypeElements.of("", "", ""),
            SearchDefinition.of());
    return new ResourceEncoder(DIALECT, narratives)
        .encode(served, format, resource, 3, 1_456_756_200_125L);
  }

  static String text(byte[] document) {
    return new String(document, StandardCharsets.UTF_8);
  }
}
