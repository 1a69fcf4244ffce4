package org.janusfhir.wire.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.janusfhir.model.Narrative;
import org.janusfhir.model.NarrativeStatus;
import org.janusfhir.model.Resource;
import org.janusfhir.model.examples.CanonicalExamples;
import org.janusfhir.model.examples.RareExamples;
import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.Format;
import org.janusfhir.wire.ResourceEncoder;
import org.janusfhir.wire.ServedType;
import org.janusfhir.wire.Subset;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every version promises of a part of a resource: each element is as it is in the whole, the
 * elements are those that were asked for and the ones that are never left out, and a tag tells that
 * it is a part.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class SubsetContract {
  private static final Set<String> KEPT =
      Set.of("id", "meta", "implicitRules", "modifierExtension", "contained");

  private static final Narrative TEXT =
      new Narrative(
          NarrativeStatus.GENERATED,
          "<div xmlns=\"http://www.w3.org/1999/xhtml\">A text</div>",
          null);

  /** The version under test. */
  protected abstract FhirVersion version();

  Stream<Resource> examples() {
    return Stream.of(CanonicalExamples.all(), RareExamples.all())
        .flatMap(List::stream)
        .filter(resource -> version().type(resource.resourceType()) != null);
  }

  List<ServedType> types() {
    return version().types();
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyElementStandsInTheTableOnce(ServedType type) {
    // When
    List<String> names =
        Stream.of(type.elements().always(), type.elements().summary(), type.elements().other())
            .flatMap(List::stream)
            .toList();

    // Then
    assertThat(names).isNotEmpty().doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theTableHasEveryElementThatIsWritten(Resource example) {
    // When
    Set<String> written = names(whole(example, Format.JSON));

    // Then
    written.removeAll(KEPT);
    written.removeAll(Set.of("language", "text", "extension"));
    Set<String> table = type(example).elements().all();
    assertThat(written).allMatch(name -> in(name, table));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void aSummaryHasTheElementsOfTheSummary(Resource example) {
    // Given
    ServedType type = type(example);

    // Then
    assertIsPart(
        example,
        Subset.Part.SUMMARY,
        name -> in(name, type.elements().summary()) || in(name, type.elements().always()));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theTextComesWithWhatIsMandatory(Resource example) {
    // Given
    ServedType type = type(example);

    // Then
    assertIsPart(
        example,
        Subset.Part.TEXT,
        name -> name.equals("text") || in(name, type.elements().always()));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void dataIsEverythingButTheText(Resource example) {
    assertIsPart(example, Subset.Part.DATA, name -> !name.equals("text"));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void eachElementCanBeAskedForAlone(Resource example) {
    // Given
    ServedType type = type(example);

    // Then
    for (String wanted : type.elements().all()) {
      assertIsPart(
          example,
          new Subset.Elements(Set.of(wanted)),
          name -> in(name, List.of(wanted)) || in(name, type.elements().always()));
    }
  }

  private void assertIsPart(Resource example, Subset subset, Predicate<String> wanted) {
    for (Format format : Format.values()) {
      // Given
      Tree whole = whole(example, format);

      // When
      Tree part = Documents.read(bytes(example, format, subset), format);

      // Then
      List<Tree> kept = withoutMeta(part);
      assertThat(kept)
          .isEqualTo(
              withoutMeta(whole).stream()
                  .filter(child -> isKept(child, kept) || wanted.test(child.name()))
                  .toList());
      assertThat(part.one("meta").all("tag"))
          .extracting(tag -> tag.valueOf("code"))
          .contains("SUBSETTED");
      assertThat(whole.one("meta").all("tag"))
          .extracting(tag -> tag.valueOf("code"))
          .doesNotContain("SUBSETTED");
    }
  }

  /** What is contained stays only if something refers to it. */
  private static boolean isKept(Tree child, List<Tree> part) {
    return child.name().equals("contained") ? part.contains(child) : KEPT.contains(child.name());
  }

  private Tree whole(Resource example, Format format) {
    return Documents.read(bytes(example, format, Subset.Part.ALL), format);
  }

  private byte[] bytes(Resource example, Format format, Subset subset) {
    return new ResourceEncoder(version().dialect(), Documents.saying(TEXT.div()))
        .encoding(type(example), format, example, 3, Documents.MILLIS, subset)
        .bytes();
  }

  private ServedType type(Resource example) {
    return version().type(example.resourceType());
  }

  private static List<Tree> withoutMeta(Tree resource) {
    return resource.children().stream().filter(child -> !child.name().equals("meta")).toList();
  }

  private static Set<String> names(Tree resource) {
    return resource.children().stream()
        .map(Tree::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether it is one of those names, of which <code>value[x]</code> stands for a choice. */
  private static boolean in(String name, Iterable<String> names) {
    for (String each : names) {
      boolean choice =
          each.endsWith("[x]")
              && name.matches(each.substring(0, each.length() - 3) + "[A-Z][A-Za-z0-9]*");
      if (choice || each.equals(name)) {
        return true;
      }
    }
    return false;
  }
}
