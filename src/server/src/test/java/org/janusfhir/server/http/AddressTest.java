package org.janusfhir.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.janusfhir.server.http.QueryString.Parameter;
import org.janusfhir.server.problem.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths and queries. */
class AddressTest {
  @Test
  void aPathHasRootVersionTenantAndSegments() {
    assertThat(RequestPath.parse("/open/dstu9/t%20t/Patient/1"))
        .isEqualTo(new RequestPath(true, "dstu9", "t t", List.of("Patient", "1")));
    assertThat(RequestPath.parse("/dstu9/t/metadata"))
        .isEqualTo(new RequestPath(false, "dstu9", "t", List.of("metadata")));
    assertThat(RequestPath.parse("/dstu9/t/Patient/1/_history/2"))
        .isEqualTo(new RequestPath(false, "dstu9", "t", List.of("Patient", "1", "_history", "2")));
  }

  @Test
  void aSlashAtTheEndIsNoSegment() {
    assertThat(RequestPath.parse("/dstu9/t/Patient/").segments()).containsExactly("Patient");
    assertThat(RequestPath.parse("/dstu9/t/").segments()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "", "/open", "/open/", "/dstu9", "/dstu9/", "/dstu9/t", "//", "///"})
  void aShortPathIsReadToo(String path) {
    assertThat(RequestPath.parse(path).segments()).isEmpty();
  }

  @Test
  void aQueryIsDecoded() {
    assertThat(QueryString.parse("a=b+c&d%3Ae=%C3%A4&&f&g=%3E=1&h==").parameters())
        .containsExactly(
            new Parameter("a", "b c"),
            new Parameter("d:e", "ä"),
            new Parameter("f", ""),
            new Parameter("g", ">=1"),
            new Parameter("h", "="));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=%", "a=%4", "a=%zz", "a=%C3", "a=%80", "a=ä", "%=b"})
  void malformedEncodingsAreRefused(String query) {
    assertThatThrownBy(() -> QueryString.parse(query)).isInstanceOf(RefusedException.class);
  }

  @Property
  void whatIsEncodedIsDecodedAgain(@ForAll String text) {
    Assume.that(StandardCharsets.UTF_8.newEncoder().canEncode(text));
    StringBuilder query = new StringBuilder("a=");
    PercentCoding.encode(text, query);
    assertThat(QueryString.parse(query.toString()).first("a")).isEqualTo(text);
  }
}
