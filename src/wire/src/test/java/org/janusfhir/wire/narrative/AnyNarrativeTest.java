package org.janusfhir.wire.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.janusfhir.model.Binary;
import org.janusfhir.model.Narrative;
import org.janusfhir.model.NarrativeStatus;
import org.janusfhir.model.OtherResource;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.ResourceType;
import org.janusfhir.wire.Texts;

/** What holds for the narrative of every resource there may be. */
class AnyNarrativeTest {
  private final GeneratedNarratives narratives = new GeneratedNarratives();

  @Property
  void anyResourceHasAnXhtmlNarrativeWithContent(
      @ForAll @From("types") Class<?> type,
      @ForAll long seed,
      @ForAll @From("texts") List<String> texts) {
    // Given
    ArbitraryRecords records = new ArbitraryRecords(seed, texts, false);

    // When
    Narrative narrative = narratives.generate(records.resource(type));

    // Then
    assertThat(narrative.status()).isEqualTo(NarrativeStatus.GENERATED);
    assertThat(XhtmlDocument.text(narrative.div())).isNotBlank();
    assertThat(narrative.div()).doesNotContain("unseen-id").doesNotContain("<td></td>");
  }

  @Property
  void onlyWhatXmlCannotSayIsReplaced(@ForAll @From("text") String text) {
    // Given
    Div div = new Div("It");

    // When
    div.add(text);

    // Then
    String read = XhtmlDocument.text(div.end());
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
    assertThat(narratives.generate(new Binary(head, "text/plain", "eA==", null))).isNull();
    assertThat(narratives.generate(new OtherResource(head, "v", "Claim", List.of(), null)))
        .isNull();
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
