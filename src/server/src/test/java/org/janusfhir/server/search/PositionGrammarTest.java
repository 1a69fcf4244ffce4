package org.janusfhir.server.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.janusfhir.server.search.Parsing.assertRefused;
import static org.janusfhir.server.search.Parsing.parse;
import static org.janusfhir.server.search.Parsing.search;

import java.util.List;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.Criterion.Link;
import org.janusfhir.model.search.Criterion.Place;
import org.janusfhir.model.search.Criterion.Target;
import org.janusfhir.wire.IssueCode;
import org.junit.jupiter.api.Test;

/** How coordinates and the distance beside them are read. */
class PositionGrammarTest {
  private static final Place HERE = new Place(42.25, -83.69);

  @Test
  void theLatitudeComesFirstAndAColonOrACommaFollows() {
    for (String place :
        List.of("42.25:-83.69", "42.25,-83.69", "42.25%5C,-83.69", "42.25:+-83.69")) {
      assertThat(near("near=" + place)).as(place).isEqualTo(near(50_000, HERE));
    }
    assertThat(near("near=90:-180")).isEqualTo(near(50_000, new Place(90, -180)));
  }

  @Test
  void thereMayBeSeveralPlaces() {
    Place other = new Place(1, 2);
    for (String places : List.of("42.25:-83.69,1:2", "42.25,-83.69,1,2", "42.25,-83.69,1:2")) {
      assertThat(near("near=" + places)).as(places).isEqualTo(near(50_000, HERE, other));
    }
  }

  @Test
  void theDistanceHasAUnitOrIsInKilometres() {
    assertDistance("11.20", 11_200);
    assertDistance("11.20%7C%7Ckm", 11_200);
    assertDistance("11.20%7Chttp://unitsofmeasure.org%7Ckm", 11_200);
    assertDistance("11.20%7C%7C", 11_200);
    assertDistance("500%7C%7Cm", 500);
    assertDistance("10%7C%7C%5Bmi_i%5D", 16_093.44);
    assertDistance("10%7C%7Cmi", 16_093.44);
    assertDistance("0", 0);
  }

  @Test
  void placeAndDistanceAreOneCriterion() {
    assertThat(parse("Observation", "near-distance=5&patient=1&near=42.25:-83.69"))
        .containsExactly(near(5_000, HERE), patient());
    assertThat(search("Observation", "patient=1&near=1:2&near-distance=5").page().understood())
        .isEqualTo("patient=1&near=1%3A2&near-distance=5&_count=50");
  }

  @Test
  void theyMayBeAtTheEndOfAChain() {
    Criterion near = near(5_000, HERE);
    Criterion chain =
        new Criterion.Chain("focus", List.of(new Link(ResourceType.OBSERVATION, near)));
    assertThat(
            parse(
                "Observation",
                "patient=1&focus:Observation.near=42.25:-83.69&focus.near-distance=5"))
        .containsExactly(patient(), chain);
    assertRefused(
        "Observation",
        "patient=1&near=1:2&focus.near-distance=5",
        IssueCode.REQUIRED,
        "http.focus.near-distance");
  }

  @Test
  void coordinatesThatCannotBeAreRefused() {
    for (String place :
        List.of("1", "a:b", "91:0", "0:181", "-90.1:0", "1:2:3", "1,2,3", ":", "1:", "NaN:1")) {
      assertRefused("Observation", "patient=1&near=" + place, IssueCode.VALUE, "http.near");
    }
    assertRefused("Observation", "patient=1&near:exact=1:2", IssueCode.NOT_SUPPORTED, "http.near");
  }

  @Test
  void distancesThatCannotBeAreRefused() {
    for (String distance :
        List.of("a", "-1", "1%7C%7Cmg", "1%7Ckm", "1%7Curn:x%7Ckm", "ge1", "1,2")) {
      assertRefused(
          "Observation",
          "patient=1&near=1:2&near-distance=" + distance,
          IssueCode.VALUE,
          "http.near-distance");
    }
    assertRefused(
        "Observation",
        "patient=1&near=1:2&near-distance=5&near-distance=6",
        IssueCode.VALUE,
        "http.near-distance");
  }

  @Test
  void aDistanceNeedsAPlace() {
    for (String query : List.of("near-distance=5", "near-distance=5&near:missing=false")) {
      assertRefused("Observation", "patient=1&" + query, IssueCode.REQUIRED, "http.near-distance");
    }
  }

  @Test
  void nothingIsSortedByThem() {
    assertThat(search("Observation", "patient=1&near=1:2&_sort=near").warnings()).hasSize(1);
  }

  private static void assertDistance(String distance, double meters) {
    assertThat(near("near=42.25:-83.69&near-distance=" + distance))
        .as(distance)
        .isEqualTo(near(meters, HERE));
  }

  private static Criterion near(String query) {
    List<Criterion> criteria = parse("Observation", "patient=1&" + query);
    assertThat(criteria).hasSize(2);
    return criteria.get(1);
  }

  private static Criterion near(double meters, Place... places) {
    return new Criterion.Near("near", List.of(places), meters);
  }

  private static Criterion patient() {
    return new Criterion.References("patient", List.of(new Target(ResourceType.PATIENT, "1")));
  }
}
