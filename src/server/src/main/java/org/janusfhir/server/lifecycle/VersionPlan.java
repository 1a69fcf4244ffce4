package org.janusfhir.server.lifecycle;

import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.Lifecycle;

/**
 * What is planned for a version: its own life cycle with what the operator changed.
 *
 * @param id its path segment
 * @param version itself; null if it is not installed, and then <code>served</code> is false
 * @param dates its days and its successor
 * @param served whether it is served, whatever its days say; null if they decide
 */
public record VersionPlan(String id, FhirVersion version, Lifecycle dates, Boolean served) {
  /** What a version plans for itself. */
  public static VersionPlan of(FhirVersion version) {
    return new VersionPlan(version.id(), version, version.lifecycle(), null);
  }

  /** Of a version that is not installed and answered as gone. */
  public static VersionPlan retired(String id) {
    return new VersionPlan(id, null, Lifecycle.PREVIEW, false);
  }

  /** A name for people. */
  public String title() {
    return version == null ? id : version.title();
  }
}
