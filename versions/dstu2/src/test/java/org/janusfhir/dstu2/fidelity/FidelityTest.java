package org.janusfhir.dstu2.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The share of leaf values that come back must not fall. Every loss that is left is named in this
 * module's README.
 */
class FidelityTest {
  private static final List<String> SYNTHEA =
      List.of(
          "hospitalInformation1767225600000",
          "practitionerInformation1767225600000",
          "de317702-ba27-adac-9fd8-fe3a126bfedf",
          "1632d3af-e085-94eb-4ddd-18e943c217e7",
          "a912b8c9-9df4-1d7c-d43a-90edd905411d");

  @Test
  void everyValueOfSyntheticPatientsComesBack() throws Exception {
    // Given
    Fidelity fidelity = new Fidelity();
    // When
    for (String name : SYNTHEA) {
      fidelity.add(Source.ofResource("/fidelity/synthea/" + name + ".json.gz"));
    }
    // Then
    report(fidelity, "synthetic patients");
    assertThat(fidelity.share()).isEqualTo(1);
    assertThat(fidelity.additions()).isEmpty();
  }

  @Test
  void officialExamplesInJsonComeBack() throws Exception {
    assertThat(shareOfExamples("json")).isEqualTo(1);
  }

  @Test
  void officialExamplesInXmlComeBack() throws Exception {
    assertThat(shareOfExamples("xml")).isEqualTo(1);
  }

  /** One test more for a folder of one's own: <code>-Djanus.fidelity.data=FOLDER</code>. */
  @TestFactory
  Stream<DynamicTest> everyValueOfAFolderComesBack() {
    return Stream.ofNullable(System.getProperty("janus.fidelity.data"))
        .map(folder -> DynamicTest.dynamicTest(folder, () -> folderComesBack(Path.of(folder))));
  }

  private static void folderComesBack(Path folder) throws Exception {
    // Given
    Fidelity fidelity = new Fidelity();
    List<Path> files = Source.below(folder);
    List<Path> first = files.stream().filter(FidelityTest::information).toList();
    // When
    for (Path file : first) {
      fidelity.add(Source.ofFile(file));
    }
    for (Path file : files) {
      if (!information(file)) {
        fidelity.add(Source.ofFile(file));
      }
    }
    // Then
    report(fidelity, "the folder");
    assertThat(fidelity.share()).isEqualTo(1);
  }

  private static double shareOfExamples(String format) throws Exception {
    Fidelity fidelity = new Fidelity();
    for (Source source : Source.ofZip("/fidelity/hl7-examples-" + format + ".zip")) {
      fidelity.add(source);
    }
    report(fidelity, "official examples in " + format);
    return fidelity.share();
  }

  private static boolean information(Path file) {
    return file.getFileName().toString().contains("Information");
  }

  private static void report(Fidelity fidelity, String name) {
    System.out.print(fidelity.report(name));
  }
}
