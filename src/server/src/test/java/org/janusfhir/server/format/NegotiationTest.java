package org.janusfhir.server.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.janusfhir.server.problem.RefusedException;
import org.janusfhir.wire.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which format an answer has. */
class NegotiationTest {
  private final Negotiation negotiation = new Negotiation();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json+fhir",
        "application/fhir+json",
        "application/json",
        "text/json",
        "json",
        "Application/JSON+FHIR; charset=utf-8",
        "*/*",
        "*",
        "application/*",
        "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2", // what Java's HttpURLConnection
        // sends
        "application/xml;q=.4999, application/json;q=0.50001",
        "application/json;q=.1230, application/xml;q=0.1239",
        "application/json;q=1.0000000, application/xml;q=.999",
      })
  void meansJson(String accept) {
    assertThat(negotiation.format(null, List.of(accept))).isEqualTo(Format.JSON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/xml+fhir",
        "application/fhir+xml",
        "application/xml",
        "text/xml",
        "xml",
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
        "application/json;q=0.2, */*;q=0.8",
        "application/json;q=0, */*",
      })
  void meansXml(String accept) {
    assertThat(negotiation.format(null, List.of(accept))).isEqualTo(Format.XML);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/turtle",
        "application/json;q=0",
        "application/json;q=2",
        "application/json;q=",
        "application/json;q=.",
        "application/json;q=00.5",
        "application/json;q=.000",
        "application/json;q=1.001",
        "application/json;q=.2x",
        ",",
        "*/*;q=0",
      })
  void isNotAcceptable(String accept) {
    assertThatThrownBy(() -> negotiation.format(null, List.of(accept)))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void nothingMeansJson() {
    assertThat(negotiation.format(null, List.of())).isEqualTo(Format.JSON);
    assertThat(negotiation.format("", List.of(" "))).isEqualTo(Format.JSON);
  }

  @Test
  void severalHeadersAreOne() {
    assertThat(negotiation.format(null, List.of("text/turtle", "application/xml")))
        .isEqualTo(Format.XML);
  }

  @ParameterizedTest
  @CsvSource({
    "application/json fhir,JSON",
    "application/json+fhir,JSON",
    "application/xml fhir,XML",
    "xml,XML",
    "text/xml; charset=utf-8,XML",
  })
  void theParameterWinsOverTheHeader(String parameter, Format expected) {
    Format other = expected == Format.JSON ? Format.XML : Format.JSON;
    assertThat(
            negotiation.format(parameter, List.of(other.name().toLowerCase(java.util.Locale.ROOT))))
        .isEqualTo(expected);
  }

  @Property
  void theHigherQualityWins(
      @ForAll @IntRange(max = 1000) int json, @ForAll @IntRange(max = 1000) int xml) {
    // Given
    String accept =
        "application/json;q=%s, application/xml;q=%s".formatted(quality(json), quality(xml));

    // When
    Format format = AcceptHeader.preferred(accept);

    // Then
    if (json == 0 && xml == 0) {
      assertThat(format).isNull();
    } else {
      assertThat(format).isEqualTo(json >= xml ? Format.JSON : Format.XML);
    }
  }

  @Property
  void anyHeaderIsRead(@ForAll String accept) {
    assertThat(AcceptHeader.preferred(accept)).isIn(null, Format.JSON, Format.XML);
  }

  private static String quality(int thousandths) {
    return "%d.%03d".formatted(thousandths / 1000, thousandths % 1000);
  }
}
