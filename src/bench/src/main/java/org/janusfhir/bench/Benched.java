package org.janusfhir.bench;

import java.time.InstantSource;
import java.util.List;
import org.janusfhir.server.http.ServiceRoot;
import org.janusfhir.server.lifecycle.Lifecycles;
import org.janusfhir.server.lifecycle.VersionPlan;
import org.janusfhir.server.version.ServedVersion;
import org.janusfhir.server.version.ServedVersions;
import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.narrative.GeneratedNarratives;

/** The installed versions as the server serves them, at an address that is configured. */
record Benched(List<FhirVersion> all, ServedVersions served, ServiceRoot roots) {
  /** Where clients would see the server. */
  static final String BASE = "http://localhost:8080";

  /** The tenant that everything is about. */
  static final String TENANT = "bench";

  /** All versions, each by its own plans. */
  static Benched load() {
    List<FhirVersion> all = InstalledVersions.all();
    ServiceRoot roots = new ServiceRoot(BASE);
    Lifecycles lifecycles =
        new Lifecycles(all.stream().map(VersionPlan::of).toList(), InstantSource.system(), roots);
    return new Benched(all, new ServedVersions(all, new GeneratedNarratives(), lifecycles), roots);
  }

  /** The version with that path segment, as the application has it. */
  FhirVersion version(String id) {
    return all.stream().filter(version -> version.id().equals(id)).findFirst().orElseThrow();
  }

  /** The version with that path segment, as it is served. */
  ServedVersion served(String id) {
    return served.require(id);
  }
}
