package org.janusfhir.k8s;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.util.List;
import java.util.stream.Stream;

/** What a pod is given is there, and has the name that the pod gives it. */
final class PodReferenceRule implements Rule {
  @Override
  public Stream<String> faults(Manifests manifests) {
    return manifests
        .pods()
        .flatMap(
            pod ->
                Stream.of(
                        Rule.unless(
                            manifests.has(ServiceAccount.class, pod.getServiceAccountName()),
                            "there is no ServiceAccount " + pod.getServiceAccountName()),
                        maps(manifests, pod),
                        claims(manifests, pod),
                        mounts(pod))
                    .flatMap(faults -> faults));
  }

  private static Stream<String> maps(Manifests manifests, PodSpec pod) {
    return pod.getContainers().stream()
        .flatMap(container -> container.getEnvFrom().stream())
        .map(EnvFromSource::getConfigMapRef)
        .filter(map -> map != null && !manifests.has(ConfigMap.class, map.getName()))
        .map(map -> "there is no ConfigMap " + map.getName());
  }

  private static Stream<String> claims(Manifests manifests, PodSpec pod) {
    return pod.getVolumes().stream()
        .filter(volume -> volume.getPersistentVolumeClaim() != null)
        .map(volume -> volume.getPersistentVolumeClaim().getClaimName())
        .filter(claim -> !manifests.has(PersistentVolumeClaim.class, claim))
        .map(claim -> "there is no PersistentVolumeClaim " + claim);
  }

  private static Stream<String> mounts(PodSpec pod) {
    List<String> volumes = pod.getVolumes().stream().map(Volume::getName).toList();
    return pod.getContainers().stream()
        .flatMap(container -> container.getVolumeMounts().stream())
        .map(VolumeMount::getName)
        .filter(name -> !volumes.contains(name))
        .map(name -> "there is no volume " + name);
  }
}
