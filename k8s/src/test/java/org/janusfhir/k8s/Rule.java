package org.janusfhir.k8s;

import java.util.stream.Stream;

/** Something that must be true of manifests. */
@FunctionalInterface
interface Rule {
  /** Where it is broken, for a person to read. */
  Stream<String> faults(Manifests manifests);

  /** A fault, if there is one. */
  static Stream<String> unless(boolean good, String fault) {
    return good ? Stream.empty() : Stream.of(fault);
  }
}
