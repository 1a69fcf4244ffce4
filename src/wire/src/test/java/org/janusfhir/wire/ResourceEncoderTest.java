package org.janusfhir.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.janusfhir.wire.Documents.encode;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.janusfhir.model.Binary;
import org.janusfhir.model.Coding;
import org.janusfhir.model.Extension;
import org.janusfhir.model.Extras;
import org.janusfhir.model.Medication;
import org.janusfhir.model.Meta;
import org.janusfhir.model.Narrative;
import org.janusfhir.model.NarrativeStatus;
import org.janusfhir.model.Patient;
import org.janusfhir.model.Primitive;
import org.janusfhir.model.Reference;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.ValueType;

class ResourceEncoderTest {
  private static final String META =
      "\"meta\":{\"versionId\":\"3\",\"lastUpdated\":\"2016-02-29T14:30:00.125Z\"";
  private static final String XML_META =
      "<meta><versionId value=\"3\"/><lastUpdated value=\"2016-02-29T14:30:00.125Z\"/>";
  private static final Narrative TEXT =
      new Narrative(
          NarrativeStatus.ADDITIONAL,
          "<div xmlns=\"http://www.w3.org/1999/xhtml\">caf\u00e9 &lt;\n\"3\"\u0001</div>",
          null);
  private static final Extras MARKED =
      new Extras(
          null, List.of(new Extension("u", Primitive.of(ValueType.STRING, "x"), null)), null, null);

  @Example
  void theHeadStandsBeforeTheExtensionsAndTheElements() {
    // Given
    Coding tag = new Coding(null, null, "t", null, null, null);
    Meta meta = new Meta(List.of("http://p"), List.of(tag), List.of(tag), null);
    ResourceHead head = new ResourceHead("1", meta, "http://r", "en", TEXT, null);

    // When
    byte[] json = encode(Format.JSON, patient(head, MARKED), NarrativeGenerator.NONE);
    byte[] xml = encode(Format.XML, patient(head, MARKED), NarrativeGenerator.NONE);

    // Then
    assertThat(new String(json, UTF_8))
        .isEqualTo(
            "{\"resourceType\":\"Patient\",\"id\":\"1\","
                + META
                + ",\"profile\":[\"http://p\"],\"security\":[{\"code\":\"t\"}],"
                + "\"tag\":[{\"code\":\"t\"}]},\"implicitRules\":\"http://r\",\"language\":\"en\","
                + "\"text\":{\"status\":\"additional\",\"div\":"
                + "\"<div xmlns=\\\"http://www.w3.org/1999/xhtml\\\">"
                + "caf\u00e9 &lt;\\n\\\"3\\\"\\u0001</div>\"},"
                + "\"extension\":[{\"url\":\"u\",\"valueString\":\"x\"}],\"active\":true}");
    assertThat(new String(xml, UTF_8))
        .isEqualTo(
            "<Patient xmlns=\"http://hl7.org/fhir\"><id value=\"1\"/>"
                + XML_META
                + "<profile value=\"http://p\"/><security><code value=\"t\"/></security>"
                + "<tag><code value=\"t\"/></tag></meta><implicitRules value=\"http://r\"/>"
                + "<language value=\"en\"/><text><status value=\"additional\"/>"
                + "<div xmlns=\"http://www.w3.org/1999/xhtml\">caf\u00e9 &lt;\n\"3\"\uFFFD</div>"
                + "</text><extension url=\"u\"><valueString value=\"x\"/></extension>"
                + "<active value=\"true\"/></Patient>");
  }

