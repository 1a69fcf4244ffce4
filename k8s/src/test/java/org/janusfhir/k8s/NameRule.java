package org.janusfhir.k8s;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Everything says by Kubernetes' recommended labels what it belongs to. */
final class NameRule implements Rule {
  private static final List<String> LABELS = List.of("name", "instance", "version", "managed-by");

  @Override
  public Stream<String> faults(Manifests manifests) {
    return manifests.documents().stream().flatMap(NameRule::faults);
  }

  private static Stream<String> faults(HasMetadata document) {
    Map<String, String> labels = document.getMetadata().getLabels();
    return LABELS.stream()
        .map(label -> "app.kubernetes.io/" + label)
        .filter(label -> labels == null || !labels.containsKey(label))
        .map(label -> document.getKind() + " has no label " + label);
  }
}
