package org.janusfhir.wire.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.janusfhir.model.Code;
import org.janusfhir.model.Resource;
import org.janusfhir.model.examples.CanonicalExamples;
import org.janusfhir.model.examples.RareExamples;
import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.Format;
import org.janusfhir.wire.LessExactCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a version promises that only writes: records that differ in anything are written
 * differently, but for the losses in the table of its README, each of which is real.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class WritingContract {
  /** The components down to each one whose change is not seen, by the example's id. */
  private final Map<String, List<List<String>>> losses = new TreeMap<>();

  /** Examples changed to have another code, as written, by component and code. */
  private final Map<String, List<String>> coded = new TreeMap<>();

  /** The names of the codes that were tried, by component and code. */
  private final Map<String, String> constants = new HashMap<>();

  /** The version under test. */
  protected abstract FhirVersion version();

  Stream<Resource> examples() {
    return Stream.of(CanonicalExamples.all(), RareExamples.all())
        .flatMap(List::stream)
        .filter(resource -> version().type(resource.resourceType()) != null);
  }

  @BeforeAll
  void writeEveryVariation() {
    examples().forEach(example -> losses.put(example.head().id(), losses(example)));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void nothingIsLostThatIsNotListed(Resource example) {
    // Given
    Set<String> listed = LossTable.ofThisModule();

    // When
    List<List<String>> found = losses.get(example.head().id());

    // Then
    assertThat(found)
        .allSatisfy(components -> assertThat(components).containsAnyElementsOf(listed));
  }

  @Test
  void everyListedLossIsReal() {
    // When
    Set<String> lost = new TreeSet<>();
    losses.values().forEach(found -> found.forEach(lost::addAll));

    // Then
    assertThat(lost).containsAll(LossTable.ofThisModule());
  }

  @Test
  void aCodeBecomesWhatTheTableSays() {
    assertThat(LossTable.replacementsOfThisModule())
        .isNotEmpty()
        .allSatisfy(
            replacement -> {
              // When
              List<String> changed = coded.get(replacement.component() + ' ' + replacement.code());

              // Then
              assertThat(changed)
                  .as(replacement.toString())
                  .isNotEmpty()
                  .allSatisfy(json -> assertThat(json).contains(quoted(replacement.said())));
            });
  }

  @Test
  void theVersionTellsWhichCodesAreLessExact() {
    // Given
    Set<LessExactCode> listed = new HashSet<>();
    for (LossTable.Replacement replacement : LossTable.replacementsOfThisModule()) {
      String name = constants.get(replacement.component() + ' ' + replacement.code());
      listed.add(new LessExactCode(name, replacement.said()));
    }

    // When
    List<LessExactCode> told = version().lessExactCodes();

    // Then
    assertThat(told)
        .containsAll(listed)
        .filteredOn(code -> isConstant(code.code()))
        .containsExactlyInAnyOrderElementsOf(listed);
  }

  /** Codes of open sets are not varied here. */
  private boolean isConstant(String code) {
    return constants.containsValue(code);
  }

  private static String quoted(String code) {
    return '"' + code + '"';
  }

  private List<List<String>> losses(Resource example) {
    String unchanged = written(example);
    List<List<String>> found = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Variations.Variation variation : Variations.of(example)) {
      String written = written(variation.resource());
      if (written.equals(unchanged) || !seen.add(variation.group() + written)) {
        found.add(variation.components());
      }
      if (variation.value() instanceof Code code) {
        constants.put(variation.component() + ' ' + code.code(), code.toString());
        coded
            .computeIfAbsent(variation.component() + ' ' + code.code(), key -> new ArrayList<>())
            .add(written);
      }
    }
    return found;
  }

  private String written(Resource resource) {
    byte[] document = new Documents(version()).bytes(resource, Format.JSON);
    return new String(document, StandardCharsets.UTF_8);
  }
}
