package org.janusfhir.k8s;

import java.util.List;

/** All that must be true of manifests. */
final class Rules {
  private static final List<Rule> ALL =
      List.of(
          new NameRule(),
          new PodRule(),
          new ContainerRule(),
          new ImageRule(),
          new ProbeRule(),
          new DrainRule(),
          new SettingsRule(),
          new SecretRule(),
          new DatabaseUserRule(),
          new PodReferenceRule(),
          new RouteRule(),
          new ReplicaRule(),
          new NetworkRule(),
          new ConnectionRule());

  private Rules() {}

  /** Where any of them is broken, for a person to read. */
  static List<String> faults(Manifests manifests) {
    return ALL.stream().flatMap(rule -> rule.faults(manifests)).toList();
  }
}
