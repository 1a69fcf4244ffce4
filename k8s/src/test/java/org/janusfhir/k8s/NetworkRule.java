package org.janusfhir.k8s;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicySpec;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What can be reached from outside is closed first, and then opened for somebody at some port. What
 * is not from outside, as the sandbox, needs none of it.
 */
final class NetworkRule implements Rule {
  private static final List<String> BOTH = List.of("Ingress", "Egress");

  @Override
  public Stream<String> faults(Manifests manifests) {
    boolean reached = manifests.all(Ingress.class).findAny().isPresent();
    return Stream.concat(
        Rule.unless(
            !reached || policies(manifests).anyMatch(NetworkRule::closesAll),
            "nothing is denied by default"),
        policies(manifests).flatMap(policy -> holes(manifests, policy)));
  }

  private static Stream<NetworkPolicySpec> policies(Manifests manifests) {
    return manifests.all(NetworkPolicy.class).map(NetworkPolicy::getSpec);
  }

  private static boolean closesAll(NetworkPolicySpec policy) {
    return selected(policy).isEmpty()
        && policy.getPolicyTypes().containsAll(BOTH)
        && policy.getIngress().isEmpty()
        && policy.getEgress().isEmpty();
  }

  /** The labels that pods have which a policy is for; none if it is for all. */
  static Map<String, String> selected(NetworkPolicySpec policy) {
    Map<String, String> labels = policy.getPodSelector().getMatchLabels();
    return labels == null ? Map.of() : labels;
  }

  private static Stream<String> holes(Manifests manifests, NetworkPolicySpec policy) {
    return Stream.of(
            Rule.unless(manifests.selects(selected(policy)), "a NetworkPolicy is for no pods"),
            policy.getIngress().stream()
                .flatMap(
                    hole ->
                        Stream.concat(
                            Rule.unless(
                                isNarrow(hole.getFrom()) && !hole.getPorts().isEmpty(),
                                "anybody gets in, or anywhere"),
                            hole.getPorts().stream()
                                .map(port -> port.getPort().getStrVal())
                                .filter(port -> !manifests.opens(port))
                                .map(port -> "a hole leads to a port that is not open: " + port))),
            policy.getEgress().stream()
                .flatMap(
                    hole ->
                        Rule.unless(
                            isNarrow(hole.getTo()) && !hole.getPorts().isEmpty(),
                            "anything gets out, or anywhere")))
        .flatMap(faults -> faults);
  }

  /** Whether somebody is named, and each not by an empty selector that means all. */
  private static boolean isNarrow(List<NetworkPolicyPeer> peers) {
    return !peers.isEmpty()
        && peers.stream()
            .allMatch(
                peer ->
                    peer.getIpBlock() != null
                        || hasLabels(peer.getNamespaceSelector())
                        || hasLabels(peer.getPodSelector()));
  }

  private static boolean hasLabels(LabelSelector selector) {
    return selector != null
        && selector.getMatchLabels() != null
        && !selector.getMatchLabels().isEmpty();
  }
}
