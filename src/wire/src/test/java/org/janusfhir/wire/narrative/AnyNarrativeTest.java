package org.janusfhir.wire.narrative;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.janusfhir.model.Binary;
import org.janusfhir.model.OtherResource;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.ResourceType;
import org.janusfhir.wire.Bytes;
import org.janusfhir.wire.Format;
import org.janusfhir.wire.Texts;
import org.janusfhir.wire.XhtmlWriter;

/** What holds for the narrative of every resource there may be. */
class AnyNarrativeTest {
  @Property
  void anyResourceHasAnXhtmlNarrativeWithContent(
      @ForAll @From("types") Class<?> type,
      @ForAll long seed,
      @ForAll @From("texts") List<String> texts) {
    // Given
    ArbitraryRecords records = new ArbitraryRecords(seed, texts, false);

    // When
    String div = Narratives.of(records.resource(type));

    // Then
    assertThat(XhtmlDocument.text(div)).isNotBlank();
    assertThat(div).doesNotContain("unseen-id").doesNotContain("<td></td>");
  }

  @Property
  void bothFormatsHaveTheSame(
      @ForAll @From("types") Class<?> type,
      @ForAll long seed,
      @ForAll @From("texts") List<String> texts)
      throws IOException {
    // Given
    Resource resource = new ArbitraryRecords(seed, texts, false).resource(type);

    // When
    String json = Narratives.of(resource, Format.JSON);

    // Then
    try (JsonParser parser = new JsonFactory().createParser('"' + json + '"')) {
      parser.nextToken();
      assertThat(parser.getText()).isEqualTo(Narratives.of(resource));
    }
  }

  @Property
  void onlyWhatXmlCannotSayIsReplaced(@ForAll @From("text") String text) {
    // Given
    Bytes bytes = new Bytes(8);
    Div div = new Div("It", new XhtmlWriter(bytes, Format.XML));

    // When
    div.add(text);
    div.end();

    // Then
    String read = XhtmlDocument.text(new String(bytes.toArray(), UTF_8));
    String expected = Texts.inXml(text).replace("\n", "").replace('\t', ' ').replace('\r', ' ');
    assertThat(read).isEqualTo(text.isBlank() ? "It" : "It: " + expected);
  }

  @Example
  void everyTypeHasOne() {
    assertThat(ArbitraryRecords.types()).hasSize(ResourceType.values().length - 1);
  }

  @Example
  void aBinaryAndATypeOutOfScopeHaveNone() {
    // Given
    ResourceHead head = ResourceHead.of("1");

    // Then
    assertThat(Narratives.of(new Binary(head, "text/plain", "eA==", null))).isNull();
    assertThat(Narratives.of(new OtherResource(head, "v", "Claim", List.of(), null))).isNull();
  }

  @Provide
  Arbitrary<Class<?>> types() {
    return Arbitraries.of(ArbitraryRecords.types());
  }

  @Provide
  Arbitrary<List<String>> texts() {
    return Arbitraries.oneOf(Texts.any(), Arbitraries.just("")).list().ofMinSize(1).ofMaxSize(4);
  }

  @Provide
  Arbitrary<String> text() {
    return Texts.any();
  }
}
