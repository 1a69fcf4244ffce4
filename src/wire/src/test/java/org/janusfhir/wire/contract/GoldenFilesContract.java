package org.janusfhir.wire.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.janusfhir.model.Resource;
import org.janusfhir.model.examples.CanonicalExamples;
import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.Format;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The rich examples of each served type are written byte for byte as in the files below <code>
 * src/test/resources/golden</code>, line breaks aside. With <code>-Djanus.golden.write=true</code>
 * the files are written instead: look at every difference, each is a change of the API.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class GoldenFilesContract {
  private static final Path FOLDER = Path.of("src", "test", "resources", "golden");
  private static final boolean WRITE = "true".equals(System.getProperty("janus.golden.write"));

  /** The version under test. */
  protected abstract FhirVersion version();

  Stream<Resource> servedExamples() {
    return CanonicalExamples.all().stream()
        .filter(resource -> version().type(resource.resourceType()) != null);
  }

  @ParameterizedTest
  @MethodSource("servedExamples")
  void jsonIsAsInTheGoldenFile(Resource example) throws IOException {
    compare(example, Format.JSON);
  }

  @ParameterizedTest
  @MethodSource("servedExamples")
  void xmlIsAsInTheGoldenFile(Resource example) throws IOException {
    compare(example, Format.XML);
  }

  private void compare(Resource example, Format format) throws IOException {
    // Given
    String extension = format.name().toLowerCase(Locale.ROOT);
    String type = version().dialect().typeName(example.resourceType());
    Path file = FOLDER.resolve(type).resolve(example.head().id() + '.' + extension);

    // When
    String written = Layout.of(new Documents(version()).bytes(example, format), format);

    // Then
    if (WRITE) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, written, StandardCharsets.UTF_8);
    }
    assertThat(written).isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
  }
}
