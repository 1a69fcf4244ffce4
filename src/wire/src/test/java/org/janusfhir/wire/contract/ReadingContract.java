package org.janusfhir.wire.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.janusfhir.model.Observation;
import org.janusfhir.model.Resource;
import org.janusfhir.model.examples.CanonicalExamples;
import org.janusfhir.model.examples.RareExamples;
import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.Format;
import org.janusfhir.wire.read.MalformedDocumentException;
import org.janusfhir.wire.read.ParsedDocument;
import org.janusfhir.wire.read.ReferenceResolver;
import org.janusfhir.wire.read.ResourceParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every version promises that reads its own documents: what it writes, its strict parser takes
 * without a word, and it is the same record again but for the losses in the table of its README,
 * each of which is real.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ReadingContract {
  /** The version under test. */
  protected abstract FhirVersion version();

  Stream<Resource> examples() {
    return Stream.of(CanonicalExamples.all(), RareExamples.all())
        .flatMap(List::stream)
        .filter(resource -> version().type(resource.resourceType()) != null);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void whatIsWrittenIsReadInBothFormatsButForTheListedLosses(Resource example) {
    for (Format format : Format.values()) {
      // When
      Resource read = read(example, format);

      // Then
      assertThat(LossTable.ofThisModule()).containsAll(differences(example, read));
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void whatWasReadIsWrittenTheSame(Resource example) {
    // Given
    Resource read = read(example, Format.JSON);

    // When
    Resource again = read(read, Format.XML);

    // Then
    assertThat(again).isEqualTo(read);
  }

  @Test
  void everyListedLossIsReal() {
    // When
    Set<String> differences = new TreeSet<>();
    examples()
        .forEach(example -> differences.addAll(differences(example, read(example, Format.JSON))));

    // Then
    assertThat(differences).containsExactlyElementsOf(LossTable.ofThisModule());
  }

  @Property(tries = 200)
  void anyValueIsReadAsItWasWritten(@ForAll("observations") Observation observation) {
    assertThat(Arrays.stream(Format.values()).map(format -> read(observation, format)))
        .allMatch(observation::equals);
  }

  @Provide
  Arbitrary<Observation> observations() {
    return Observations.any();
  }

  private Resource read(Resource resource, Format format) {
    byte[] document = new Documents(version()).bytes(resource, format);
    ResourceParser parser = version().parser().orElseThrow();
    try {
      ParsedDocument parsed = parser.parse(document, format, ReferenceResolver.NONE);
      assertThat(parsed.entries()).hasSize(1);
      assertThat(parsed.entries().get(0)).isInstanceOf(ParsedDocument.Accepted.class);
      ParsedDocument.Accepted accepted = (ParsedDocument.Accepted) parsed.entries().get(0);
      assertThat(accepted.warnings()).isEmpty();
      return accepted.resource();
    } catch (MalformedDocumentException e) {
      throw new AssertionError(format + " of " + resource.head().id(), e);
    }
  }

  private static Set<String> differences(Resource expected, Resource actual) {
    return RecordDifferences.between((Record) expected, (Record) actual);
  }
}
