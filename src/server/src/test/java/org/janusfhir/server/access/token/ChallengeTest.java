package org.janusfhir.server.access.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.janusfhir.server.http.Answer.Header;
import org.janusfhir.server.http.ServiceRoot;
import org.janusfhir.server.problem.Problem;
import org.janusfhir.server.problem.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a refused client is told in a header. */
class ChallengeTest {
  @Test
  void tokenThatIsNotEnoughIsToldWhatIs() {
    // When
    RefusedException refused =
        Challenge.insufficientScope("The token does not grant that.", "patient/Observation.read")
            .refusal(new ServiceRoot("https://janus.example"), null);

    // Then
    assertThat(refused.problem()).isEqualTo(Problem.FORBIDDEN);
    assertThat(refused.issues().get(1).diagnostics()).isEqualTo("The token does not grant that.");
    Header header = refused.headers().get(0);
    assertThat(header.name()).hasToString("WWW-Authenticate");
    assertThat(header.value())
        .hasToString(
            "Bearer realm=\"janus.example\", error=\"insufficient_scope\","
                + " error_description=\"The token does not grant that.\","
                + " scope=\"patient/Observation.read\"");
  }

  @ParameterizedTest
  @CsvSource({
    "https://janus.example,             janus.example",
    "https://janus.example:8443/fhir,   janus.example",
    "http://localhost:8080,             localhost",
    "http://[2001:db8::1]:8080/x,       [2001:db8::1]",
    "'http://a\",b=\"c\\:80',       'a,b=c'"
  })
  void realmIsTheHostAsTheClientSeesIt(String base, String realm) {
    assertThat(Challenge.MISSING.refusal(new ServiceRoot(base), null).headers().get(0).value())
        .hasToString("Bearer realm=\"" + realm + '"');
  }
}
