package org.janusfhir.wire.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.janusfhir.model.Narrative;
import org.janusfhir.model.NarrativeStatus;
import org.janusfhir.model.OtherResource;
import org.janusfhir.model.Resource;
import org.janusfhir.model.examples.CanonicalExamples;
import org.janusfhir.wire.ConformanceFacts;
import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.Format;
import org.janusfhir.wire.Issue;
import org.janusfhir.wire.IssueCode;
import org.janusfhir.wire.SearchMode;
import org.janusfhir.wire.SearchParameter;
import org.janusfhir.wire.SearchParameterType;
import org.janusfhir.wire.Searchset;
import org.janusfhir.wire.ServedType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every version promises. A version's test only says which version it is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class VersionContract {
  private static final String BASE = "http://localhost/open/v/sandbox";

  /** The version under test. */
  protected abstract FhirVersion version();

  /** Documents of the version, for tests of its own too. */
  protected final Documents documents() {
    return new Documents(version());
  }

  Stream<Resource> servedExamples() {
    return CanonicalExamples.all().stream()
        .filter(resource -> version().type(resource.resourceType()) != null);
  }

  List<ServedType> servedTypes() {
    return version().types();
  }

  @Test
  void typesAreFoundByNameAndByCanonicalType() {
    assertThat(version().types())
        .isNotEmpty()
        .allSatisfy(
            type -> {
              assertThat(version().type(type.name().text())).isSameAs(type);
              assertThat(version().type(type.type())).isSameAs(type);
              assertThat(version().dialect().typeName(type.type())).isEqualTo(type.name().text());
            });
  }

  @ParameterizedTest
  @MethodSource("servedExamples")
  void jsonAndXmlSayTheSame(Resource example) {
    // Given
    Documents documents = documents();

    // When
    Tree json = documents.tree(example, Format.JSON);
    Tree xml = documents.tree(example, Format.XML);

    // Then
    assertThat(json).isEqualTo(xml);
  }

  @ParameterizedTest
  @MethodSource("servedExamples")
  void headSaysTypeIdVersionAndTime(Resource example) {
    // When
    Tree resource = documents().tree(example, Format.JSON);

    // Then
    assertThat(resource.name()).isEqualTo(version().dialect().typeName(example.resourceType()));
    assertThat(resource.valueOf("id")).isEqualTo(example.head().id());
    assertThat(resource.one("meta").valueOf("versionId")).isEqualTo("3");
    assertThat(resource.one("meta").valueOf("lastUpdated")).isEqualTo("2016-02-29T14:30:00.123Z");
  }

  @ParameterizedTest
  @MethodSource("servedExamples")
  void containedResourcesAndReferencesToThemMatch(Resource example) {
    // When
    Tree resource = documents().tree(example, Format.JSON);

    // Then
    List<String> contained =
        resource.all("contained").stream()
            .map(holder -> holder.children().get(0).valueOf("id"))
            .toList();
    Set<String> referred = new HashSet<>();
    for (Tree reference : resource.descendants("reference")) {
      if (reference.value() != null && reference.value().startsWith("#")) {
        referred.add(reference.value().substring(1));
      }
    }
    assertThat(contained).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(referred);
  }

  @ParameterizedTest
  @MethodSource("servedExamples")
  void referencesNameTypesOfThisVersion(Resource example) {
    // Given
    Set<String> renamed = new HashSet<>();
    for (var type : org.janusfhir.model.ResourceType.values()) {
      String name = version().dialect().typeName(type);
      if (name != null && !name.equals(type.typeName())) {
        renamed.add(type.typeName());
      }
    }

    // When
    Tree resource = documents().tree(example, Format.JSON);

    // Then
    assertThat(resource.descendants("reference"))
        .filteredOn(reference -> reference.value() != null)
        .noneSatisfy(
            reference -> assertThat(renamed).contains(reference.value().replaceAll("/.*", "")));
  }

  @ParameterizedTest
  @MethodSource("servedTypes")
  void narrativeIsGeneratedUnlessOneWasKept(ServedType type) {
    // Given
    Narrative generated =
        new Narrative(
            NarrativeStatus.GENERATED,
            "<div xmlns=\"http://www.w3.org/1999/xhtml\">a &lt; b</div>",
            null);
    Resource example = CanonicalExamples.of(type.type());

    // When
    Tree resource = documents().tree(example, Format.XML, generated);

    // Then
    if (!type.domainResource()) {
      assertThat(resource.one("text")).isNull();
    } else if (example.head().text() == null) {
      assertThat(resource.one("text").valueOf("status")).isEqualTo("generated");
      assertThat(resource.one("text").valueOf("div")).isEqualTo("a < b");
    } else {
      assertThat(resource.one("text").valueOf("status")).isEqualTo("additional");
    }
  }

  @ParameterizedTest
  @MethodSource("servedTypes")
  void containedResourcesOfUnknownVersionsAreLeftOut(ServedType type) {
    // Given
    List<Resource> contained = CanonicalExamples.of(type.type()).head().contained();

    // When
    Stream<Resource> foreign =
        contained.stream()
            .filter(
                resource ->
                    resource instanceof OtherResource other
                        && !other.definedBy().equals(version().id()));

    // Then
    assertThat(foreign).noneMatch(resource -> version().dialect().canContain(resource));
  }

  @ParameterizedTest
  @MethodSource("servedTypes")
  void searchParametersAreNamedOnceAndPointToServedTypes(ServedType type) {
    // When
    List<SearchParameter> parameters = type.searchParameters();

    // Then
    assertThat(parameters).extracting(SearchParameter::name).doesNotHaveDuplicates();
    assertThat(parameters)
        .allSatisfy(
            parameter -> {
              assertThat(parameter.canonical()).matches("_?[a-z]+(-[a-z]+)*");
              assertThat(parameter.documentation()).isNotBlank();
              if (parameter.type() == SearchParameterType.REFERENCE) {
                assertThat(parameter.targets()).isNotEmpty();
              } else {
                assertThat(parameter.targets()).isEmpty();
              }
            });
  }

  @Test
  void searchsetHoldsItsEntriesAndLinks() {
    // Given
    Documents documents = documents();
    List<Resource> examples = servedExamples().limit(2).toList();

    // When
    Tree json = documents.searchset(examples, BASE, Format.JSON);
    Tree xml = documents.searchset(examples, BASE, Format.XML);

    // Then
    assertThat(json).isEqualTo(xml);
    assertThat(json.name()).isEqualTo("Bundle");
    assertThat(json.valueOf("type")).isEqualTo("searchset");
    assertThat(json.valueOf("total")).isEqualTo("7");
    assertThat(json.all("link"))
        .extracting(link -> link.valueOf("relation") + ' ' + link.valueOf("url"))
        .containsExactly("self " + BASE + "/X?a=b&c=d", "next " + BASE + "/X?page=2");
    assertThat(json.all("entry"))
        .extracting(entry -> entry.one("resource").children().get(0))
        .containsExactlyElementsOf(
            examples.stream().map(example -> documents.tree(example, Format.JSON)).toList());
  }

  @Test
  void emptySearchsetHasNoEntry() {
    // Given
    Searchset page =
        new Searchset("empty", Documents.MILLIS, BASE, 0, BASE + "/X", null, List.of());

    // When
    Tree bundle = documents().tree(out -> version().writeSearchset(page, out), Format.JSON);

    // Then
    assertThat(bundle.valueOf("total")).isEqualTo("0");
    assertThat(bundle.all("link")).hasSize(1);
    assertThat(bundle.all("entry")).isEmpty();
  }

  @Test
  void outcomeSaysEachIssue() {
    // Given
    List<Issue> issues =
        Arrays.stream(IssueCode.values())
            .map(code -> new Issue(Issue.Severity.WARNING, code, "why <" + code + '>', "at"))
            .toList();

    // When
    Tree json = documents().tree(out -> version().writeOutcome(issues, out), Format.JSON);
    Tree xml = documents().tree(out -> version().writeOutcome(issues, out), Format.XML);

    // Then
    assertThat(json).isEqualTo(xml);
    assertThat(json.name()).isEqualTo("OperationOutcome");
    assertThat(json.all("issue")).hasSameSizeAs(issues);
    assertThat(json.all("issue"))
        .allSatisfy(
            issue -> {
              assertThat(issue.valueOf("severity")).isEqualTo("warning");
              assertThat(issue.one("code")).isNotNull();
              assertThat(issue.toString()).contains("why <");
            });
  }

  @Test
  void conformanceListsTheServedTypesAndTheirParameters() {
    // Given
    ConformanceFacts facts = documents().facts(BASE);

    // When
    Tree json = documents().tree(out -> version().writeConformance(facts, out), Format.JSON);
    Tree xml = documents().tree(out -> version().writeConformance(facts, out), Format.XML);

    // Then
    assertThat(json).isEqualTo(xml);
    assertThat(json.name()).isEqualTo("Conformance");
    assertThat(json.valueOf("fhirVersion")).isEqualTo(version().fhirVersion());
    List<Tree> resources = new ArrayList<>(json.one("rest").all("resource"));
    assertThat(resources.remove(resources.size() - 1).valueOf("type"))
        .isEqualTo("StructureDefinition");
    assertThat(resources.remove(resources.size() - 1).valueOf("type"))
        .isEqualTo("OperationDefinition");
    assertThat(resources)
        .extracting(resource -> resource.valueOf("type"))
        .containsExactlyElementsOf(servedTypes().stream().map(t -> t.name().text()).toList());
    for (Tree resource : resources) {
      ServedType type = version().type(resource.valueOf("type"));
      assertThat(resource.all("searchParam"))
          .extracting(parameter -> parameter.valueOf("name"))
          .containsAll(type.searchParameters().stream().map(SearchParameter::name).toList());
    }
  }

  /** How entries of a searchset are found: as matches. */
  static Searchset.Entry entry(ServedType type, Resource resource, byte[] encoded) {
    return new Searchset.Entry(SearchMode.MATCH, type.name().text(), resource.head().id(), encoded);
  }
}
