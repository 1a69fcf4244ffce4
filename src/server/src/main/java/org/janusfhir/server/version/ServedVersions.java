package org.janusfhir.server.version;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.NarrativeGenerator;

/** The FHIR versions of this server. */
public final class ServedVersions {
  private final Map<String, ServedVersion> byId = new TreeMap<>();
  private final ServedVersion fallback;

  /**
   * Serves those versions.
   *
   * @throws IllegalStateException if there are none
   */
  public ServedVersions(List<FhirVersion> versions, NarrativeGenerator narratives) {
    for (FhirVersion version : versions) {
      byId.put(version.id(), new ServedVersion(version, narratives));
    }
    FhirVersion newest =
        versions.stream()
            .max(Comparator.comparing(FhirVersion::fhirVersion))
            .orElseThrow(() -> new IllegalStateException("No FHIR version is installed"));
    fallback = byId.get(newest.id());
  }

  /** The version with that path segment, or null. */
  public ServedVersion get(String id) {
    return byId.get(id);
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
