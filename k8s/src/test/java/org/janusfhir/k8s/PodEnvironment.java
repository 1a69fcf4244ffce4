package org.janusfhir.k8s;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.SecretKeySelector;
import java.util.Map;
import java.util.TreeMap;

/**
 * What Kubernetes makes the environment of containers of.
 *
 * @param manifests that have the ConfigMaps
 * @param secrets that are not in the manifests, by name and key
 */
record PodEnvironment(Manifests manifests, Map<String, Map<String, String>> secrets) {
  /** The variables of a container; what is said of one alone goes before what is said of many. */
  Map<String, String> of(Container container) {
    Map<String, String> variables = new TreeMap<>();
    for (EnvFromSource source : container.getEnvFrom()) {
      String map = source.getConfigMapRef().getName();
      variables.putAll(manifests.one(ConfigMap.class, map).getData());
    }
    for (EnvVar variable : container.getEnv()) {
      variables.put(variable.getName(), value(variable));
    }
    return variables;
  }

  private String value(EnvVar variable) {
    if (variable.getValueFrom() == null) {
      return variable.getValue();
    }
    SecretKeySelector reference = variable.getValueFrom().getSecretKeyRef();
    String value = secrets.getOrDefault(reference.getName(), Map.of()).get(reference.getKey());
    if (value == null) {
      throw new AssertionError(
          "There is no " + reference.getKey() + " in a Secret " + reference.getName());
    }
    return value;
  }
}
