package org.janusfhir.server.access.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.janusfhir.server.http.ServiceRoot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a refused client is told in a header. */
class TokenRefusalTest {
  @ParameterizedTest
  @CsvSource({
    "https://janus.example,             janus.example",
    "https://janus.example:8443/fhir,   janus.example:8443",
    "http://[2001:db8::1]:8080/x,       [2001:db8::1]:8080"
  })
  void realmIsTheHostAsTheClientSeesIt(String base, String realm) {
    assertThat(TokenRefusal.MISSING.of(new ServiceRoot(base), null).headers().get(0).value())
        .hasToString("Bearer realm=\"" + realm + '"');
  }
}
