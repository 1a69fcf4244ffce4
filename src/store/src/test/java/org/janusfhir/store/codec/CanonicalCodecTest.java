package org.janusfhir.store.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.janusfhir.model.Extras;
import org.janusfhir.model.Location;
import org.janusfhir.model.Organization;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.store.StoreException;
import org.junit.jupiter.api.Test;

class CanonicalCodecTest {
  @Provide
  Arbitrary<Class<? extends Record>> types() {
    return Arbitraries.of(
        Stream.of(Resource.class.getPermittedSubclasses())
            .<Class<? extends Record>>map(type -> type.asSubclass(Record.class))
            .toList());
  }

  @Property(tries = 1000)
  void givesBackEveryRecord(@ForAll("types") Class<? extends Record> type, @ForAll long seed) {
    // Given
    Resource resource = (Resource) new RandomRecords(seed).next(type);

    // When
    Resource back = CanonicalCodec.decode(CanonicalCodec.FORMAT, CanonicalCodec.encode(resource));

    // Then
    assertThat(back).isEqualTo(resource);
  }

  @Property(tries = 100)
  void writesEqualRecordsAsEqualBytes(
      @ForAll("types") Class<? extends Record> type, @ForAll long seed) {
    // Given
    Resource one = (Resource) new RandomRecords(seed).next(type);
    Resource other = (Resource) new RandomRecords(seed).next(type);

    // When
    byte[] bytes = CanonicalCodec.encode(one);

    // Then
    assertThat(CanonicalCodec.encode(other)).isEqualTo(bytes);
  }

  @Test
  void writesEqualExtrasInOneOrder() {
    // Given
    Extras extras = new Extras("x", null, null, null);
    Map<String, Extras> oneOrder = new LinkedHashMap<>();
    Map<String, Extras> otherOrder = new LinkedHashMap<>();
    List.of("a", "b", "c").forEach(name -> oneOrder.put(name, extras));
    List.of("c", "a", "b").forEach(name -> otherOrder.put(name, extras));

    // When
    byte[] bytes = CanonicalCodec.encode(organization(new Extras(null, null, null, oneOrder)));

    // Then
    assertThat(CanonicalCodec.encode(organization(new Extras(null, null, null, otherOrder))))
        .isEqualTo(bytes);
  }

  @Test
  void writesNothingForWhatIsAbsent() {
    // When
    byte[] bytes = CanonicalCodec.encode(organization(null));

    // Then
    assertThat(new String(bytes, UTF_8))
        .isEqualTo("[\"Organization\",{\"head\":{\"id\":\"o\"},\"name\":\"Ward 7\"}]");
  }

  @Test
  void keepsDigits() {
    // Given
    Location.Position position =
        new Location.Position(new BigDecimal("128.20"), new BigDecimal("1E+3"), null, null);
    Location location =
        new Location(
            ResourceHead.of("l"),
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
            null,
            null);

    // When
    Location back =
        (Location) CanonicalCodec.decode(CanonicalCodec.FORMAT, CanonicalCodec.encode(location));

    // Then
    assertThat(back.position().longitude()).isEqualTo(new BigDecimal("128.20"));
    assertThat(back.position().latitude()).isEqualTo(new BigDecimal("1E+3"));
  }

  @Test
  void skipsFieldsOfALaterJanus() {
    // Given
    String later =
        "[\"Organization\",{\"head\":{\"id\":\"o\",\"later\":{\"a\":[1,{\"b\":null}]}},"
            + "\"name\":\"Ward 7\",\"alias\":[\"seven\"]}]";

    // When
    Resource resource = CanonicalCodec.decode(CanonicalCodec.FORMAT, later.getBytes(UTF_8));

    // Then
    assertThat(resource).isEqualTo(organization(null));
  }

  @Test
  void refusesAFormOfALaterJanus() {
    // Given
    byte[] bytes = CanonicalCodec.encode(organization(null));

    // When, then
    assertThatThrownBy(() -> CanonicalCodec.decode((byte) 2, bytes))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("form 2")
        .hasMessageContaining("use the Janus that wrote it");
  }

  @Test
  void refusesDamagedBytes() {
    // Given
    byte[] bytes = "[\"Organization\",{\"head\"".getBytes(UTF_8);

    // When, then
    assertThatThrownBy(() -> CanonicalCodec.decode(CanonicalCodec.FORMAT, bytes))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("restore the store from a backup");
  }

  private static Organization organization(Extras extras) {
    return new Organization(
        ResourceHead.of("o"), null, null, null, "Ward 7", null, null, null, null, extras);
  }
}
