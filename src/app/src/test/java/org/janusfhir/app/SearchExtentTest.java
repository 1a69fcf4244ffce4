package org.janusfhir.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.janusfhir.app.Queries.ids;
import static org.janusfhir.app.Queries.link;
import static org.janusfhir.app.Queries.path;
import static org.janusfhir.app.Queries.search;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.List;
import org.janusfhir.model.ResourceType;
import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.SearchRule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Chains, includes, order, parts and forms of searches, in every version of the application. */
@QuarkusTest
class SearchExtentTest {
  @Inject @All List<FhirVersion> versions;
  @Inject Clinic clinic;

  @BeforeEach
  void openTheClinic() {
    clinic.open();
  }

  @Test
  void chainsLeadToThePatient() {
    for (FhirVersion version : versions) {
      for (String chain :
          List.of(
              "subject:Patient.family=%C3%B6stlund",
              "subject.family:exact=%C3%96stlund",
              "patient.identifier=urn:oid:1.2.3%7Cmrn-p1",
              "patient.name=anna&patient.birthdate=1970-02-28")) {
        assertThat(ids(search(version, "Observation?_count=1&" + chain)))
            .as(version.id() + ' ' + chain)
            .containsExactly("o119");
      }
      assertThat(ids(search(version, "Observation?patient.identifier=mrn-p2"))).isEmpty();
      assertThat(status(version, "Observation?subject:Patient.organization.name=a")).isEqualTo(400);
    }
  }

  @Test
  void nobodyComesWithAnOrganizationWhoWasNotSearchedFor() {
    for (FhirVersion version : versions) {
      String search = "Organization?name=a&_revinclude=Patient:organization";
      String open = "/open/" + version.id() + '/' + Clinic.OPEN + '/';
      assertThat(given().get(open + search).asString())
          .as(version.id())
          .contains("Patient is of patients and is found by a search for it that names one");
      assertThat(given().header("Prefer", "handling=strict").get(open + search).statusCode())
          .isEqualTo(400);
    }
  }

  @Test
  void matchesComeWithWhatTheyPointToAndWhatPointsToThem() {
    for (FhirVersion version : versions) {
      assertThat(
              ids(search(version, "Observation?patient=p1&_count=2&_include=Observation:subject")))
          .as(version.id())
          .containsExactly("o119", "o118", "p1");
      assertThat(ids(search(version, "Patient?_id=p1&_revinclude=Observation:subject")))
          .hasSize(Clinic.OBSERVATIONS + 1)
          .doesNotHaveDuplicates()
          .startsWith("p1");
      JsonObject next = search(version, "Observation?patient=p1&_count=2&_include=*");
      assertThat(ids(new JsonObject(given().get(link(next, "next")).asString())))
          .containsExactly("o117", "o116", "p1");
      assertThat(status(version, "Observation?patient=p1&_include=Observation:code"))
          .isEqualTo(200);
      assertThat(
              given()
                  .header("Prefer", "handling=strict")
                  .get(path(version, "Observation?patient=p1&_include=Observation:code"))
                  .statusCode())
          .isEqualTo(400);
    }
  }

  @Test
  void resultsComeInTheOrderAskedFor() {
    for (FhirVersion version : versions) {
      for (String sort : List.of("_sort=date", "_sort:asc=date", "_sort=date,_id")) {
        assertThat(ids(search(version, "Observation?patient=p1&_count=2&" + sort)))
            .as(version.id() + ' ' + sort)
            .containsExactly("o000", "o001");
      }
      for (String sort : List.of("_sort=-date", "_sort:desc=date")) {
        assertThat(ids(search(version, "Observation?patient=p1&_count=2&" + sort)))
            .as(version.id() + ' ' + sort)
            .containsExactly("o119", "o118");
      }
      assertThat(ids(search(version, "Patient?family=ost&_sort=family")))
          .containsExactly("p1", "p2");
      assertThat(ids(search(version, "Patient?family=ost&_sort=-family")))
          .containsExactly("p2", "p1");
    }
  }

  @Test
  void matchesAreSkippedWhereAVersionSaysSo() {
    for (FhirVersion version : versions) {
      boolean skips =
          version.type(ResourceType.PATIENT).search().rules().stream()
              .anyMatch(rule -> rule instanceof SearchRule.Offset);
      assertThat(ids(search(version, "Patient?family=ost&_sort=family&start=1&_count=1")))
          .as(version.id())
          .containsExactly(skips ? "p2" : "p1");
    }
  }

  @Test
  void formsAreSearchedLikeAddresses() {
    for (FhirVersion version : versions) {
      Response response =
          given()
              .formParam("patient", "p1")
              .queryParam("_count", "1")
              .post(path(version, "Observation/_search"));
      assertThat(response.statusCode()).isEqualTo(200);
      JsonObject bundle = new JsonObject(response.asString());
      assertThat(ids(bundle)).containsExactly("o119");
      assertThat(link(bundle, "self")).endsWith("/Observation?patient=p1&_count=1");
      assertThat(ids(new JsonObject(given().get(link(bundle, "next")).asString())))
          .containsExactly("o118");
    }
  }

  @Test
  void partsOfResourcesAreMarked() {
    for (FhirVersion version : versions) {
      String birthDate = search(version, "Patient?_id=p1&_elements=birthDate").encode();
      assertThat(birthDate).contains("\"birthDate\"", "SUBSETTED").doesNotContain("stlund");
      assertThat(search(version, "Patient?_id=p1&_elements=shoes").encode())
          .contains("stlund")
          .doesNotContain("SUBSETTED");
      assertThat(status(version, "Patient?_id=p1&_summary=some")).isEqualTo(400);
    }
  }

  private static int status(FhirVersion version, String search) {
    return given().urlEncodingEnabled(false).get(path(version, search)).statusCode();
  }
}
