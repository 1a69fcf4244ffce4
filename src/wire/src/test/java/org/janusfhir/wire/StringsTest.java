package org.janusfhir.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.janusfhir.wire.Documents.json;
import static org.janusfhir.wire.Documents.test;
import static org.janusfhir.wire.Documents.xml;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.janusfhir.model.Extension;
import org.janusfhir.model.Extras;
import org.janusfhir.model.Primitive;
import org.janusfhir.model.Reference;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.ValueType;

class StringsTest {
  private static final Name A = Name.of("a");

  @Property
  void stringsComeBack(@ForAll @From("texts") String text) {
    // When
    Node json = JsonDocument.read(test(Format.JSON, out -> out.string(A, text)));
    Node xml = XmlDocument.read(test(Format.XML, out -> out.string(A, text)));

    // Then
    assertThat(json.children.get(0).value).isEqualTo(Texts.inJson(text));
    assertThat(xml.children.get(0).value).isEqualTo(Texts.inXml(text));
  }

  @Property
  void listsComeBack(@ForAll List<@From("texts") String> texts) {
    // When
    Node json = JsonDocument.read(test(Format.JSON, out -> out.strings(A, texts)));
    Node xml = XmlDocument.read(test(Format.XML, out -> out.strings(A, texts)));

    // Then
    assertThat(json.children)
        .extracting(node -> node.value)
        .isEqualTo(texts.stream().map(Texts::inJson).toList());
    assertThat(xml.children)
        .extracting(node -> node.value)
        .isEqualTo(texts.stream().map(Texts::inXml).toList());
  }

  @Property
  void idsUrlsAndReferencesComeBack(
      @ForAll @From("texts") String id, @ForAll @From("texts") String url) {
    // Given
    Extension extension =
        new Extension(
            url, Reference.to(ResourceType.PATIENT, id), new Extras(id, null, null, null));
    Extras extras = new Extras(null, List.of(extension), null, null);

    // When
    Node json = JsonDocument.read(test(Format.JSON, out -> out.resourceExtras(extras)));
    Node xml = XmlDocument.read(test(Format.XML, out -> out.resourceExtras(extras)));

    // Then
    assertThat(json.children.get(0).id).isEqualTo(Texts.inJson(id));
    assertThat(json.children.get(0).url).isEqualTo(Texts.inJson(url));
    assertThat(xml.children.get(0).id).isEqualTo(Texts.inXml(id));
    assertThat(xml.children.get(0).url).isEqualTo(Texts.inXml(url));
    assertThat(json.children.get(0).children.get(0).children.get(0).value)
        .isEqualTo("Patient/" + Texts.inJson(id));
    assertThat(xml.children.get(0).children.get(0).children.get(0).value)
        .isEqualTo("Patient/" + Texts.inXml(id));
  }

  @Property
  void decimalsKeepTheirDigits(
      @ForAll BigInteger digits, @ForAll @IntRange(min = -30, max = 60) int scale) {
    // Given
    BigDecimal decimal = new BigDecimal(digits, scale);

    // When
    String json = json(out -> out.decimal(A, decimal));
    Node xml = XmlDocument.read(test(Format.XML, out -> out.decimal(A, decimal)));

    // Then
    assertThat(json).isEqualTo("{\"a\":" + decimal.toPlainString() + "}");
    assertThat(xml.children.get(0).value).isEqualTo(decimal.toPlainString());
  }

  @Example
  void anAbsurdExponentIsNotWrittenOut() {
    // Given
    BigDecimal huge = new BigDecimal("1E+999999999");
    BigDecimal tiny = new BigDecimal("1E-999999999");

    // Then
    assertThat(json(out -> out.decimal(A, huge))).isEqualTo("{\"a\":1E+999999999}");
    assertThat(json(out -> out.decimal(A, tiny))).isEqualTo("{\"a\":1E-999999999}");
  }

  @Example
  void lineEndsAndTabsSurviveInXmlAttributes() {
    assertThat(xml(out -> out.string(A, "1\n2\r\n3\t4 <5> & \"6\"")))
        .isEqualTo("<a value=\"1&#10;2&#13;&#10;3&#9;4 &lt;5&gt; &amp; &quot;6&quot;\"/>");
  }

  @Example
  void jsonEscapesOnlyWhatItMust() {
    assertThat(json(out -> out.string(A, "1\n\r\t\b\u0001\u007f\"\\/<\u00e9\u2028")))
        .isEqualTo("{\"a\":\"1\\n\\r\\t\\u0008\\u0001\u007f\\\"\\\\/<\u00e9\u2028\"}");
  }

  @Property
  void onlyNumbersAndBooleansOfJsonStandWithoutQuotes(@ForAll @From("almostNumbers") String text) {
    // Given
    Choice choice = Choice.of("v", ValueType.DECIMAL);

    // When
    String json = json(out -> out.choice(choice, Primitive.of(ValueType.DECIMAL, text)));

    // Then
    boolean number = text.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?|true|false");
    assertThat(json)
        .isEqualTo(number ? "{\"vDecimal\":" + text + "}" : "{\"vDecimal\":\"" + text + "\"}");
  }

  @Provide
  Arbitrary<String> texts() {
    return Texts.any();
  }

  @Provide
  Arbitrary<String> almostNumbers() {
    Arbitrary<String> pieces =
        Arbitraries.of("0", "1", "42", ".", "-", "+", "e", "E", "true", "false", "x");
    return pieces.list().ofMinSize(1).ofMaxSize(6).map(list -> String.join("", list));
  }
}
