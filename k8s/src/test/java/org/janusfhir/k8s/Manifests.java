package org.janusfhir.k8s;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What is sent to Kubernetes, in its own types.
 *
 * @param documents in the order of the file
 */
record Manifests(List<HasMetadata> documents) {
  private static final KubernetesSerialization KINDS = new KubernetesSerialization();

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .annotationIntrospector(new KnownFieldsOnly())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(
              DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
              DeserializationFeature.FAIL_ON_IGNORED_PROPERTIES)
          .build();

  /**
   * Reads documents of YAML.
   *
   * @throws IOException if one has a field twice or one that its kind has not, or is of no known
   *     kind
   */
  static Manifests read(String yaml) throws IOException {
    List<HasMetadata> documents = new ArrayList<>();
    for (JsonNode tree : YAML.readerFor(JsonNode.class).<JsonNode>readValues(yaml).readAll()) {
      documents.add(document(tree));
    }
    return new Manifests(documents);
  }

  private static HasMetadata document(JsonNode tree) throws IOException {
    String version = tree.path("apiVersion").asText();
    String kind = tree.path("kind").asText();
    Class<? extends KubernetesResource> type = KINDS.getRegisteredKubernetesResource(version, kind);
    if (type == null) {
      throw new IOException("There is no " + kind + " in " + version);
    }
    return (HasMetadata) YAML.treeToValue(tree, type);
  }

  /** The documents of a kind. */
  <T extends HasMetadata> Stream<T> all(Class<T> kind) {
    return documents.stream().filter(kind::isInstance).map(kind::cast);
  }

  /** The document of a kind and name. */
  <T extends HasMetadata> T one(Class<T> kind, String name) {
    return all(kind)
        .filter(document -> document.getMetadata().getName().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("There is no " + kind.getSimpleName() + ' ' + name));
  }

  /** Whether there is a document of that kind and name. */
  boolean has(Class<? extends HasMetadata> kind, String name) {
    return all(kind).anyMatch(document -> document.getMetadata().getName().equals(name));
  }

  /** The pods that Deployments make. */
  Stream<PodSpec> pods() {
    return all(Deployment.class).map(deployment -> deployment.getSpec().getTemplate().getSpec());
  }

  /** All containers of those pods, those of their start included. */
  Stream<Container> containers() {
    return pods()
        .flatMap(
            pod -> Stream.concat(pod.getInitContainers().stream(), pod.getContainers().stream()));
  }

  /** The containers that serve, until they are told to stop. */
  Stream<Container> servers() {
    return pods().flatMap(pod -> pod.getContainers().stream());
  }

  /** Whether there are pods with those labels. */
  boolean selects(Map<String, String> labels) {
    return all(Deployment.class)
        .map(deployment -> deployment.getSpec().getTemplate().getMetadata().getLabels())
        .anyMatch(pod -> pod.entrySet().containsAll(labels.entrySet()));
  }

  /** Whether a container has an open port of that name. */
  boolean opens(String port) {
    return servers()
        .flatMap(container -> container.getPorts().stream())
        .map(ContainerPort::getName)
        .anyMatch(name -> name != null && name.equals(port));
  }

  /** What is set in ConfigMaps that pods take their environment from. */
  Map<String, String> settings() {
    List<String> names =
        containers()
            .flatMap(container -> container.getEnvFrom().stream())
            .filter(source -> source.getConfigMapRef() != null)
            .map(source -> source.getConfigMapRef().getName())
            .toList();
    Map<String, String> settings = new TreeMap<>();
    all(ConfigMap.class)
        .filter(map -> names.contains(map.getMetadata().getName()))
        .forEach(map -> settings.putAll(map.getData()));
    return settings;
  }

  /** The types keep fields that they do not know; here these are mistakes. */
  private static final class KnownFieldsOnly extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public Boolean hasAnySetter(Annotated annotated) {
      return false;
    }
  }
}