  @Example
  void aNarrativeIsMadeIfThereIsNone() {
    // Given
    NarrativeGenerator generator =
        (resource, out) -> {
          out.markup(Markup.of("<div xmlns=\"http://www.w3.org/1999/xhtml\">"));
          out.text("caf\u00e9 <\n\"3\"\\");
          out.markup("</div>");
          return true;
        };
    Resource without = patient(ResourceHead.of("1"), null);

    // Then
    assertThat(new String(encode(Format.JSON, without, generator), UTF_8))
        .contains(
            "\"text\":{\"status\":\"generated\",\"div\":\"<div xmlns=\\\"http://www.w3.org/1999/xhtml\\\">"
                + "caf\u00e9 &lt;<br/>\\\"3\\\"\\\\</div>\"}");
    assertThat(new String(encode(Format.XML, without, generator), UTF_8))
        .contains(
            "<text><status value=\"generated\"/><div xmlns=\"http://www.w3.org/1999/xhtml\">"
                + "caf\u00e9 &lt;<br/>\"3\"\\</div></text>");
    assertThat(new String(encode(Format.JSON, without, NarrativeGenerator.NONE), UTF_8))
        .isEqualTo("{\"resourceType\":\"Patient\",\"id\":\"1\"," + META + "},\"active\":true}");
  }

  @Example
  void theHeadsPrimitivesMayHaveExtensions() {
    // Given
    Extras extras = new Extras(null, null, null, Map.of("language", MARKED, "id", MARKED));

    // When
    byte[] json =
        encode(Format.JSON, patient(ResourceHead.of("1"), extras), NarrativeGenerator.NONE);

    // Then
    String marked = "{\"extension\":[{\"url\":\"u\",\"valueString\":\"x\"}]}";
    assertThat(new String(json, UTF_8))
        .isEqualTo(
            "{\"resourceType\":\"Patient\",\"id\":\"1\",\"_id\":"
                + marked
                + ","
                + META
                + "},\"_language\":"
                + marked
                + ",\"active\":true}");
  }

  @Example
  void containedResourcesHaveNeitherVersionNorNarrative() {
    // Given
    ResourceHead first = new ResourceHead("a", null, null, "en", TEXT, null);
    Extras extras = new Extras(null, null, null, Map.of("language", MARKED));
    ResourceHead head =
        new ResourceHead(
            "1",
            null,
            null,
            null,
            null,
            List.of(patient(first, extras), medication("b"), medication("c")));
    Patient patient = patient(head, referring("#a", "#b", "#c"));

    // When
    byte[] json =
        encode(Format.JSON, patient, org.janusfhir.wire.contract.Documents.saying(TEXT.div()));
    byte[] xml = encode(Format.XML, patient, NarrativeGenerator.NONE);

    // Then
    assertThat(new String(json, UTF_8))
        .contains(
            "\"contained\":[{\"resourceType\":\"Patient\",\"id\":\"a\",\"language\":\"en\","
                + "\"_language\":{\"extension\":[{\"url\":\"u\",\"valueString\":\"x\"}]},"
                + "\"active\":true},{\"resourceType\":\"Medication\",\"id\":\"b\"},"
                + "{\"resourceType\":\"Medication\",\"id\":\"c\"}],\"extension\"");
    assertThat(new String(xml, UTF_8))
        .contains(
            "<contained><Patient><id value=\"a\"/><language value=\"en\"><extension url=\"u\">"
                + "<valueString value=\"x\"/></extension></language><active value=\"true\"/>"
                + "</Patient></contained><contained><Medication><id value=\"b\"/></Medication>"
                + "</contained><contained><Medication><id value=\"c\"/></Medication></contained>"
                + "<extension");
  }

  @Example
  void aContainedResourceToWhichNothingRefersIsLeftOut() {
    // Given
    Patient refersToOther =
        patient(ResourceHead.of("a"), null, new Reference(null, null, null, "#b", null, null));
    ResourceHead head =
        new ResourceHead(
            "1", null, null, null, null, List.of(refersToOther, medication("b"), medication("c")));

    // When
    byte[] json = encode(Format.JSON, patient(head, referring("#c")), NarrativeGenerator.NONE);

    // Then
    assertThat(new String(json, UTF_8))
        .contains("\"contained\":[{\"resourceType\":\"Medication\",\"id\":\"c\"}],");
  }

  @Example
  void aReferenceToNothingContainedKeepsOnlyItsDisplay() {
    // Given
    Reference dangling = new Reference(null, null, null, "#gone", "somebody", null);

    // When
    byte[] json =
        encode(Format.JSON, patient(ResourceHead.of("1"), null, dangling), NarrativeGenerator.NONE);

    // Then
    assertThat(new String(json, UTF_8))
        .endsWith("\"managingOrganization\":{\"display\":\"somebody\"}}");
  }

