package org.janusfhir.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.janusfhir.server.version.ServedVersion;
import org.janusfhir.server.version.ServedVersions;
import org.janusfhir.wire.LessExactCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Resources of each version that can be read, in every version the application was built with. */
@QuarkusTest
class TranslateVersionTest {
  private static final String JSON = "application/json+fhir";

  /** Valid in every version that can be read. */
  private static final String PATIENT =
      "{\"resourceType\":\"Patient\",\"id\":\"a1\",\"meta\":{\"versionId\":\"7\","
          + "\"lastUpdated\":\"2016-02-29T14:30:00.000Z\",\"tag\":[{\"system\":\"urn:x\","
          + "\"code\":\"t\"}]},\"name\":[{\"family\":[\"Dahl\"]}],\"gender\":\"female\"}";

  private static final String RECORD =
      "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":["
          + "{\"fullUrl\":\"urn:uuid:8f4f2c5e-6a44-4c53-9f3c-3a2f0f6b7a11\",\"resource\":"
          + "{\"resourceType\":\"Patient\",\"gender\":\"male\"}},"
          + "{\"fullUrl\":\"urn:uuid:8f4f2c5e-6a44-4c53-9f3c-3a2f0f6b7a12\",\"resource\":"
          + "{\"resourceType\":\"Observation\",\"status\":\"final\",\"category\":{\"text\":\"Labs\"},"
          + "\"code\":{\"text\":\"Pulse\"},\"subject\":"
          + "{\"reference\":\"urn:uuid:8f4f2c5e-6a44-4c53-9f3c-3a2f0f6b7a11\"},"
          + "\"valueQuantity\":{\"value\":72.50,\"unit\":\"/min\"}}}]}";

  @Inject ServedVersions versions;

  @Test
  void aResourceKeepsWhatBothVersionsCanSay() {
    for (ServedVersion from : readable()) {
      for (ServedVersion to : versions.all()) {
        // When
        Response response = translate(from, to, JSON, PATIENT);

        // Then
        assertThat(response.statusCode())
            .as(from + " to " + to + response.asString())
            .isEqualTo(200);
        JsonArray entries = new JsonObject(response.asString()).getJsonArray("entry");
        JsonObject patient = entries.getJsonObject(0).getJsonObject("resource");
        JsonObject outcome = entries.getJsonObject(1).getJsonObject("resource");
        patient.remove("text");
        assertThat(patient).isEqualTo(new JsonObject(PATIENT));
        assertThat(outcome.getJsonArray("issue").getJsonObject(0).getString("severity"))
            .as(outcome.encode())
            .isEqualTo("information");
      }
    }
  }

  @Test
  void aBundleIsTranslatedAndReferencesStayTogether() {
    for (ServedVersion from : readable()) {
      for (ServedVersion to : versions.all()) {
        JsonArray entries =
            new JsonObject(translate(from, to, JSON, RECORD).asString()).getJsonArray("entry");
        JsonObject observation = entries.getJsonObject(1).getJsonObject("resource");
        assertThat(entries).as(from + " to " + to).hasSize(3);
        assertThat(observation.getJsonObject("subject").getString("reference"))
            .isEqualTo("Patient/8f4f2c5e-6a44-4c53-9f3c-3a2f0f6b7a11");
        assertThat(observation.encode()).contains("72.50");
      }
    }
  }

  @Test
  void eachLossIsNamed() {
    for (ServedVersion from : readable()) {
      for (ServedVersion to : versions.all()) {
        String said = translate(from, to, JSON, RECORD).asString();
        boolean category =
            new JsonObject(said)
                .getJsonArray("entry")
                .getJsonObject(1)
                .getJsonObject("resource")
                .containsKey("category");
        assertThat(said.contains("'{\\\"text\\\":\\\"Labs\\\"}' cannot be said here"))
            .as(from + " to " + to + said)
            .isEqualTo(!category);
        assertThat(said.contains("Bundle.entry[1].resource.category")).isEqualTo(!category);
      }
    }
  }

  @Test
  void aLessExactCodeIsNamedWhereItWasSent() {
    String patient =
        "{\"resourceType\":\"Patient\",\"telecom\":[{\"system\":\"phone\",\"value\":\"1\"},"
            + "{\"system\":\"pager\",\"value\":\"2\"}]}";
    for (ServedVersion from : readable()) {
      for (ServedVersion to : versions.all()) {
        List<String> said =
            to.lessExactCodes().stream()
                .filter(code -> code.code().equals("PAGER"))
                .map(LessExactCode::said)
                .toList();
        assertThat(warnings(translate(from, to, JSON, patient)))
            .hasSameSizeAs(said)
            .zipSatisfy(
                said,
                (warning, code) ->
                    assertThat(warning)
                        .contains("\"Patient.telecom[1].system\"")
                        .contains(
                            "'pager' cannot be said here in "
                                + to.title()
                                + ", which has system '"
                                + code
                                + "' instead."));
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2016-02-29T14:30:00Z | {"resourceType":"Condition","patient":{"reference":"Patient/1"},\
          "code":{"text":"x"},"verificationStatus":"confirmed",\
          "abatementDateTime":"2016-02-29T14:30:00Z"}
          resolved | {"resourceType":"Condition","patient":{"reference":"Patient/1"},\
          "code":{"text":"x"},"verificationStatus":"confirmed","clinicalStatus":"resolved"}
          intended | {"resourceType":"MedicationStatement","patient":{"reference":"Patient/1"},\
          "status":"intended","medicationCodeableConcept":{"text":"x"}}
          other | {"resourceType":"Patient","telecom":[{"system":"other","value":"x"}]}
          """)
  void whatIsNotInTheTranslationIsNamed(String value, String document) {
    for (ServedVersion from : readable()) {
      for (ServedVersion to : versions.all()) {
        Response answer = translate(from, to, JSON, document);
        JsonObject translated =
            new JsonObject(answer.asString())
                .getJsonArray("entry")
                .getJsonObject(0)
                .getJsonObject("resource");
        translated.remove("text");
        boolean kept = translated.encode().contains('"' + value + '"');
        assertThat(warnings(answer)).as(from + " to " + to).hasSize(kept ? 0 : 1);
        assertThat(answer.asString().contains("'" + value + "' cannot be said here"))
            .isEqualTo(!kept);
      }
    }
  }

  @Test
  void bothFormatsGoInAndComeOut() {
    String xml =
        "<Patient xmlns=\"http://hl7.org/fhir\"><id value=\"a1\"/><active value=\"true\"/></Patient>";
    for (ServedVersion from : readable()) {
      for (ServedVersion to : versions.all()) {
        Response response =
            given()
                .contentType("application/xml+fhir")
                .body(bytes(xml))
                .accept("application/xml+fhir")
                .post(address(from.id(), to));
        assertThat(response.xmlPath().getString("Bundle.entry[0].resource.Patient.active.@value"))
            .as(from + " to " + to)
            .isEqualTo("true");
      }
    }
  }

  @Test
  void whatCannotBeReadIsRefused() {
    ServedVersion to = versions.fallback();
    ServedVersion from = readable().get(0);
    assertThat(translate(from, to, JSON, "{").statusCode()).isEqualTo(400);
    assertThat(translate(from, to, JSON, "").statusCode()).isEqualTo(400);
    assertThat(translate(from, to, "text/turtle", "x").statusCode()).isEqualTo(415);
    Response invalid =
        translate(from, to, JSON, "{\"resourceType\":\"Patient\",\"gender\":\"none\",\"x\":1}");
    assertThat(invalid.statusCode()).as(invalid.asString()).isEqualTo(422);
    assertThat(invalid.asString()).contains("Patient");
    assertThat(
            translate(from, to, JSON, "{\"resourceType\":\"ValueSet\",\"status\":\"draft\"}")
                .statusCode())
        .isEqualTo(422);
    assertThat(given().post(address("dstu0", to)).statusCode()).isEqualTo(400);
    assertThat(given().get(address(from.id(), to)).statusCode()).isEqualTo(405);
    for (ServedVersion version : versions.all()) {
      if (version.parser().isEmpty()) {
        assertThat(
                given()
                    .contentType(JSON)
                    .body(bytes(PATIENT))
                    .post(address(version.id(), to))
                    .asString())
            .contains("'" + version.id() + "' cannot be read here; " + from.id());
      }
    }
  }

  @Test
  void tooMuchIsRefused() {
    String body = "{\"resourceType\":\"Patient\",\"id\":\"" + "1".repeat(9_000_000) + "\"}";
    assertThat(translate(readable().get(0), versions.fallback(), JSON, body).statusCode())
        .isEqualTo(413);
  }

  private static List<String> warnings(Response answer) {
    JsonArray entries = new JsonObject(answer.asString()).getJsonArray("entry");
    JsonObject outcome = entries.getJsonObject(entries.size() - 1).getJsonObject("resource");
    return outcome.getJsonArray("issue").stream()
        .map(JsonObject.class::cast)
        .filter(issue -> issue.getString("severity").equals("warning"))
        .map(JsonObject::encode)
        .toList();
  }

  private List<ServedVersion> readable() {
    return versions.all().stream().filter(version -> version.parser().isPresent()).toList();
  }

  private static Response translate(
      ServedVersion from, ServedVersion to, String contentType, String body) {
    return given().contentType(contentType).body(bytes(body)).post(address(from.id(), to));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String address(String from, ServedVersion to) {
    return "/open/" + to.id() + '/' + Clinic.OPEN + "/$translate-version?from=" + from;
  }
}
