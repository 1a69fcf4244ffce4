package org.janusfhir.store.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
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
import org.janusfhir.model.Organization;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.store.StoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredFormTest {
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
    byte[] content = StoredForm.pack(StoredForm.encode(resource));

    // Then
    assertThat(StoredForm.decode(StoredForm.FORMAT, content)).isEqualTo(resource);
  }

  @Property(tries = 100)
  void writesEqualRecordsAsEqualBytes(
      @ForAll("types") Class<? extends Record> type, @ForAll long seed) {
    // Given
    Resource one = (Resource) new RandomRecords(seed).next(type);
    Resource other = (Resource) new RandomRecords(seed).next(type);

    // When
    byte[] content = StoredForm.pack(StoredForm.encode(one));

    // Then
    assertThat(StoredForm.same(StoredForm.FORMAT, content, StoredForm.encode(other))).isTrue();
  }

  @Property(tries = 100)
  void readsTheFormerForm(@ForAll("types") Class<? extends Record> type, @ForAll long seed) {
    // Given
    Resource resource = (Resource) new RandomRecords(seed).next(type);

    // When
    byte[] content = Packing.pack(CanonicalCodec.encode(resource));

    // Then
    assertThat(StoredForm.decode(CanonicalCodec.FORMAT, content)).isEqualTo(resource);
  }

  @Property(tries = 3000)
  void readsDamagedBytesAsARecordOrRefusesThem(
      @ForAll long seed, @ForAll short place, @ForAll byte value) {
    // Given
    Organization resource = new RandomRecords(seed).next(Organization.class);
    byte[] content = StoredForm.encode(resource);
    byte[] damaged = content.clone();
    damaged[Math.floorMod(place, damaged.length - 1) + 1] = value;

    // When, then: no other failure; a few things can be said in two ways, so it may be the same
    try {
      Resource back = StoredForm.decode(StoredForm.FORMAT, damaged);
      assertThat(back).isNotNull();
      assertThat(back.equals(resource) || !Arrays.equals(content, damaged)).isTrue();
    } catch (StoreException e) {
      assertThat(e).hasMessageContaining("restore the store from a backup");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "fin",
        "http://loinc.org",
        "5253f9e3-f894-f01b-77ce-9bcae7b8ea9f",
        "5253F9E3-F894-F01B-77CE-9BCAE7B8EA9F",
        "5253f9e3-f894-f01b-77ce-9bcae7b8ea9",
        "Quiñónez",
        "ñ",
        "語言 \uD83D\uDE00"
      })
  void keepsTexts(String text) {
    // Given
    Organization resource = organization(text, new Extras(text, null, null, null));

    // When
    byte[] content = StoredForm.encode(resource);

    // Then
    assertThat(StoredForm.decode(StoredForm.FORMAT, content)).isEqualTo(resource);
  }

  @ParameterizedTest
  @ValueSource(ints = {63, 64, 127, 128, 5_000, 20_000})
  void keepsLongTexts(int length) {
    // Given
    Organization resource = organization("x".repeat(length), null);

    // When
    byte[] content = StoredForm.pack(StoredForm.encode(resource));

    // Then
    assertThat(content).hasSizeLessThan(5_100);
    assertThat(StoredForm.decode(StoredForm.FORMAT, content)).isEqualTo(resource);
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
    byte[] content = StoredForm.encode(organization("", new Extras(null, null, null, oneOrder)));

    // Then
    assertThat(StoredForm.encode(organization("", new Extras(null, null, null, otherOrder))))
        .isEqualTo(content);
  }

  @Test
  void writesNothingForWhatIsAbsent() {
    // When
    byte[] content = StoredForm.encode(organization("Ward 7", null));

    // Then
    assertThat(content).hasSizeLessThan(30);
  }

  @Test
  void readsWhatTheFirstOfThisFormWrote() {
    // Given
    byte[] content = HexFormat.of().parseHex("0002811501040137416f000b465761726420370000");

    // When
    Resource resource = StoredForm.decode(StoredForm.FORMAT, content);

    // Then
    assertThat(resource).isEqualTo(organization("Ward 7", null));
  }

  @Test
  void skipsFieldsOfALaterJanus() {
    // Given
    CompactWriter later = new CompactWriter((byte) 0);
    later.beginArray();
    later.value("Organization");
    later.beginObject();
    later.name("head");
    later.beginObject();
    later.name("id");
    later.value("o");
    later.name("later");
    later.beginObject();
    later.name("many");
    later.beginArray();
    later.value(1);
    later.value(true);
    later.nullValue();
    later.value("said once");
    later.endArray();
    later.endObject();
    later.endObject();
    later.name("name");
    later.value("said once");
    later.endObject();
    later.endArray();

    // When
    Resource resource = StoredForm.decode(StoredForm.FORMAT, later.toBytes());

    // Then
    assertThat(resource).isEqualTo(organization("said once", null));
  }

  @Test
  void refusesAFormOfALaterJanus() {
    // Given
    byte[] content = StoredForm.encode(organization("Ward 7", null));

    // When, then
    assertThatThrownBy(() -> StoredForm.decode((byte) 3, content))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("form 3")
        .hasMessageContaining("use the Janus that wrote it");
  }

  @Test
  void refusesWhatIsNoContent() {
    // Given
    byte[] content = "\0[\"Organization\",{\"head\"".getBytes(UTF_8);

    // When, then
    assertThatThrownBy(() -> StoredForm.decode(StoredForm.FORMAT, content))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("restore the store from a backup");
  }

  private static Organization organization(String name, Extras extras) {
    return new Organization(
        ResourceHead.of("o"), null, null, null, name, null, null, null, null, extras);
  }
}
