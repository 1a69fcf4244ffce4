package org.janusfhir.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.janusfhir.model.Location;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.ResourceType;
import org.janusfhir.store.Store;
import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.PrefixGrammar.Comparison;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Places are found by where they are, in every version, as another formula measures distances. */
@QuarkusTest
class NearTest {
  private static final int PLACES = 60;
  private static final int SEARCHES = 40;
  private static final double RADIUS_KM = 6371.0088;

  @Inject @All List<FhirVersion> versions;
  @Inject Store store;

  private final List<Location> places = new ArrayList<>();

  /** In a square of four degrees, so that many are near each other. */
  @BeforeEach
  void putPlacesIntoTheRecord() {
    Random random = new Random(20150501);
    for (int i = 0; i < PLACES; i++) {
      places.add(
          place(
              "near-" + i,
              degrees(40 + 4 * random.nextDouble()),
              degrees(-4 * random.nextDouble())));
    }
    store.bulkLoad(Clinic.OPEN).put(List.<Resource>copyOf(places));
  }

  @Test
  void findsWhatIsNearAndNothingElse() {
    for (FhirVersion version : versions) {
      Random random = new Random(1);
      int found = 0;
      for (int i = 0; i < SEARCHES; i++) {
        // Given
        BigDecimal latitude = degrees(40 + 4 * random.nextDouble());
        BigDecimal longitude = degrees(-4 * random.nextDouble());
        int distance = 20 + random.nextInt(180);

        // When
        String place = latitude + (i % 2 == 0 ? ":" : ",") + longitude;
        Set<String> ids =
            ids(version, "near=" + place + "&near-distance=" + distance + "%7C%7Ckm&_count=100");

        // Then
        Set<String> expected = new TreeSet<>();
        for (Location each : places) {
          if (kilometres(latitude, longitude, each.position()) <= distance) {
            expected.add(each.head().id());
          }
        }
        assertThat(ids).as(version.id() + ' ' + place + ' ' + distance).isEqualTo(expected);
        found += ids.size();
      }
      assertThat(found).as(version.id()).isBetween(SEARCHES, SEARCHES * PLACES / 2);
    }
  }

  @Test
  void whatIsNearIsWithinFiftyKilometresUnlessTheSearchSays() {
    for (FhirVersion version : versions) {
      Location.Position here = places.get(0).position();
      String near = "near=" + here.latitude() + ':' + here.longitude();
      boolean letters = version.prefixes().parse("le1").comparison() == Comparison.LESS_OR_EQUAL;
      String atMost = letters ? "le" : "%3C%3D";
      assertThat(ids(version, near))
          .contains("near-0")
          .isEqualTo(ids(version, near + "&near-distance=50"))
          .isEqualTo(ids(version, near + "&near-distance=" + atMost + "50000%7C%7Cm"));
    }
  }

  private static Set<String> ids(FhirVersion version, String query) {
    String name = version.type(ResourceType.LOCATION).name().text();
    return new TreeSet<>(Queries.ids(Queries.search(version, name + '?' + query)));
  }

  /** The spherical law of cosines. */
  private static double kilometres(
      BigDecimal latitude, BigDecimal longitude, Location.Position position) {
    double one = Math.toRadians(latitude.doubleValue());
    double other = Math.toRadians(position.latitude().doubleValue());
    double between = Math.toRadians(position.longitude().subtract(longitude).doubleValue());
    return RADIUS_KM
        * Math.acos(
            Math.sin(one) * Math.sin(other) + Math.cos(one) * Math.cos(other) * Math.cos(between));
  }

  private static BigDecimal degrees(double degrees) {
    return BigDecimal.valueOf(degrees).setScale(4, RoundingMode.HALF_UP);
  }

  private static Location place(String id, BigDecimal latitude, BigDecimal longitude) {
    return new Location(
        ResourceHead.of(id),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        new Location.Position(longitude, latitude, null, null),
        null,
        null,
        null);
  }
}
