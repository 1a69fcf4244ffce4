package org.janusfhir.k8s;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentSpec;
import io.fabric8.kubernetes.api.model.autoscaling.v2.CrossVersionObjectReference;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.Map;
import java.util.stream.Stream;

/** Whatever counts, adds, spreads or spares replicas means those that there are. */
final class ReplicaRule implements Rule {
  @Override
  public Stream<String> faults(Manifests manifests) {
    return Stream.of(
            manifests.all(Deployment.class).map(Deployment::getSpec).flatMap(ReplicaRule::own),
            manifests
                .all(Deployment.class)
                .flatMap(
                    all ->
                        all
                            .getSpec()
                            .getTemplate()
                            .getSpec()
                            .getTopologySpreadConstraints()
                            .stream())
                .map(spread -> spread.getLabelSelector().getMatchLabels())
                .flatMap(
                    labels -> Rule.unless(manifests.selects(labels), "what is spread are no pods")),
            manifests
                .all(HorizontalPodAutoscaler.class)
                .map(scaler -> scaler.getSpec().getScaleTargetRef())
                .flatMap(target -> scaled(manifests, target)),
            manifests
                .all(PodDisruptionBudget.class)
                .map(budget -> budget.getSpec().getSelector().getMatchLabels())
                .flatMap(
                    labels -> Rule.unless(manifests.selects(labels), "a budget is for no pods")))
        .flatMap(faults -> faults);
  }

  private static Stream<String> own(DeploymentSpec spec) {
    Map<String, String> labels = spec.getTemplate().getMetadata().getLabels();
    return Rule.unless(
        labels.entrySet().containsAll(spec.getSelector().getMatchLabels().entrySet()),
        "a Deployment does not select its pods");
  }

  private static Stream<String> scaled(Manifests manifests, CrossVersionObjectReference target) {
    return Rule.unless(
        target.getKind().equals("Deployment") && manifests.has(Deployment.class, target.getName()),
        "there is nothing to scale: " + target.getKind() + ' ' + target.getName());
  }
}
