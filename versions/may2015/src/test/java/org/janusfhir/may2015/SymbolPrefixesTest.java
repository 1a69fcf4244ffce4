package org.janusfhir.may2015;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.janusfhir.wire.PrefixGrammar.Comparison;
import org.janusfhir.wire.PrefixGrammar.Prefixed;

class SymbolPrefixesTest {
  private static final Map<String, Comparison> SYMBOLS =
      Map.of(
          "", Comparison.EQUAL,
          "<", Comparison.LESS,
          "<=", Comparison.LESS_OR_EQUAL,
          ">", Comparison.GREATER,
          ">=", Comparison.GREATER_OR_EQUAL,
          "~", Comparison.APPROXIMATELY);

  @Property
  void theSymbolIsTakenFromTheValue(
      @ForAll("symbols") String symbol, @ForAll("values") String value) {
    // When
    Prefixed prefixed = SymbolPrefixes.INSTANCE.parse(symbol + value);

    // Then
    assertThat(prefixed).isEqualTo(new Prefixed(SYMBOLS.get(symbol), value));
  }

  @Provide
  Arbitrary<String> symbols() {
    return Arbitraries.of(SYMBOLS.keySet());
  }

  /** Letters that later versions use as prefixes mean nothing here. */
  @Provide
  Arbitrary<String> values() {
    return Arbitraries.of("2014", "2014-09-24T10:00:00Z", "5.40", "ge2014", "", "-1e3");
  }
}