  @Example
  void whatAVersionContainsInThePlaceOfAnElementHasAnIdOfItsOwn() {
    // Given
    Coding first = new Coding(null, null, "first", null, null, null);
    Coding second = new Coding(null, null, "second", null, null, null);
    ResourceHead head = new ResourceHead("1", null, null, null, null, List.of(medication("m")));
    Containment containment = new Containment(head, new TestDialect());

    // When
    for (Coding element : List.of(first, second, first)) {
      containment.add(element, "m", added -> medication(added.id()));
    }

    // Then
    assertThat(containment.resources())
        .extracting(resource -> resource.head().id())
        .containsExactly("m", "mx", "mxx");
    assertThat(containment.reference(first).uri()).isEqualTo("#mx");
    assertThat(containment.reference(second).uri()).isEqualTo("#mxx");
    assertThat(containment.reference(new Coding(null, null, "first", null, null, null))).isNull();
  }

  @Example
  void aContainedResourceThatTheVersionLacksIsLeftOutWithTheReferencesToIt() {
    // Given
    Resource binary = new Binary(ResourceHead.of("d"), "text/plain", null, null);
    ResourceHead head = new ResourceHead("1", null, null, null, null, List.of(binary));
    Reference toBinary = new Reference(null, null, null, "#d", "leaflet", null);
    Patient patient = patient(head, null, toBinary);

    // Then
    assertThat(new String(encode(Format.JSON, patient, NarrativeGenerator.NONE), UTF_8))
        .isEqualTo(
            "{\"resourceType\":\"Patient\",\"id\":\"1\","
                + META
                + "},\"active\":true,\"managingOrganization\":{\"display\":\"leaflet\"}}");
    assertThat(new String(encode(Format.XML, patient, NarrativeGenerator.NONE), UTF_8))
        .isEqualTo(
            "<Patient xmlns=\"http://hl7.org/fhir\"><id value=\"1\"/>"
                + XML_META
                + "</meta><active value=\"true\"/><managingOrganization><display value=\"leaflet\"/>"
                + "</managingOrganization></Patient>");
  }

  @Example
  void whatIsNoDomainResourceHasNoNarrativeAndNoExtensions() {
    // Given
    Binary binary = new Binary(ResourceHead.of("1"), null, null, MARKED);

    // When
    byte[] json =
        encode(Format.JSON, binary, org.janusfhir.wire.contract.Documents.saying(TEXT.div()));

    // Then
    assertThat(new String(json, UTF_8))
        .isEqualTo("{\"resourceType\":\"Binary\",\"id\":\"1\"," + META + "}}");
  }

  @Property
  void instantsAreThoseOfJavaTime(
      @ForAll @LongRange(min = -62_167_219_200_000L, max = 253_402_300_799_999L) long millis) {
    // When
    String instant = ResourceEncoder.instant(millis);

    // Then
    assertThat(instant)
        .isEqualTo(
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'")
                .format(LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC)));
  }

  @Example
  void aYearWithoutFourDigitsIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ResourceEncoder.instant(253_402_300_800_000L))
        .withMessage("253402300800000 ms since 1970 is not in the years 0 to 9999");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ResourceEncoder.instant(-62_167_219_200_001L));
  }

  private static Patient patient(ResourceHead head, Extras extras) {
    return patient(head, extras, null);
  }

  private static Patient patient(ResourceHead head, Extras extras, Reference organization) {
    return new Patient(
        head,
        null,
        true,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        organization,
        null,
        extras);
  }

  private static Extras referring(String... uris) {
    List<Extension> extensions =
        Stream.of(uris)
            .map(uri -> new Reference(null, null, null, uri, null, null))
            .map(reference -> new Extension("u", reference, null))
            .toList();
    return new Extras(null, extensions, null, null);
  }

  private static Resource medication(String id) {
    return new Medication(ResourceHead.of(id), null, null, null, null, null, null, null, null);
  }
}
