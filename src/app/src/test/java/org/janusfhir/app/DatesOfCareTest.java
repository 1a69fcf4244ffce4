package org.janusfhir.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.janusfhir.model.Resource;
import org.janusfhir.store.Store;
import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.Format;
import org.janusfhir.wire.read.ParsedDocument;
import org.janusfhir.wire.read.ReferenceResolver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What of a patient's record belongs to a time, in every version of the application. */
@QuarkusTest
class DatesOfCareTest {
  private static final String JANUARY = "start=2016-01-01T00:00:00Z&end=2016-01-31T23:59:59Z";

  private static final String RECORD =
      "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":["
          + String.join(
              ",",
              entry("Patient", "d-patient", "\"name\":[{\"family\":[\"Dated\"]}]"),
              stay("d-around", "\"start\":\"2015-12-20\",\"end\":\"2016-02-10\""),
              stay("d-ongoing", "\"start\":\"2015-12-20\""),
              stay("d-within", "\"start\":\"2016-01-10\",\"end\":\"2016-01-11\""),
              stay("d-leaving", "\"start\":\"2015-12-20\",\"end\":\"2016-01-01\""),
              stay("d-before", "\"start\":\"2015-12-20\",\"end\":\"2015-12-31\""),
              stay("d-after", "\"start\":\"2016-02-01\""),
              observation("d-slow", "{\"start\":\"2015-12-31\",\"end\":\"2016-02-01\"}"),
              observation("d-early", "{\"start\":\"2015-11-30\",\"end\":\"2015-12-02\"}"),
              condition("d-lasting", "\"onsetDateTime\":\"2010\""),
              condition("d-overcome", "\"onsetDateTime\":\"2010\",\"abatementDateTime\":\"2012\""))
          + "]}";

  @Inject @All List<FhirVersion> versions;
  @Inject Store store;

  @BeforeEach
  void load() throws Exception {
    FhirVersion readable =
        versions.stream().filter(version -> version.parser().isPresent()).findFirst().get();
    List<Resource> record =
        readable
            .parser()
            .orElseThrow()
            .parse(RECORD.getBytes(StandardCharsets.UTF_8), Format.JSON, ReferenceResolver.NONE)
            .entries()
            .stream()
            .map(entry -> ((ParsedDocument.Accepted) entry).resource())
            .toList();
    store.bulkLoad(Clinic.OPEN).put(record);
  }

  @Test
  void everythingHasWhatWasGoingOnThen() {
    for (FhirVersion version : versions) {
      assertThat(everything(version, "start=2016-01-01&end=2016-01-31"))
          .as(version.id())
          .containsExactlyInAnyOrder(
              "d-patient", "d-around", "d-ongoing", "d-within", "d-leaving", "d-slow", "d-lasting");
      assertThat(everything(version, "start=2016-02-11"))
          .containsExactlyInAnyOrder("d-patient", "d-ongoing", "d-after", "d-lasting");
      assertThat(everything(version, "end=2012"))
          .containsExactlyInAnyOrder("d-patient", "d-lasting", "d-overcome");
    }
  }

  @Test
  void theDocumentHasStaysAndResultsThatWereGoingOnThen() {
    for (FhirVersion version : versions) {
      // When
      Response response =
          given()
              .urlEncodingEnabled(false)
              .accept("application/xml")
              .get(Queries.path(version, "Binary/$autogen-ccd-if?patient=d-patient&" + JANUARY));

      // Then
      assertThat(response.statusCode()).as(version.id()).isEqualTo(200);
      assertThat(response.asString())
          .contains("Stay d-around", "Stay d-ongoing", "Stay d-within", "Stay d-leaving")
          .contains("Observation d-slow")
          .doesNotContain("Stay d-before", "Stay d-after", "Observation d-early")
          .contains("Condition d-lasting", "Condition d-overcome");
    }
  }

  private static List<String> everything(FhirVersion version, String dates) {
    Response response =
        given()
            .urlEncodingEnabled(false)
            .get(Queries.path(version, "Patient/d-patient/$everything?" + dates));
    return Queries.ids(new JsonObject(response.asString()));
  }

  private static String stay(String id, String period) {
    return entry(
        "Encounter",
        id,
        "\"status\":\"in-progress\",\"type\":[{\"text\":\"Stay "
            + id
            + "\"}],\"patient\":{\"reference\":\"Patient/d-patient\"},\"period\":{"
            + period
            + '}');
  }

  private static String observation(String id, String period) {
    return entry(
        "Observation",
        id,
        "\"status\":\"final\",\"category\":{\"coding\":[{\"system\":"
            + "\"http://hl7.org/fhir/observation-category\",\"code\":\"laboratory\"}]},"
            + "\"code\":{\"text\":\"Observation "
            + id
            + "\"},\"subject\":{\"reference\":\"Patient/d-patient\"},\"valueString\":\"seen\","
            + "\"effectivePeriod\":"
            + period);
  }

  private static String condition(String id, String course) {
    return entry(
        "Condition",
        id,
        "\"patient\":{\"reference\":\"Patient/d-patient\"},\"code\":{\"text\":\"Condition "
            + id
            + "\"},\"verificationStatus\":\"confirmed\","
            + course);
  }

  private static String entry(String type, String id, String content) {
    return "{\"fullUrl\":\"http://x.example/"
        + type
        + '/'
        + id
        + "\",\"resource\":{\"resourceType\":\""
        + type
        + "\",\"id\":\""
        + id
        + "\","
        + content
        + "}}";
  }
}
