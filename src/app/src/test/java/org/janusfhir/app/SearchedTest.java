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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.PrefixGrammar.Comparison;
import org.janusfhir.wire.SearchRule;
import org.janusfhir.wire.ServedType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Searches of the running application, in every version it was built with. */
@QuarkusTest
class SearchedTest {
  @Inject @All List<FhirVersion> versions;
  @Inject Clinic clinic;

  @BeforeEach
  void openTheClinic() {
    clinic.open();
  }

  @Test
  void patientsAreFoundByWhatTheyAre() {
    for (FhirVersion version : versions) {
      assertFinds(version, "Patient?_id=p1,p2,p3", "p1", "p2");
      assertFinds(version, "Patient?family=ost", "p1", "p2");
      assertFinds(version, "Patient?family:exact=Ostrava", "p2");
      assertFinds(version, "Patient?name=anna", "p1");
      assertFinds(version, "Patient?name:contains=stl", "p1");
      assertFinds(version, "Patient?given=maria", "p1");
      assertFinds(version, "Patient?identifier=urn:oid:1.2.3%7Cmrn-p2", "p2");
      assertFinds(version, "Patient?identifier=mrn-p2", "p2");
      assertFinds(version, "Patient?identifier=%7Cmrn-p2");
      assertFinds(version, "Patient?birthdate=1970-02-28", "p1");
      assertFinds(version, "Patient?birthdate=1970", "p1", "p2");
      assertFinds(version, "Patient?gender=male&family=ost", "p2");
      assertFinds(version, "Patient?gender=male,female&family=ost", "p1", "p2");
    }
  }

  @Test
  void datesAreComparedInTheVersionsOwnWay() {
    for (FhirVersion version : versions) {
      boolean letters = version.prefixes().parse("gt1970").comparison() == Comparison.GREATER;
      String after = letters ? "gt" : "%3E";
      String notAfter = letters ? "le" : "%3C%3D";
      assertFinds(version, "Patient?birthdate=" + after + "1970-06-01", "p2");
      assertFinds(version, "Patient?birthdate=" + notAfter + "1970-02-28", "p1", "p2");
      assertFinds(
          version,
          "Patient?birthdate=" + after + "1970-02-27&birthdate=" + notAfter + "1970-02-28",
          "p1",
          "p2");
    }
  }

  @Test
  void aPatientsObservationsAreFoundByEveryFormOfReference() {
    for (FhirVersion version : versions) {
      for (String form :
          List.of("patient=p1", "patient=Patient/p1", "subject=Patient/p1", "subject:Patient=p1")) {
        JsonObject bundle = search(version, "Observation?_count=2&" + form);
        assertThat(ids(bundle)).as(version.id() + ' ' + form).containsExactly("o119", "o118");
      }
      for (String totalOnly : List.of("_count=0", "_summary=count")) {
        assertThat(search(version, "Observation?patient=p1&" + totalOnly).getInteger("total"))
            .isEqualTo(Clinic.OBSERVATIONS);
      }
      assertThat(search(version, "Observation?patient=p2").getInteger("total")).isZero();
    }
  }

  @Test
  void linksLeadThroughAllPages() {
    for (FhirVersion version : versions) {
      List<String> ids = new ArrayList<>();
      JsonObject bundle = search(version, "Observation?patient=p1");
      Set<String> bundles = new HashSet<>();
      while (bundle != null) {
        ids.addAll(ids(bundle));
        bundles.add(bundle.getString("id"));
        assertThat(bundle.containsKey("total")).isFalse();
        String next = link(bundle, "next");
        bundle = next == null ? null : new JsonObject(given().get(next).asString());
      }
      assertThat(ids).as(version.id()).hasSize(Clinic.OBSERVATIONS).doesNotHaveDuplicates();
      assertThat(ids).isSortedAccordingTo((a, b) -> b.compareTo(a));
      assertThat(bundles).hasSize(3);
    }
  }

  @Test
  void aPageOfOneVersionIsNoneOfAnother() {
    for (FhirVersion version : versions) {
      String next = link(search(version, "Observation?patient=p1"), "next");
      for (FhirVersion other : versions) {
        String foreign = next.replace('/' + version.id() + '/', '/' + other.id() + '/');
        assertThat(given().get(foreign).statusCode()).isEqualTo(other == version ? 200 : 400);
      }
    }
  }

  @Test
  void selfShowsWhatWasUnderstood() {
    for (FhirVersion version : versions) {
      JsonObject bundle = search(version, "Patient?shoe-size=43&family=%C3%B6stlund&_count=500");
      assertThat(link(bundle, "self"))
          .endsWith(path(version, "Patient?family=%C3%B6stlund&_count=100"));
      assertThat(bundle.getInteger("total")).isEqualTo(1);
      Response strict =
          given()
              .header("Prefer", "handling=strict")
              .get(path(version, "Patient?shoe-size=43&name=anna"));
      assertThat(strict.statusCode()).isEqualTo(400);
    }
  }

  @Test
  void whatSearchesMustNameIsRequired() {
    for (FhirVersion version : versions) {
      for (ServedType type : version.types()) {
        boolean guarded =
            type.search().rules().stream().anyMatch(rule -> rule instanceof SearchRule.AnyOf);
        Response response = given().get(path(version, type.name().text()));
        assertThat(response.statusCode())
            .as(version.id() + ' ' + type.name())
            .isEqualTo(guarded ? 400 : 200);
        assertThat(response.asString().contains("no supported search parameters provided"))
            .isEqualTo(guarded);
      }
    }
  }

  private static void assertFinds(FhirVersion version, String search, String... ids) {
    assertThat(ids(search(version, search)))
        .as(version.id() + ' ' + search)
        .containsExactlyInAnyOrder(ids);
  }
}
