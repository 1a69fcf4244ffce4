package org.janusfhir.server.version;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.janusfhir.server.lifecycle.Lifecycles;
import org.janusfhir.server.lifecycle.VersionLifecycle;
import org.janusfhir.server.problem.Problem;
import org.janusfhir.server.problem.RefusedException;
import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.NarrativeGenerator;

/** The FHIR versions of this server. */
public final class ServedVersions {
  private final Map<String, ServedVersion> byId = new LinkedHashMap<>();
  private final Lifecycles lifecycles;
  private final ServedVersion fallback;

  /**
   * Serves those versions.
   *
   * @param lifecycles of these versions, and of those that are known only as retired
   * @throws IllegalStateException if there are none
   */
  public ServedVersions(
      List<FhirVersion> versions, NarrativeGenerator narratives, Lifecycles lifecycles) {
    this.lifecycles = lifecycles;
    versions.stream()
        .sorted(Comparator.comparing(FhirVersion::id))
        .forEach(
            version ->
                byId.put(
                    version.id(),
                    new ServedVersion(version, narratives, lifecycles.get(version.id()))));
    FhirVersion newest =
        versions.stream()
            .max(
                Comparator.comparing(
                        (FhirVersion version) -> !lifecycles.get(version.id()).retired())
                    .thenComparing(FhirVersion::fhirVersion))
            .orElseThrow(() -> new IllegalStateException("No FHIR version is installed"));
    fallback = byId.get(newest.id());
  }

  /** The installed version with that path segment, retired or not; null if there is none. */
  public ServedVersion get(String id) {
    return byId.get(id);
  }

  /**
   * The installed version with that path segment; whether it is retired says its life cycle, so
   * that the refusal is in its own format.
   *
   * @throws RefusedException if there is none
   */
  public ServedVersion require(String id) {
    ServedVersion version = byId.get(id);
    if (version != null) {
      return version;
    }
    VersionLifecycle known = lifecycles.get(id);
    if (known != null) {
      known.requireServed();
    }
    throw RefusedException.of(Problem.NOT_FOUND, "There is no FHIR version at this address.");
  }

  /** All that are served now, by path segment. */
  public Collection<ServedVersion> all() {
    return byId.values().stream().filter(version -> !version.lifecycle().retired()).toList();
  }

  /** All that are installed, retired or not, by path segment. */
  public Collection<ServedVersion> installed() {
    return Collections.unmodifiableCollection(byId.values());
  }

  /** The newest, in which a request is answered that names none. */
  public ServedVersion fallback() {
    return fallback;
  }

  /** The lives of all versions. */
  public Lifecycles lifecycles() {
    return lifecycles;
  }
}
