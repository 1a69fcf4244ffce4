package org.janusfhir.k8s;

import io.fabric8.kubernetes.api.model.Capabilities;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.SecurityContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Containers can do little, write nowhere but on volumes, and have their share of the machine. */
final class ContainerRule implements Rule {
  private static final List<String> RESOURCES = List.of("cpu", "memory");

  @Override
  public Stream<String> faults(Manifests manifests) {
    return manifests
        .containers()
        .flatMap(container -> Stream.concat(privileges(container), resources(container)));
  }

  private static Stream<String> privileges(Container container) {
    SecurityContext context =
        container.getSecurityContext() == null
            ? new SecurityContext()
            : container.getSecurityContext();
    Capabilities capabilities =
        context.getCapabilities() == null ? new Capabilities() : context.getCapabilities();
    return Stream.of(
            Rule.unless(!PodRule.isTrue(context.getPrivileged()), "it is privileged"),
            Rule.unless(
                PodRule.isFalse(context.getAllowPrivilegeEscalation()), "it may gain privileges"),
            Rule.unless(
                PodRule.isTrue(context.getReadOnlyRootFilesystem()),
                "its root file system can be written"),
            Rule.unless(capabilities.getDrop().contains("ALL"), "it keeps capabilities"),
            Rule.unless(capabilities.getAdd().isEmpty(), "it has more capabilities"),
            // what is said here overrules the pod
            Rule.unless(
                !PodRule.isFalse(context.getRunAsNonRoot())
                    && (context.getRunAsUser() == null || context.getRunAsUser() > 0),
                "a container runs as root"),
            Rule.unless(
                context.getSeccompProfile() == null
                    || PodRule.isDefault(context.getSeccompProfile()),
                "a container has no seccomp profile"))
        .flatMap(faults -> faults);
  }

  private static Stream<String> resources(Container container) {
    ResourceRequirements said =
        container.getResources() == null ? new ResourceRequirements() : container.getResources();
    return RESOURCES.stream()
        .flatMap(
            resource ->
                Stream.concat(
                    Rule.unless(has(said.getRequests(), resource), "it requests no " + resource),
                    Rule.unless(has(said.getLimits(), resource), resource + " has no limit")));
  }

  private static boolean has(Map<String, Quantity> quantities, String resource) {
    return quantities != null && quantities.get(resource) != null;
  }
}
