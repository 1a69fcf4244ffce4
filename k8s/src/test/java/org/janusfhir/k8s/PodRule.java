package org.janusfhir.k8s;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.SeccompProfile;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Pods are as the Pod Security Standard <code>restricted</code> wants them, and get nothing of
 * Kubernetes that they do not ask for. Only Deployments make pods, so that none is overlooked.
 */
final class PodRule implements Rule {
  private static final Set<String> OTHER_WORKLOADS =
      Set.of("Pod", "ReplicaSet", "StatefulSet", "DaemonSet", "Job", "CronJob");

  @Override
  public Stream<String> faults(Manifests manifests) {
    return Stream.concat(
        manifests.documents().stream()
            .map(HasMetadata::getKind)
            .filter(OTHER_WORKLOADS::contains)
            .map(kind -> "a " + kind + " is not looked into: use a Deployment"),
        manifests.pods().flatMap(PodRule::faults));
  }

  private static Stream<String> faults(PodSpec pod) {
    PodSecurityContext context =
        pod.getSecurityContext() == null ? new PodSecurityContext() : pod.getSecurityContext();
    return Stream.of(
            Rule.unless(isFalse(pod.getAutomountServiceAccountToken()), "a token is mounted"),
            Rule.unless(isFalse(pod.getEnableServiceLinks()), "services are set as variables"),
            Rule.unless(!isTrue(pod.getHostNetwork()), "the network of the host is used"),
            Rule.unless(!isTrue(pod.getHostPID()), "processes of the host are seen"),
            Rule.unless(!isTrue(pod.getHostIPC()), "memory of the host is shared"),
            Rule.unless(
                pod.getVolumes().stream().allMatch(volume -> volume.getHostPath() == null),
                "a folder of the host is mounted"),
            Rule.unless(isTrue(context.getRunAsNonRoot()), "runAsNonRoot is not set"),
            Rule.unless(
                context.getRunAsUser() != null && context.getRunAsUser() > 0,
                "it runs as root, or as whoever the image says"),
            Rule.unless(isDefault(context.getSeccompProfile()), "it has no seccomp profile"))
        .flatMap(faults -> faults);
  }

  /** Whether that is the profile of the container runtime. */
  static boolean isDefault(SeccompProfile profile) {
    return profile != null && "RuntimeDefault".equals(profile.getType());
  }

  /** Whether that is said, and true. */
  static boolean isTrue(Boolean said) {
    return Boolean.TRUE.equals(said);
  }

  /** Whether that is said, and false. */
  static boolean isFalse(Boolean said) {
    return Boolean.FALSE.equals(said);
  }
}
