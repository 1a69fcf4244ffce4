package org.janusfhir.k8s;

import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.IngressServiceBackend;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Requests find their way: hosts to Services, Services to ports of pods, Prometheus to both. */
final class RouteRule implements Rule {
  @Override
  public Stream<String> faults(Manifests manifests) {
    return Stream.of(
            manifests.all(Service.class).flatMap(service -> service(manifests, service)),
            manifests.all(Ingress.class).flatMap(RouteRule::certificates),
            manifests.all(Ingress.class).flatMap(ingress -> backends(manifests, ingress)),
            manifests.all(ServiceMonitor.class).flatMap(monitor -> monitor(manifests, monitor)))
        .flatMap(faults -> faults);
  }

  /** A Service that selects nothing leads nowhere on purpose. */
  private static Stream<String> service(Manifests manifests, Service service) {
    Map<String, String> labels = service.getSpec().getSelector();
    if (labels.isEmpty()) {
      return Stream.empty();
    }
    return Stream.concat(
        Rule.unless(manifests.selects(labels), "a Service is for no pods"),
        service.getSpec().getPorts().stream()
            .map(port -> port.getTargetPort().getStrVal())
            .filter(name -> !manifests.opens(name))
            .map(name -> "a Service leads to a port that is not open: " + name));
  }

  private static Stream<String> certificates(Ingress ingress) {
    List<String> certified =
        ingress.getSpec().getTls().stream().flatMap(tls -> tls.getHosts().stream()).toList();
    return ingress.getSpec().getRules().stream()
        .filter(rule -> !certified.contains(rule.getHost()))
        .map(rule -> rule.getHost() + " has no certificate");
  }

  private static Stream<String> backends(Manifests manifests, Ingress ingress) {
    return ingress.getSpec().getRules().stream()
        .flatMap(rule -> rule.getHttp().getPaths().stream())
        .map(path -> path.getBackend().getService())
        .filter(backend -> !isServed(manifests, backend))
        .map(backend -> "an Ingress leads to no port of a Service " + backend.getName());
  }

  private static boolean isServed(Manifests manifests, IngressServiceBackend backend) {
    return manifests
        .all(Service.class)
        .filter(service -> service.getMetadata().getName().equals(backend.getName()))
        .flatMap(service -> service.getSpec().getPorts().stream())
        .map(ServicePort::getName)
        .anyMatch(name -> name.equals(backend.getPort().getName()));
  }

  private static Stream<String> monitor(Manifests manifests, ServiceMonitor monitor) {
    Map<String, String> labels = monitor.getSpec().getSelector().getMatchLabels();
    List<String> ports =
        manifests
            .all(Service.class)
            .filter(
                service ->
                    service.getMetadata().getLabels().entrySet().containsAll(labels.entrySet()))
            .flatMap(service -> service.getSpec().getPorts().stream())
            .map(ServicePort::getName)
            .toList();
    return monitor.getSpec().getEndpoints().stream()
        .filter(endpoint -> !ports.contains(endpoint.getPort()))
        .map(endpoint -> "a ServiceMonitor finds no port " + endpoint.getPort());
  }
}
