package org.janusfhir.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Tokens and plain texts are appended in long strides, and must end where they end. */
class BytesTest {
  private static final boolean[] LETTERS = plain();

  @Property
  void tokensStandOneAfterTheOther(
      @ForAll List<@From("texts") String> texts, @ForAll @IntRange(max = 40) int capacity) {
    // Given
    Bytes bytes = new Bytes(capacity);

    // When
    texts.forEach(text -> bytes.add(Token.of(text)));

    // Then
    assertThat(new String(bytes.toArray(), UTF_8)).isEqualTo(String.join("", texts));
  }

  @Property
  void aTokenMayLackItsBeginning(
      @ForAll @From("texts") String text, @ForAll @IntRange(max = 8) int skipped) {
    // Given
    Bytes bytes = new Bytes(0);

    // When
    bytes.add(Token.of("12345678" + text), skipped);

    // Then
    assertThat(new String(bytes.toArray(), UTF_8))
        .isEqualTo(("12345678" + text).substring(skipped));
  }

  @Property
  void aTextIsAppendedUpToTheFirstCharThatIsNotPlain(
      @ForAll @From("letters") String plain, @ForAll @From("others") String rest) {
    // Given
    Bytes bytes = new Bytes(0);
    bytes.add((byte) '<');
    String text = "--" + plain + rest;

    // When
    int stopped = bytes.plain(text, 2, text.length(), LETTERS);

    // Then
    assertThat(stopped).isEqualTo(2 + plain.length());
    assertThat(new String(bytes.toArray(), UTF_8)).isEqualTo('<' + plain);
  }

  @Provide
  Arbitrary<String> texts() {
    return Texts.any().map(Texts::inJson);
  }

  @Provide
  Arbitrary<String> letters() {
    return Arbitraries.strings().alpha().ofMaxLength(40);
  }

  @Provide
  Arbitrary<String> others() {
    return Arbitraries.of("", "1", "-a", "\u00e9", "\u0161a", "\u6f22");
  }

  private static boolean[] plain() {
    boolean[] letters = new boolean[128];
    for (char c = 0; c < letters.length; c++) {
      letters[c] = Character.isLetter(c);
    }
    return letters;
  }
}
