package org.janusfhir.k8s;

import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicySpec;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whom policies close the pods to, but not to those they cannot do without: names, the database,
 * issuers; and who comes by the Ingresses and to look at metrics.
 */
final class ConnectionRule implements Rule {
  private static final int NAMES = 53;

  /** What is connected to at an address that a setting says. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "QUARKUS_DATASOURCE_REACTIVE_URL|JANUS_STORE_POSTGRES_REPLICA_URL"
              + "|JANUS_TENANTS_\\w+_(ISSUER|JWKS)|JANUS_TRACING_ENDPOINT");

  private static final String REACTIVE = "vertx-reactive:";
  private static final Map<String, Integer> PORTS =
      Map.of("postgresql", 5432, "postgres", 5432, "https", 443, "http", 80);

  /**
   * Where a pod connects to.
   *
   * @param why what it needs that for
   */
  private record Need(int port, String protocol, String why) {
    boolean isMetBy(NetworkPolicyPort hole) {
      String by = hole.getProtocol() == null ? "TCP" : hole.getProtocol();
      return by.equals(protocol) && Integer.valueOf(port).equals(hole.getPort().getIntVal());
    }

    @Override
    public String toString() {
      return "nothing gets out to port " + port + " by " + protocol + " for " + why;
    }
  }

  @Override
  public Stream<String> faults(Manifests manifests) {
    return manifests
        .all(Deployment.class)
        .map(deployment -> deployment.getSpec().getTemplate().getMetadata().getLabels())
        .flatMap(pod -> Stream.concat(out(manifests, pod), in(manifests, pod)));
  }

  private static Stream<String> out(Manifests manifests, Map<String, String> pod) {
    List<NetworkPolicySpec> policies = policies(manifests, pod, "Egress");
    List<NetworkPolicyPort> open =
        policies.stream()
            .flatMap(policy -> policy.getEgress().stream())
            .flatMap(hole -> hole.getPorts().stream())
            .toList();
    return needs(manifests.settings())
        .filter(need -> !policies.isEmpty() && open.stream().noneMatch(need::isMetBy))
        .map(Need::toString);
  }

  private static Stream<Need> needs(Map<String, String> settings) {
    return Stream.concat(
        Stream.of(new Need(NAMES, "UDP", "names"), new Need(NAMES, "TCP", "names")),
        settings.entrySet().stream()
            .filter(setting -> ADDRESS.matcher(setting.getKey()).matches())
            .flatMap(
                setting ->
                    Stream.of(setting.getValue().split(","))
                        .map(address -> URI.create(address.strip().replace(REACTIVE, "")))
                        // Keys may also be in a file.
                        .filter(address -> address.getHost() != null)
                        .map(address -> new Need(port(address), "TCP", setting.getKey()))));
  }

  private static int port(URI address) {
    return address.getPort() < 0 ? PORTS.get(address.getScheme()) : address.getPort();
  }

  /** There are as many who are let in as there have to be: what their names are, a cluster says. */
  private static Stream<String> in(Manifests manifests, Map<String, String> pod) {
    List<NetworkPolicySpec> policies = policies(manifests, pod, "Ingress");
    List<String> asking =
        Stream.concat(
                manifests.all(Ingress.class).map(any -> "the Ingress controller"),
                manifests.all(ServiceMonitor.class).map(any -> "Prometheus"))
            .distinct()
            .toList();
    return ports(manifests, pod)
        .filter(port -> !policies.isEmpty() && letIn(policies, port) < asking.size())
        .map(port -> String.join(" or ", asking) + " is not let in to port " + port);
  }

  /** The ports of a pod that Services lead to, by name. */
  private static Stream<String> ports(Manifests manifests, Map<String, String> pod) {
    return manifests
        .all(Service.class)
        .map(Service::getSpec)
        .filter(service -> !service.getSelector().isEmpty())
        .filter(service -> pod.entrySet().containsAll(service.getSelector().entrySet()))
        .flatMap(service -> service.getPorts().stream())
        .map(port -> port.getTargetPort().getStrVal())
        .distinct();
  }

  private static long letIn(List<NetworkPolicySpec> policies, String port) {
    return policies.stream()
        .flatMap(policy -> policy.getIngress().stream())
        .filter(
            hole ->
                hole.getPorts().stream().anyMatch(open -> port.equals(open.getPort().getStrVal())))
        .flatMap(hole -> hole.getFrom().stream())
        .distinct()
        .count();
  }

  /** Those that close a pod in that direction. */
  private static List<NetworkPolicySpec> policies(
      Manifests manifests, Map<String, String> pod, String direction) {
    return manifests
        .all(NetworkPolicy.class)
        .map(NetworkPolicy::getSpec)
        .filter(policy -> policy.getPolicyTypes().contains(direction))
        .filter(policy -> pod.entrySet().containsAll(NetworkRule.selected(policy).entrySet()))
        .toList();
  }
}
