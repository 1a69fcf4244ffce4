package org.janusfhir.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.janusfhir.server.version.ServedVersion;
import org.janusfhir.server.version.ServedVersions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Operations about all of a patient, in every version the application was built with. */
@QuarkusTest
class PatientOperationsTest {
  private static final String LOINC_SUMMARY = "http://loinc.org%7C34133-9";

  @Inject ServedVersions versions;
  @Inject Clinic clinic;

  @BeforeEach
  void openTheClinic() {
    clinic.open();
  }

  @Test
  void everythingOfAPatientIsPaged() {
    for (ServedVersion version : versions.all()) {
      List<String> ids = new ArrayList<>();
      String address = open(version) + "/Patient/p1/$everything?_count=50";
      int pages = 0;
      while (address != null) {
        JsonObject bundle = new JsonObject(plain().get(address).asString());
        assertThat(bundle.getString("type")).as(version.id()).isEqualTo("searchset");
        assertThat(bundle.getInteger("total")).isNull();
        ids.addAll(ids(bundle));
        address = link(bundle, "next");
        pages++;
      }
      assertThat(pages).isGreaterThanOrEqualTo(3);
      assertThat(ids).doesNotHaveDuplicates().startsWith("p1").contains("o000", "o119");
    }
  }

  @Test
  void linksSayAgainHowAnswersLook() {
    String asked = "&_format=json&_pretty=true";
    for (ServedVersion version : versions.all()) {
      for (String call :
          List.of(
              "/Patient/p1/$everything?_count=50",
              "/Observation/o000/_history?_count=1",
              "/DocumentReference/$docref?patient=p1&type=" + LOINC_SUMMARY,
              "/Observation?patient=p1")) {
        JsonObject bundle = new JsonObject(plain().get(open(version) + call + asked).asString());
        assertThat(link(bundle, "self")).as(version.id()).endsWith(asked);
        String next = link(bundle, "next");
        if (call.contains("p1") && !call.contains("$docref")) {
          assertThat(next).as(version.id()).endsWith(asked);
          String page = plain().get(next).asString();
          assertThat(page).startsWith("{\n  ");
          assertThat(link(new JsonObject(page), "self")).isEqualTo(next);
        }
      }
    }
  }

  @Test
  void whatIsNotUnderstoodIsToldOrRefused() {
    for (ServedVersion version : versions.all()) {
      for (String call :
          List.of(
              "/Patient/p1/$everything?_count=5&bogus=1",
              "/DocumentReference/$docref?patient=p1&type=" + LOINC_SUMMARY + "&bogus=1")) {
        String address = open(version) + call;
        assertThat(plain().get(address).asString()).contains("'bogus' is not supported here and");
        Response strict = plain().header("Prefer", "handling=strict").get(address);
        assertThat(strict.statusCode()).isEqualTo(400);
        assertThat(strict.asString()).contains("'bogus' is not supported here.");
      }
      for (String read : List.of("/Patient/p1?bogus=1", "/metadata?bogus=1")) {
        assertThat(
                plain().header("Prefer", "handling=strict").get(open(version) + read).statusCode())
            .as(version.id() + read)
            .isEqualTo(400);
      }
    }
  }

  @Test
  void everythingCanBeLimitedToDatesOfCare() {
    for (ServedVersion version : versions.all()) {
      Response response =
          plain().get(open(version) + "/Patient/p1/$everything?start=2016-01-02&end=2016-01-04");
      assertThat(ids(new JsonObject(response.asString())))
          .as(version.id())
          .startsWith("p1")
          .contains("o001", "o002", "o003")
          .doesNotContain("o000", "o004");
      assertThat(plain().get(open(version) + "/Patient/nobody/$everything").statusCode())
          .isEqualTo(404);
      assertThat(plain().get(open(version) + "/Patient/p1/$everything?start=then").statusCode())
          .isEqualTo(400);
      assertThat(
              plain()
                  .get(open(version) + "/Patient/p1/$everything?start=2017&end=2016")
                  .statusCode())
          .isEqualTo(400);
      assertThat(plain().post(open(version) + "/Patient/p1/$everything").statusCode())
          .isEqualTo(405);
    }
  }

  @Test
  void everythingIsWrittenInXmlToo() {
    for (ServedVersion version : versions.all()) {
      Response response = plain().get(open(version) + "/Patient/p2/$everything?_format=xml");
      assertThat(response.xmlPath().getString("Bundle.entry.resource.Patient.id.@value"))
          .as(version.id())
          .isEqualTo("p2");
    }
  }

