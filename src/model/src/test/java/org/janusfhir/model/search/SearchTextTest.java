package org.janusfhir.model.search;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {
  @ParameterizedTest
  @CsvSource({
    "Müller, muller",
    "'  van\u00A0\tder   Berg ', van der berg",
    "ÅSE, ase",
    "Zoe\u0308, zoe",
    "Straße, strasse",
    "O'Neil-Łukasz, o'neil-lukasz",
    "Sørensen, sorensen",
    "Ǿ, o",
    "Þórður Ðorđević, thordur dordevic",
    "ÆSIR Œuvre, aesir oeuvre",
    "Yıldız, yildiz",
    "Ħal Ŧ Ŋ, hal t n",
    "Ɗanƙwambo Ɓello, dankwambo bello",
    "İzmir, izmir",
    "'', ''",
  })
  void ignoresCaseAccentsAndWhiteSpace(String text, String expected) {
    assertThat(SearchText.normalize(text)).isEqualTo(expected);
  }

  @Property
  void normalizesOnce(@ForAll String text) {
    // Given
    String once = SearchText.normalize(text);

    // When, then
    assertThat(SearchText.normalize(once)).isEqualTo(once);
  }

  @Test
  void beginsAtEachWord() {
    assertThat(SearchText.beginnings("van der berg-o'neil"))
        .containsExactly("van der berg-o'neil", "der berg-o'neil", "berg-o'neil", "o'neil", "neil");
    assertThat(SearchText.beginnings("")).containsExactly("");
  }
}
