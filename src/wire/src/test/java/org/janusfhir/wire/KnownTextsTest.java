package org.janusfhir.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.janusfhir.wire.Documents.test;

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
  void textsThatComeAgainStayTheSame(
      @ForAll @From("texts") List<String> texts, @ForAll Format format) {
    // When
    byte[] all =
        test(
            format,
            out -> {
              for (int i = 0; i < TIMES; i++) {
                texts.forEach(text -> out.string(A, text));
              }
            });

    // Then
    StringBuilder each = new StringBuilder();
    for (String text : texts) {
      each.append(content(test(format, out -> out.string(A, new String(text))), format));
    }
    assertThat(content(all, format)).isEqualTo(each.toString().repeat(TIMES));
  }

  @Provide
  Arbitrary<List<String>> texts() {
    Arbitrary<String> some =
        Arbitraries.oneOf(Texts.any(), Arbitraries.of("mg/L", "ng/L", "final", "Value", "{a}"));
    return some.list().ofMinSize(1).ofMaxSize(5);
  }
}
