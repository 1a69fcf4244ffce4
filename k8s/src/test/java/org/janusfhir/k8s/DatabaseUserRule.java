package org.janusfhir.k8s;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodSpec;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Servers cannot change tables: who owns these migrates before them and is known to no server. */
final class DatabaseUserRule implements Rule {
  @Override
  public Stream<String> faults(Manifests manifests) {
    String migrates = Application.setting(manifests, "janus.store.postgres.migrate-at-start");
    return Stream.concat(
        Rule.unless(!"true".equals(migrates), "servers migrate the database themselves"),
        manifests.pods().flatMap(DatabaseUserRule::shared));
  }

  private static Stream<String> shared(PodSpec pod) {
    Set<String> migrations =
        pod.getInitContainers().stream()
            .flatMap(container -> secrets(container).stream())
            .collect(Collectors.toSet());
    return pod.getContainers().stream()
        .flatMap(container -> secrets(container).stream())
        .filter(migrations::contains)
        .map(secret -> "a server has the secret of who migrates: " + secret);
  }

  /** The Secrets that a container's environment is taken from, by name. */
  static Set<String> secrets(Container container) {
    return container.getEnv().stream()
        .map(EnvVar::getValueFrom)
        .filter(source -> source != null && source.getSecretKeyRef() != null)
        .map(source -> source.getSecretKeyRef().getName())
        .collect(Collectors.toSet());
  }
}
