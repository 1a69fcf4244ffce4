package org.janusfhir.k8s;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentSpec;
import io.quarkus.runtime.configuration.DurationConverter;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * A replica that is told to stop has the time for it: it answers on until nobody sends it requests
 * any more, then finishes those under way.
 */
final class DrainRule implements Rule {
  @Override
  public Stream<String> faults(Manifests manifests) {
    Duration delay = duration(manifests, "quarkus.shutdown.delay");
    Duration timeout = duration(manifests, "quarkus.shutdown.timeout");
    return Stream.concat(
        manifests
            .pods()
            .flatMap(
                pod ->
                    Rule.unless(
                        delay.plus(timeout).compareTo(grace(pod)) < 0,
                        "it is killed before it has stopped")),
        manifests
            .all(Deployment.class)
            .map(Deployment::getSpec)
            .filter(spec -> !isReplacedAtOnce(spec))
            .flatMap(spec -> spec.getTemplate().getSpec().getContainers().stream())
            .map(Container::getReadinessProbe)
            .flatMap(
                probe ->
                    Rule.unless(
                        probe == null || noticed(probe).compareTo(delay) < 0,
                        "it stops before anybody notices that it is not ready")));
  }

  /** Then nobody is there to take over, and there is nothing to wait for. */
  private static boolean isReplacedAtOnce(DeploymentSpec spec) {
    return spec.getStrategy() != null && "Recreate".equals(spec.getStrategy().getType());
  }

  private static Duration duration(Manifests manifests, String setting) {
    String said = Application.setting(manifests, setting);
    return said == null ? Duration.ZERO : new DurationConverter().convert(said);
  }

  private static Duration grace(PodSpec pod) {
    Long seconds = pod.getTerminationGracePeriodSeconds();
    return Duration.ofSeconds(seconds == null ? 30 : seconds);
  }

  private static Duration noticed(Probe probe) {
    return Duration.ofSeconds((long) probe.getPeriodSeconds() * probe.getFailureThreshold());
  }
}
