package org.janusfhir.server.version;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.janusfhir.server.problem.Problem;
import org.janusfhir.server.problem.RefusedException;
import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.NarrativeGenerator;

/** The FHIR versions of this server. */
public final class ServedVersions {
  private final Map<String, ServedVersion> byId = new TreeMap<>();
  private final ServedVersion fallback;
  private final Set<String> retired;

  /**
   * Serves those versions.
   *
   * @param retired path segments of versions that are served no more, installed or not
   * @throws IllegalStateException if there are none
   */
  public ServedVersions(
      List<FhirVersion> versions, NarrativeGenerator narratives, Set<String> retired) {
    this.retired = Set.copyOf(retired);
    List<FhirVersion> served =
        versions.stream().filter(version -> !retired.contains(version.id())).toList();
    for (FhirVersion version : served) {
      byId.put(version.id(), new ServedVersion(version, narratives));
    }
    FhirVersion newest =
        served.stream()
            .max(Comparator.comparing(FhirVersion::fhirVersion))
            .orElseThrow(() -> new IllegalStateException("No FHIR version is served"));
    fallback = byId.get(newest.id());
  }

  /** The version with that path segment, or null. */
  public ServedVersion get(String id) {
    return byId.get(id);
  }

  /**
   * The version with that path segment.
   *
   * @throws RefusedException if there is none, or none any more
   */
  public ServedVersion require(String id) {
    ServedVersion version = byId.get(id);
    if (version != null) {
      return version;
    }
    throw retired.contains(id)
        ? RefusedException.of(Problem.GONE, "This FHIR version is not served any more.")
        : RefusedException.of(Problem.NOT_FOUND, "There is no FHIR version at this address.");
  }

  /** All, by path segment. */
  public Collection<ServedVersion> all() {
    return byId.values();
  }

  /** The newest, in which a request is answered that names none. */
  public ServedVersion fallback() {
    return fallback;
  }
}
