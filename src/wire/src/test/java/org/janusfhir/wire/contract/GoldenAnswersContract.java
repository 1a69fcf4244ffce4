package org.janusfhir.wire.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.examples.CanonicalExamples;
import org.janusfhir.wire.Collection;
import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.Format;
import org.janusfhir.wire.History;
import org.janusfhir.wire.Issue;
import org.janusfhir.wire.IssueCode;
import org.janusfhir.wire.Searchset;
import org.janusfhir.wire.Writer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Answers that are no stored resource are written byte for byte as in the files of {@link
 * GoldenFilesContract}, and written anew in the same way.
 */
public abstract class GoldenAnswersContract {
  private static final Path FOLDER = Path.of("src", "test", "resources", "golden");
  private static final boolean WRITE = Boolean.getBoolean("janus.golden.write");
  private static final String BASE = "http://localhost/open/v/sandbox";
  private static final List<Issue> ISSUES =
      List.of(
          Issue.error(IssueCode.NOT_FOUND, "There is no Patient with the id \"<1>\" & no other."),
          Issue.warning(IssueCode.NOT_SUPPORTED, "The parameter 'x' was ignored.", "x"));

  /** The version under test. */
  protected abstract FhirVersion version();

  @ParameterizedTest
  @EnumSource
  void searchsetIsAsInTheGoldenFile(Format format) throws IOException {
    Resource match = CanonicalExamples.of(ResourceType.SCHEDULE);
    Searchset page =
        new Searchset(
            "page-1",
            Documents.MILLIS,
            BASE,
            7,
            BASE + "/Schedule?identifier=a%7Cb&_count=1",
            BASE + "/Schedule?page=2",
            List.of(
                VersionContract.entry(
                    version().type(match.resourceType()),
                    match,
                    new Documents(version()).bytes(match, format))));
    compare("Bundle", format, out -> version().writeSearchset(page, out));
  }

  @ParameterizedTest
  @EnumSource
  void historyIsAsInTheGoldenFile(Format format) throws IOException {
    History page =
        new History(
            "page-1",
            Documents.MILLIS,
            BASE,
            3,
            BASE + "/Schedule/1/_history?_count=2",
            BASE + "/Schedule/1/_history?page=2",
            List.of(
                historyEntry(ResourceType.SCHEDULE, false, format),
                historyEntry(ResourceType.SLOT, true, format)));
    compare("History", format, out -> version().writeHistory(page, out));
  }

  @ParameterizedTest
  @EnumSource
  void outcomeIsAsInTheGoldenFile(Format format) throws IOException {
    compare("OperationOutcome", format, out -> version().writeOutcome(ISSUES, out));
  }

  @ParameterizedTest
  @EnumSource
  void conformanceIsAsInTheGoldenFile(Format format) throws IOException {
    var facts = new Documents(version()).facts(BASE);
    compare("Conformance", format, out -> version().writeConformance(facts, out));
  }

  @ParameterizedTest
  @EnumSource
  void collectionIsAsInTheGoldenFile(Format format) throws IOException {
    Documents documents = new Documents(version());
    Resource slot = CanonicalExamples.of(ResourceType.SLOT);
    Collection collection =
        new Collection(
            "collection-1",
            Documents.MILLIS,
            BASE,
            List.of(
                new Collection.Entry("Slot", slot.head().id(), documents.bytes(slot, format)),
                new Collection.Entry(
                    "OperationOutcome",
                    null,
                    documents.bytes(out -> version().writeOutcome(ISSUES, out), format))));
    compare("Collection", format, out -> version().writeCollection(collection, out));
  }

  @ParameterizedTest
  @EnumSource
  void definitionsAreAsInTheGoldenFiles(Format format) throws IOException {
    var facts = new Documents(version()).facts(BASE);
    compare(
        "OperationDefinition",
        format,
        out -> version().writeOperationDefinition(Definitions.OPERATION, facts, out));
    compare(
        "StructureDefinition",
        format,
        out -> version().writeExtensionDefinition(Definitions.SIMPLE, facts, out));
    compare(
        "StructureDefinition-of-parts",
        format,
        out -> version().writeExtensionDefinition(Definitions.NESTED, facts, out));
  }

  private History.Entry historyEntry(ResourceType type, boolean created, Format format) {
    Resource resource = CanonicalExamples.of(type);
    return new History.Entry(
        version().type(type).name().text(),
        resource.head().id(),
        created,
        true,
        new Documents(version()).bytes(resource, format));
  }

  private void compare(String name, Format format, Consumer<Writer> document) throws IOException {
    // Given
    Path file = FOLDER.resolve(name + '.' + format.name().toLowerCase(Locale.ROOT));

    // When
    String written = Layout.of(new Documents(version()).bytes(document, format), format);

    // Then
    if (WRITE) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, written, StandardCharsets.UTF_8);
    }
    assertThat(written).isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
  }
}
