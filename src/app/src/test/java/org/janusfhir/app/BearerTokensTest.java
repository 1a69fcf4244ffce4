package org.janusfhir.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.janusfhir.server.version.ServedVersion;
import org.janusfhir.server.version.ServedVersions;
import org.junit.jupiter.api.Test;

/** The secured root of a tenant with an issuer of its own, in every version. */
@QuarkusTest
class BearerTokensTest {
  @Inject ServedVersions versions;

  @Test
  void goodTokenIsAnswered() {
    String token = Tokens.provider(Tokens.AUDIENCE, "user/Patient.read");
    for (ServedVersion version : versions.all()) {
      assertThat(get(version, "Patient?name=a", token).statusCode()).isEqualTo(200);
      assertThat(get(version, "Patient?name=a", token).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void tokenThatIsNotEnoughIsToldWhatIs() {
    String token = Tokens.provider(Tokens.AUDIENCE, "user/Patient.read");
    for (ServedVersion version : versions.all()) {
      // When
      Response response = get(version, "Observation/1", token);

      // Then
      assertThat(response.statusCode()).isEqualTo(403);
      assertThat(response.header("WWW-Authenticate"))
          .contains("error=\"insufficient_scope\"", "scope=\"user/Observation.read\"");
      Map<String, Object> refused = response.jsonPath().getMap("issue[0]");
      assertThat(refused).containsEntry("location", List.of("http.Authorization"));
      assertThat(refused.get("code").toString()).contains("forbidden");
      assertThat(refused.values()).contains(response.header("WWW-Authenticate"));
      assertThat(response.jsonPath().getMap("issue[1]").values().toArray())
          .contains("The scopes of the token do not grant this: it takes user/Observation.read.");
    }
  }

  @Test
  void tokenForAnotherServiceIsRefused() {
    String token = Tokens.provider("open-clinic", "user/*.read");
    for (ServedVersion version : versions.all()) {
      // When
      Response response = get(version, "Patient?name=a", token);

      // Then
      assertThat(response.statusCode()).isEqualTo(401);
      assertThat(response.header("WWW-Authenticate")).contains("error=\"invalid_token\"");
      assertThat(response.asString()).contains("The token is for another service than this.");
    }
  }

  private static Response get(ServedVersion version, String path, String token) {
    return given()
        .header("Authorization", "Bearer " + token)
        .get("/" + version.id() + "/" + Clinic.CLOSED + "/" + path);
  }
}