  @Test
  void aDocumentIsReferredToAndReadWhereItIsSaidToBe() {
    for (ServedVersion version : versions.all()) {
      // When
      String call =
          open(version)
              + "/DocumentReference/$docref?patient=p1&type="
              + LOINC_SUMMARY
              + "&start=2016-01-01T00:00:00Z&end=2016-02-01T00:00:00%2B01:00";
      JsonObject bundle = new JsonObject(plain().get(call).asString());
      String url = bundle.encode().replaceAll(".*\"url\":\"([^\"]*/Binary/[^\"]*)\".*", "$1");
      Response document = plain().accept("application/xml").get(url);

      // Then
      assertThat(bundle.getInteger("total")).as(version.id()).isEqualTo(1);
      assertThat(url).contains("/Binary/$autogen-ccd-if?patient=p1&start=2016-01-01T00%3A00%3A00Z");
      assertThat(document.statusCode()).as(document.asString()).isEqualTo(200);
      assertThat(document.contentType()).startsWith("application/xml");
      assertThat(document.asString()).contains("<ClinicalDocument", "34133-9", "Östlund");
    }
  }

  @Test
  void otherDocumentsThanTheSummaryAreNotFound() {
    for (ServedVersion version : versions.all()) {
      String call = open(version) + "/DocumentReference/$docref?";
      assertThat(total(call + "patient=p1&type=http://loinc.org%7C11488-4")).isZero();
      assertThat(total(call + "patient=nobody&type=" + LOINC_SUMMARY)).isZero();
      assertThat(total(call + "patient=Patient/p1&type=urn:x%7Cy," + LOINC_SUMMARY)).isOne();
      for (String wrong :
          List.of(
              "patient=p1",
              "type=" + LOINC_SUMMARY,
              "patient=p1&type=34133-9",
              "patient=p_1&type=" + LOINC_SUMMARY,
              "patient=p1&type=" + LOINC_SUMMARY + "&start=2016-01-01",
              "patient=p1&patient=p2&type=" + LOINC_SUMMARY)) {
        assertThat(plain().get(call + wrong).statusCode()).as(wrong).isEqualTo(400);
      }
    }
  }

  @Test
  void theDocumentIsReadAsABinaryToo() {
    for (ServedVersion version : versions.all()) {
      String call = open(version) + "/Binary/$autogen-ccd-if?patient=p1";
      Response json = plain().accept("application/json+fhir").get(call);
      Response xml = plain().accept("application/xml+fhir").get(call);
      String content =
          new String(
              Base64.getDecoder().decode(json.jsonPath().getString("content")),
              StandardCharsets.UTF_8);
      assertThat(json.jsonPath().getString("contentType"))
          .as(version.id())
          .isEqualTo("application/xml");
      assertThat(content).contains("<ClinicalDocument");
      assertThat(xml.xmlPath().getString("Binary.contentType.@value")).isEqualTo("application/xml");
      assertThat(plain().accept("application/json").get(call).contentType())
          .startsWith("application/json+fhir");
      assertThat(plain().accept("text/xml").get(call).contentType()).startsWith("application/xml");
      assertThat(plain().accept("image/png").get(call).statusCode()).isEqualTo(406);
      assertThat(plain().get(call.replace("p1", "nobody")).statusCode()).isEqualTo(404);
      assertThat(plain().get(call.replace("?patient=p1", "")).statusCode()).isEqualTo(400);
    }
  }

  /** Addresses are encoded already. */
  private static RequestSpecification plain() {
    return given().urlEncodingEnabled(false);
  }

  private static int total(String address) {
    return plain().get(address).jsonPath().getInt("total");
  }

  private static List<String> ids(JsonObject bundle) {
    return bundle.getJsonArray("entry").stream()
        .map(entry -> ((JsonObject) entry).getJsonObject("resource").getString("id"))
        .toList();
  }

  private static String link(JsonObject bundle, String relation) {
    JsonArray links = bundle.getJsonArray("link");
    for (int i = 0; i < links.size(); i++) {
      if (links.getJsonObject(i).getString("relation").equals(relation)) {
        return links.getJsonObject(i).getString("url");
      }
    }
    return null;
  }

  private static String open(ServedVersion version) {
    return "/open/" + version.id() + '/' + Clinic.OPEN;
  }
}
