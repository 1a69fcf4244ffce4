package org.janusfhir.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.janusfhir.wire.Documents.json;
import static org.janusfhir.wire.Documents.xml;

import java.util.List;
import java.util.function.Consumer;
import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.Coding;
import org.janusfhir.model.Element;
import org.janusfhir.model.Extension;
import org.janusfhir.model.Extras;
import org.janusfhir.model.Reference;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.Value;
import org.junit.jupiter.api.Test;

/** An element is written the same, however often it has been written before. */
class KnownElementsTest {
  private static final int OFTEN = 4;
  private static final Name A = Name.of("a");
  private static final Name B = Name.of("b");
  private static final Name CODE = Name.of("code");
  private static final Body<Value> NOTHING = (value, out) -> {};

  @Test
  void conceptsStayTheSameWhereverTheyStand() {
    // Given
    CodeableConcept concept = concept(null);
    Consumer<Writer> body =
        out -> {
          out.element(A, concept, KnownElementsTest::write);
          out.element(A, concept, KnownElementsTest::write);
          out.element(B, concept, KnownElementsTest::write);
          out.object(B, "", (nothing, to) -> to.element(A, concept, KnownElementsTest::write));
        };

    // When, then
    for (int i = 0; i < OFTEN; i++) {
      assertThat(json(body))
          .isEqualTo(
              "{\"a\":{\"code\":\"x\"},\"a\":{\"code\":\"x\"},\"b\":{\"code\":\"x\"}"
                  + ",\"b\":{\"a\":{\"code\":\"x\"}}}");
      assertThat(xml(body))
          .isEqualTo(
              "<a><code value=\"x\"/></a><a><code value=\"x\"/></a><b><code value=\"x\"/></b>"
                  + "<b><a><code value=\"x\"/></a></b>");
    }
  }

  @Test
  void referencesStayTheSame() {
    // Given
    Reference reference = new Reference(ResourceType.PATIENT, "p", "2", null, "Ann \"A\"", null);
    Consumer<Writer> body = out -> out.reference(A, reference);

    // When, then
    for (int i = 0; i < OFTEN; i++) {
      assertThat(json(body))
          .isEqualTo(
              "{\"a\":{\"reference\":\"Patient/p/_history/2\",\"display\":\"Ann \\\"A\\\"\"}}");
      assertThat(xml(body))
          .isEqualTo(
              "<a><reference value=\"Patient/p/_history/2\"/>"
                  + "<display value=\"Ann &quot;A&quot;\"/></a>");
    }
  }

  @Test
  void whatBodiesWriteIsTheirs() {
    // Given
    CodeableConcept concept = concept(null);

    // When, then
    for (int i = 0; i < OFTEN; i++) {
      assertThat(json(out -> out.element(A, concept, NOTHING))).isEqualTo("{}");
      assertThat(json(out -> out.element(A, concept, KnownElementsTest::write)))
          .isEqualTo("{\"a\":{\"code\":\"x\"}}");
      assertThat(json(out -> out.element(A, concept, (value, to) -> to.code(CODE, "y"))))
          .isEqualTo("{\"a\":{\"code\":\"y\"}}");
    }
  }

  @Test
  void whatTellsGapsIsWrittenAnew() {
    // Given
    CodeableConcept concept = concept(null);
    Body<CodeableConcept> body = (value, to) -> to.code(CODE, to.tellsGaps() ? "gap" : "none");

    // When, then
    for (int i = 0; i < OFTEN; i++) {
      assertThat(json(out -> out.element(A, concept, body))).contains("none");
      assertThat(
              json(
                  out -> {
                    out.tellGaps();
                    out.element(A, concept, body);
                  }))
          .contains("gap");
    }
  }

  @Test
  void extensionsAreWrittenAnew() {
    // Given: one that refers to a contained resource, which only some have
    Reference contained = new Reference(null, null, null, "#c", null, null);
    Extension extension = new Extension("urn:x", contained, null);
    CodeableConcept concept = concept(new Extras(null, List.of(extension), null, null));
    Consumer<Writer> body = out -> out.element(A, concept, KnownElementsTest::write);

    // When, then
    for (int i = 0; i < OFTEN; i++) {
      assertThat(json(body)).contains("#c");
      assertThat(
              json(
                  out -> {
                    out.contained(B, new Containment(ResourceHead.of("r"), out.dialect()));
                    body.accept(out);
                  }))
          .doesNotContain("#c");
    }
  }

  @Test
  void longOnesAreWrittenInFull() {
    // Given
    Element reference = new Reference(ResourceType.PATIENT, "p", null, null, "x".repeat(500), null);

    // When, then
    for (int i = 0; i < OFTEN; i++) {
      assertThat(json(out -> out.reference(A, (Reference) reference))).hasSizeGreaterThan(500);
    }
  }

  private static CodeableConcept concept(Extras ofCoding) {
    Coding coding = new Coding(null, null, "x", null, null, ofCoding);
    return new CodeableConcept(List.of(coding), null, null);
  }

  private static void write(CodeableConcept concept, Writer out) {
    Coding coding = concept.coding().get(0);
    if (coding.extras() == null) {
      out.code(CODE, coding.code());
    } else {
      out.elements(CODE, concept.coding(), (value, to) -> to.code(CODE, value.code()));
    }
  }
}
