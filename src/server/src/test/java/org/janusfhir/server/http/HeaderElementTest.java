package org.janusfhir.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.janusfhir.server.http.HeaderElement.Pair;
import org.junit.jupiter.api.Test;

/** Headers that are lists of pairs, as clients and proxies write them. */
class HeaderElementTest {
  @Test
  void elementsComeFromAllHeadersInOrder() {
    assertThat(parse("a=1; b=2, c", "d;e=3"))
        .containsExactly(
            element(pair("a", "1"), pair("b", "2")),
            element(pair("c", "")),
            element(pair("d", ""), pair("e", "3")));
  }

  @Test
  void namesAreInLowerCaseAndValuesAsSent() {
    assertThat(parse("Handling=STRICT")).containsExactly(element(pair("handling", "STRICT")));
  }

  @Test
  void quotesKeepWhatWouldEndAValue() {
    assertThat(parse("for=\"[2001:db8::7]:80\";by=\"a;b,c=\\\"d\\\\\", x"))
        .containsExactly(
            element(pair("for", "[2001:db8::7]:80"), pair("by", "a;b,c=\"d\\")),
            element(pair("x", "")));
  }

  @Test
  void emptyElementsAreNone() {
    assertThat(parse("", ",", " , ;,=", "a,,b"))
        .containsExactly(element(pair("a", "")), element(pair("b", "")));
  }

  @Test
  void aQuoteThatDoesNotEndIsNoError() {
    assertThat(parse("a=\"b, c")).containsExactly(element(pair("a", "b, c")));
    assertThat(parse("a=\"b\\")).containsExactly(element(pair("a", "b\\")));
  }

  private static List<HeaderElement> parse(String... headers) {
    return HeaderElement.parse(List.of(headers));
  }

  private static HeaderElement element(Pair... pairs) {
    return new HeaderElement(List.of(pairs));
  }

  private static Pair pair(String name, String value) {
    return new Pair(name, value);
  }
}
