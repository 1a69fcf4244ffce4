package org.janusfhir.k8s;

import io.fabric8.kubernetes.api.model.EnvVar;
import java.io.IOException;
import java.util.stream.Stream;

/** The application knows every setting, and starts with all of them. */
final class SettingsRule implements Rule {
  private final KnownSettings known;

  SettingsRule() {
    try {
      known = KnownSettings.find();
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Stream<String> faults(Manifests manifests) {
    Stream<String> names =
        Stream.concat(
            manifests.settings().keySet().stream(),
            manifests
                .containers()
                .flatMap(container -> container.getEnv().stream())
                .map(EnvVar::getName));
    return Stream.concat(
        names
            .filter(name -> !known.contains(name))
            .map(name -> "the application does not read " + name),
        Application.refusals(manifests.settings()));
  }
}
