package org.janusfhir.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.janusfhir.wire.Documents.test;

import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A text is written the same, whether it is known or not. */
class KnownTextsTest {
  private static final Name A = Name.of("a");

  /** So often that each of a few texts becomes known on the way. */
  private static final int TIMES = 300;

  @Property(tries = 200)
  void textsThatComeAgainStayTheSame(@ForAll @From("texts") List<String> texts) {
    // Given
    List<String> often = Collections.nCopies(TIMES, texts).stream().flatMap(List::stream).toList();

    // When
    Node json = JsonDocument.read(test(Format.JSON, out -> out.strings(A, often)));
    Node xml = XmlDocument.read(test(Format.XML, out -> out.strings(A, often)));

    // Then
    assertThat(json.children)
        .extracting(node -> node.value)
        .isEqualTo(often.stream().map(Texts::inJson).toList());
    assertThat(xml.children)
        .extracting(node -> node.value)
        .isEqualTo(often.stream().map(Texts::inXml).toList());
  }

  @Provide
  Arbitrary<List<String>> texts() {
    Arbitrary<String> some =
        Arbitraries.oneOf(Texts.any(), Arbitraries.of("mg/L", "ng/L", "final", "Value", "{a}"));
    return some.list().ofMinSize(1).ofMaxSize(5);
  }
}
