package org.janusfhir.k8s;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.Probe;
import java.time.Duration;
import java.util.stream.Stream;
import org.janusfhir.app.observability.RecordReadiness;

/** Janus is asked how it is, at the port where it listens, and has the time to say it. */
final class ProbeRule implements Rule {
  @Override
  public Stream<String> faults(Manifests manifests) {
    String port = Application.setting(manifests, "quarkus.http.port");
    return manifests
        .servers()
        .flatMap(
            container ->
                Stream.concat(
                    probes(container),
                    Rule.unless(
                        container.getPorts().stream()
                            .allMatch(open -> open.getContainerPort().toString().equals(port)),
                        "a port is open where the application does not listen, which is at "
                            + port)));
  }

  private static Stream<String> probes(Container container) {
    return Stream.of(
            faults("startup", "/q/health/started", container.getStartupProbe(), container),
            faults("readiness", "/q/health/ready", container.getReadinessProbe(), container),
            faults("liveness", "/q/health/live", container.getLivenessProbe(), container),
            Rule.unless(
                container.getReadinessProbe() == null
                    || timeout(container.getReadinessProbe()).compareTo(RecordReadiness.PATIENCE)
                        > 0,
                "the readiness probe does not wait as long as the application for the record"))
        .flatMap(faults -> faults);
  }

  private static Duration timeout(Probe probe) {
    Integer seconds = probe.getTimeoutSeconds();
    return Duration.ofSeconds(seconds == null ? 1 : seconds);
  }

  private static Stream<String> faults(String name, String path, Probe probe, Container container) {
    if (probe == null || probe.getHttpGet() == null) {
      return Stream.of("there is no " + name + " probe");
    }
    String port = probe.getHttpGet().getPort().getStrVal();
    return Stream.concat(
        Rule.unless(
            path.equals(probe.getHttpGet().getPath()),
            "the " + name + " probe does not ask " + path),
        Rule.unless(
            container.getPorts().stream()
                .map(ContainerPort::getName)
                .anyMatch(open -> open != null && open.equals(port)),
            "the " + name + " probe asks a port that is not open"));
  }
}
