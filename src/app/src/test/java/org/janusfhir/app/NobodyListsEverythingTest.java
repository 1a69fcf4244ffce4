package org.janusfhir.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.List;
import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.PrefixGrammar.Comparison;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Searches that would list the data of all patients, or all patients, are refused. */
@QuarkusTest
class NobodyListsEverythingTest {
  @Inject @All List<FhirVersion> versions;
  @Inject Clinic clinic;

  @BeforeEach
  void openTheClinic() {
    clinic.open();
  }

  @Test
  void aChainMustTellOneFromOthers() {
    for (FhirVersion version : versions) {
      String all = notBefore(version) + "1900";
      for (String query :
          List.of(
              "Observation?patient.gender=female",
              "Observation?subject:Patient.gender=female",
              "Observation?patient.active=true",
              "Observation?patient.deceased=false",
              "Observation?patient.birthdate=" + all,
              "Observation?patient._lastUpdated=" + all,
              "Observation?patient.address=a",
              "Observation?patient.organization=1",
              "Observation?patient.identifier=urn:oid:1.2.3%7C",
              "Observation?patient.name:missing=false",
              "Observation?encounter.status=finished",
              "Condition?encounter.date=" + all,
              "Device?patient.gender=female",
              "Appointment?practitioner.gender=male&date=" + all,
              "Appointment?location.status=active&date=" + all,
              "RelatedPerson?patient.gender=female",
              "Person?practitioner.gender=male",
              "Contract?subject:Patient.gender=female")) {
        assertRefused(version, query, "must name");
      }
      for (String query :
          List.of(
              "Observation?patient._id=p1",
              "Observation?patient.identifier=urn:oid:1.2.3%7Cmrn-p1",
              "Observation?patient.identifier=mrn-p1&patient.gender=female",
              "Observation?subject:Patient.name=anna",
              "Observation?patient.name=anna&patient.birthdate=1970-02-28")) {
        assertThat(search(version, query + "&_count=0").getInteger("total"))
            .as(query)
            .isEqualTo(Clinic.OBSERVATIONS);
      }
      assertThat(search(version, "Condition?encounter.patient=p1").getInteger("total")).isZero();
    }
  }

  @Test
  void aPatientMustBeSearchedByWhatFewShare() {
    for (FhirVersion version : versions) {
      String all = notBefore(version) + "1900";
      for (String query :
          List.of(
              "Patient?_lastUpdated=" + all,
              "Patient?active=true",
              "Patient?deceased=false",
              "Patient?gender=female",
              "Patient?language=en",
              "Patient?active=true&deceased=false&gender=female&_lastUpdated=" + all)) {
        assertRefused(version, query, "a search for Patient must name");
      }
      assertThat(search(version, "Patient?gender=female&birthdate=" + all).getInteger("total"))
          .isEqualTo(1);
    }
  }

  @Test
  void whatIsGivenAndDoesNotCountIsSaid() {
    for (FhirVersion version : versions) {
      assertRefused(
          version,
          "Patient?identifier=urn:oid:1.2.3%7C",
          "'identifier' was given but does not count: a system alone names too many");
      assertRefused(
          version,
          "Patient?identifier:missing=false",
          "'identifier' was given but does not count: ':missing' and ':not' leave too many");
      assertRefused(
          version,
          "Patient?identifier=",
          "'identifier' was given but does not count: it has no value");
      assertRefused(version, "Condition?identifier:text=mrn", "must name _id or patient");
    }
  }

  /** In front of a date: that day or later. */
  private static String notBefore(FhirVersion version) {
    boolean letters =
        version.prefixes().parse("ge1970").comparison() == Comparison.GREATER_OR_EQUAL;
    return letters ? "ge" : "%3E%3D";
  }

  private static void assertRefused(FhirVersion version, String query, String says) {
    Response answer = get(version, query);
    assertThat(answer.statusCode()).as(version.id() + ' ' + query).isEqualTo(400);
    assertThat(answer.asString()).as(version.id() + ' ' + query).contains(says);
  }

  private static JsonObject search(FhirVersion version, String query) {
    Response answer = get(version, query);
    assertThat(answer.statusCode()).as(version.id() + ' ' + query).isEqualTo(200);
    return new JsonObject(answer.asString());
  }

  private static Response get(FhirVersion version, String query) {
    return given()
        .urlEncodingEnabled(false)
        .get("/open/" + version.id() + '/' + Clinic.OPEN + '/' + query);
  }
}
