package org.janusfhir.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.janusfhir.wire.Documents.json;
import static org.janusfhir.wire.Documents.xml;

import java.util.List;
import java.util.function.Consumer;
import org.janusfhir.model.Extension;
import org.janusfhir.model.Extras;
import org.janusfhir.model.OtherElement;
import org.janusfhir.model.OtherResource;
import org.janusfhir.model.Primitive;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.ValueType;
import org.junit.jupiter.api.Test;

class OtherResourceTest {
  private static final Extras MARKED =
      new Extras(
          null, List.of(new Extension("u", Primitive.of(ValueType.STRING, "x"), null)), null, null);
  private static final String MARKED_JSON =
      "{\"extension\":[{\"url\":\"u\",\"valueString\":\"x\"}]}";
  private static final String MARKED_XML =
      "<extension url=\"u\"><valueString value=\"x\"/></extension>";

  @Test
  void primitivesKeepTheirFormInJson() {
    // Given
    Consumer<Writer> body =
        resource(
            single("s", true, "1", null),
            single("n", false, "1.0", null),
            item("ss", true, "1", null),
            item("ss", true, "2", null),
            item("ns", false, "3", null),
            item("ns", false, "4", null));

    // Then
    assertThat(json(body)).isEqualTo("{\"s\":\"1\",\"n\":1.0,\"ss\":[\"1\",\"2\"],\"ns\":[3,4]}");
    assertThat(xml(body))
        .isEqualTo(
            "<s value=\"1\"/><n value=\"1.0\"/><ss value=\"1\"/><ss value=\"2\"/>"
                + "<ns value=\"3\"/><ns value=\"4\"/>");
  }

  @Test
  void primitivesKeepTheirExtensionsEvenWithoutAValue() {
    // Given
    Consumer<Writer> body =
        resource(
            single("s", true, null, MARKED),
            item("ns", false, "3", MARKED),
            item("ns", false, null, MARKED),
            item("ns", false, "4", null));

    // Then
    assertThat(json(body))
        .isEqualTo(
            "{\"_s\":"
                + MARKED_JSON
                + ",\"ns\":[3,null,4],\"_ns\":["
                + MARKED_JSON
                + ","
                + MARKED_JSON
                + ",null]}");
    assertThat(xml(body))
        .isEqualTo(
            "<s>"
                + MARKED_XML
                + "</s><ns value=\"3\">"
                + MARKED_XML
                + "</ns><ns>"
                + MARKED_XML
                + "</ns><ns value=\"4\"/>");
  }

  @Test
  void complexElementsHoldOthers() {
    // Given
    List<OtherElement> inside = List.of(single("s", true, "1", null));
    Consumer<Writer> body =
        resource(
            new OtherElement("one", false, false, null, inside, MARKED),
            new OtherElement("many", true, false, null, inside, null),
            new OtherElement("many", true, false, null, null, null));

    // Then
    assertThat(json(body))
        .isEqualTo(
            "{\"one\":{\"extension\":[{\"url\":\"u\",\"valueString\":\"x\"}],\"s\":\"1\"},"
                + "\"many\":[{\"s\":\"1\"}]}");
    assertThat(xml(body))
        .isEqualTo("<one>" + MARKED_XML + "<s value=\"1\"/></one><many><s value=\"1\"/></many>");
  }

  private static Consumer<Writer> resource(OtherElement... elements) {
    OtherResource resource =
        new OtherResource(ResourceHead.of("1"), "v", "Claim", List.of(elements), null);
    return out -> OtherResourceWriter.INSTANCE.write(resource, out);
  }

  private static OtherElement single(String name, boolean quoted, String value, Extras extras) {
    return new OtherElement(name, false, quoted, value, null, extras);
  }

  private static OtherElement item(String name, boolean quoted, String value, Extras extras) {
    return new OtherElement(name, true, quoted, value, null, extras);
  }
}
