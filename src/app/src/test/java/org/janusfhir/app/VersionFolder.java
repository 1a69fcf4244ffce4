package org.janusfhir.app;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of a version, which may be deleted (docs/decisions/0002-a-version-is-a-folder.md). */
public final class VersionFolder {
  private VersionFolder() {}

  /**
   * Skips the test only where the folder was deleted, and not if the application lacks the version
   * for another reason.
   *
   * @param id the version's, for example <code>dstu2</code>
   */
  public static void assumePresent(String id) {
    assumeTrue(Files.exists(Path.of("../../versions", id, "pom.xml")), id + " was deleted");
  }
}
