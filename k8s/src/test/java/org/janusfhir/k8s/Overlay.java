package org.janusfhir.k8s;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A way to deploy Janus.
 *
 * @param name of its folder
 */
record Overlay(String name) {
  private static final Path ALL = Path.of("overlays");

  /** The one for patients. */
  static final Overlay PRODUCTION = new Overlay("production");

  /** The one with sample patients. */
  static final Overlay SANDBOX = new Overlay("sandbox");

  /** Every one there is. */
  static List<Overlay> all() throws IOException {
    try (Stream<Path> folders = Files.list(ALL)) {
      return folders
          .map(folder -> new Overlay(folder.getFileName().toString()))
          .sorted(Comparator.comparing(Overlay::name))
          .toList();
    }
  }

  /** Its documents, as <code>kubectl apply -k</code> would send them. */
  String render() throws IOException, InterruptedException {
    return Tool.KUBECTL.run(ALL, "kustomize", name);
  }

  /** Its documents, read strictly. */
  Manifests manifests() throws IOException, InterruptedException {
    return Manifests.read(render());
  }

  @Override
  public String toString() {
    return name;
  }
}
