package org.janusfhir.wire.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.janusfhir.model.Code;
import org.janusfhir.model.Resource;
import org.janusfhir.model.examples.CanonicalExamples;
import org.janusfhir.model.examples.RareExamples;
import org.janusfhir.wire.Encoding;
import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.Format;
import org.janusfhir.wire.NarrativeGenerator;
import org.janusfhir.wire.ResourceEncoder;
import org.janusfhir.wire.ServedType;
import org.janusfhir.wire.Subset;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every version promises of elements that its specification requires: whatever a record lacks,
 * each of them is written or named as missing, in every part of the resource.
 *
 * <p>The specification's list is <code>official/required-elements.tsv</code> in the version's test
 * resources: a type and the paths of the elements that have a minimum of 1. A path of more than one
 * step counts wherever there is the element before the last step.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class RequiredElementsContract {
  private final Map<String, List<String>> official = official();

  /** The version under test. */
  protected abstract FhirVersion version();

  List<ServedType> types() {
    return version().types();
  }

  @ParameterizedTest
  @MethodSource("types")
  void theTableIsTheSpecifications(ServedType type) {
    // Given
    List<String> required = paths(type).stream().filter(path -> path.indexOf('.') < 0).toList();

    // Then
    assertThat(type.elements().always()).containsAll(required);
    assertThat(type.elements().required()).isIn(List.of(), required);
  }

  @ParameterizedTest
  @MethodSource("types")
  void whatIsMissingIsNamed(ServedType type) {
    for (Resource example : examples(type)) {
      for (Variations.Variation variation : Variations.of(example)) {
        if (variation.value() instanceof Code) {
          continue; // another code, but no less
        }
        for (Format format : Format.values()) {
          assertNamed(type, variation, format, Subset.Part.ALL);
        }
        assertNamed(type, variation, Format.JSON, Subset.Part.TEXT);
      }
    }
  }

  private void assertNamed(
      ServedType type, Variations.Variation variation, Format format, Subset part) {
    // When
    Encoding encoding =
        new ResourceEncoder(version().dialect(), NarrativeGenerator.NONE)
            .encoding(type, format, variation.resource(), 3, Documents.MILLIS, part);

    // Then
    assertThat(encoding.missing())
        .as(variation.component() + ' ' + format)
        .containsExactlyInAnyOrderElementsOf(gaps(type, encoding.bytes(), format));
  }

  private static List<Resource> examples(ServedType type) {
    return Stream.of(CanonicalExamples.all(), RareExamples.all())
        .flatMap(List::stream)
        .filter(resource -> resource.resourceType() == type.type())
        .toList();
  }

  /** The required paths that are not there. */
  private List<String> gaps(ServedType type, byte[] document, Format format) {
    Tree resource = Documents.read(document, format);
    return paths(type).stream().filter(path -> !holds(resource, path.split("\\."), 0)).toList();
  }

  /** Whether the last step of a path is in every element to which the others lead. */
  private static boolean holds(Tree element, String[] path, int step) {
    List<Tree> found =
        element.children().stream().filter(child -> is(child.name(), path[step])).toList();
    return step == path.length - 1
        ? !found.isEmpty()
        : found.stream().allMatch(child -> holds(child, path, step + 1));
  }

  private static boolean is(String name, String element) {
    return element.endsWith("[x]")
        ? name.matches(element.substring(0, element.length() - 3) + "[A-Z][A-Za-z0-9]*")
        : name.equals(element);
  }

  private List<String> paths(ServedType type) {
    return official.get(type.name().text());
  }

  private Map<String, List<String>> official() {
    Map<String, List<String>> paths = new TreeMap<>();
    for (String line : lines()) {
      String[] row = line.split("\t", -1);
      paths.put(row[0], row[1].isEmpty() ? List.of() : List.of(row[1].split(" ", -1)));
    }
    return paths;
  }

  private List<String> lines() {
    try (InputStream in = getClass().getResourceAsStream("/official/required-elements.tsv");
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return new ArrayList<>(reader.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
