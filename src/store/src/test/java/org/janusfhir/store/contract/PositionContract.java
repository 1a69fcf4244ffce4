package org.janusfhir.store.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.janusfhir.store.contract.StoreUnderTest.find;
import static org.janusfhir.store.contract.StoreUnderTest.writeNew;

import java.math.BigDecimal;
import java.util.List;
import org.janusfhir.model.Location;
import org.janusfhir.model.Reference;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.Criterion.Link;
import org.janusfhir.model.search.Criterion.Place;
import org.janusfhir.store.Store;
import org.junit.jupiter.api.Test;

/** Finding places by where they are. A degree of a great circle has 111.195 kilometres. */
public interface PositionContract extends StoreUnderTest {
  @Test
  default void findsWhatIsNear() {
    try (Store store = open()) {
      // Given
      writeNew(
          store,
          location("equator", "0", "0"),
          location("north", "1", "0"),
          location("arctic", "89.9", "90"),
          location("west", "0", "-179.9"),
          location("half", "0", null),
          location("nowhere", null, null));

      // When, then
      assertThat(near(store, 0, new Place(0, 0))).containsExactly("equator");
      assertThat(near(store, 111_190, new Place(0, 0))).containsExactly("equator");
      assertThat(near(store, 111_200, new Place(0, 0))).containsExactly("equator", "north");
      assertThat(near(store, 22_250, new Place(0, 179.9))).containsExactly("west");
      assertThat(near(store, 22_250, new Place(89.9, -90))).containsExactly("arctic");
      assertThat(near(store, 10, new Place(1, 0), new Place(0, -179.9)))
          .containsExactly("north", "west");
      assertThat(near(store, 20_100_000, new Place(-45, 45)))
          .containsExactly("arctic", "equator", "north", "west");
      assertThat(near(store, 10, new Place(50, 50))).isEmpty();
    }
  }

  @Test
  default void findsWhatHasNoPosition() {
    try (Store store = open()) {
      // Given
      writeNew(store, location("here", "0", "0"), location("nowhere", null, null));
      Criterion near = new Criterion.Near("near", List.of(new Place(0, 0)), 1);

      // When, then
      assertThat(locations(store, new Criterion.Missing("near", true))).containsExactly("nowhere");
      assertThat(locations(store, new Criterion.Missing("near", false))).containsExactly("here");
      assertThat(locations(store, new Criterion.Not(near))).containsExactly("nowhere");
      assertThat(locations(store, near, new Criterion.Ids(List.of("nowhere")))).isEmpty();
    }
  }

  @Test
  default void findsWhatPointsToAPlaceThatIsNear() {
    try (Store store = open()) {
      // Given
      writeNew(
          store,
          location("here", "0", "0"),
          location("there", "10", "0"),
          part("a", "here"),
          part("b", "there"));
      Criterion near = new Criterion.Near("near", List.of(new Place(0.1, 0)), 50_000);

      // When, then
      assertThat(
              locations(
                  store,
                  new Criterion.Chain("partof", List.of(new Link(ResourceType.LOCATION, near)))))
          .containsExactly("a");
    }
  }

  private static List<String> near(Store store, double meters, Place... places) {
    return locations(store, new Criterion.Near("near", List.of(places), meters));
  }

  private static List<String> locations(Store store, Criterion... criteria) {
    return find(store, ResourceType.LOCATION, criteria);
  }

  private static Location location(String id, String latitude, String longitude) {
    Location.Position position =
        latitude == null
            ? null
            : new Location.Position(
                longitude == null ? null : new BigDecimal(longitude),
                new BigDecimal(latitude),
                null,
                null);
    return place(id, position, null);
  }

  private static Location part(String id, String of) {
    return place(id, null, Reference.to(ResourceType.LOCATION, of));
  }

  private static Location place(String id, Location.Position position, Reference partOf) {
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
        position,
        null,
        partOf,
        null);
  }
}
