package org.janusfhir.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentSpec;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricSpec;
import io.fabric8.kubernetes.api.model.networking.v1.HTTPIngressPath;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.IngressRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the overlays are, and that nothing is wrong with any. */
class OverlaysTest {
  private static final Pattern BACKUP =
      Pattern.compile("kubectl exec deployment/janus .* backup (/\\w+)/");

  static List<Overlay> overlays() throws Exception {
    return Overlay.all();
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void nothingIsWrong(Overlay overlay) throws Exception {
    assertThat(Rules.faults(overlay.manifests())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void theUserIsThatOfTheImage(Overlay overlay) throws Exception {
    long user = deployment(overlay).getTemplate().getSpec().getSecurityContext().getRunAsUser();

    assertThat(Files.readString(Path.of("../Dockerfile"))).contains("USER " + user);
  }

  @Test
  void theSandboxHasOneReplicaAndAVolume() throws Exception {
    DeploymentSpec spec = deployment(Overlay.SANDBOX);

    assertThat(spec.getReplicas()).isEqualTo(1);
    assertThat(spec.getStrategy().getType()).isEqualTo("Recreate");
    assertThat(spec.getTemplate().getSpec().getVolumes())
        .anyMatch(volume -> volume.getPersistentVolumeClaim() != null);
    String folder = Overlay.SANDBOX.manifests().settings().get("JANUS_STORE_PATH");
    assertThat(container(spec).getVolumeMounts())
        .anyMatch(mount -> mount.getMountPath().equals(folder));
  }

  @Test
  void theSandboxHasAVolumeForTheBackupsThatOperatorsAreToldToMake() throws Exception {
    PodSpec pod = deployment(Overlay.SANDBOX).getTemplate().getSpec();
    Map<String, String> volumes =
        pod.getContainers().get(0).getVolumeMounts().stream()
            .collect(Collectors.toMap(VolumeMount::getMountPath, VolumeMount::getName));
    List<String> folders =
        BACKUP
            .matcher(Files.readString(Path.of("../docs/operations.md")))
            .results()
            .map(told -> told.group(1))
            .toList();

    assertThat(folders).isNotEmpty();
    for (String folder : folders) {
      assertThat(volumes).containsKeys(folder, "/data");
      assertThat(claim(pod, volumes.get(folder))).isNotEqualTo(claim(pod, volumes.get("/data")));
    }
  }

  @Test
  void productionHasNothingOfTheSandbox() throws Exception {
    assertThat(Overlay.PRODUCTION.manifests().settings())
        .containsEntry("QUARKUS_PROFILE", "production")
        .containsEntry("JANUS_STORE_KIND", "postgres")
        .containsKeys("JANUS_TENANTS_CLINIC_ISSUER", "JANUS_TENANTS_CLINIC_AUDIENCES");
    assertThat(container(deployment(Overlay.PRODUCTION)).getEnv())
        .extracting(EnvVar::getName)
        .containsExactlyInAnyOrder("QUARKUS_DATASOURCE_USERNAME", "QUARKUS_DATASOURCE_PASSWORD");
  }

  @Test
  void productionHasThreeReplicasAndMoreWhenTheyAreBusy() throws Exception {
    Manifests manifests = Overlay.PRODUCTION.manifests();
    HorizontalPodAutoscaler scaler = manifests.one(HorizontalPodAutoscaler.class, "janus");

    assertThat(scaler.getSpec().getMinReplicas()).isEqualTo(3);
    assertThat(scaler.getSpec().getMetrics())
        .extracting(MetricSpec::getType)
        .containsExactly("Resource", "Pods");
    assertThat(scaler.getSpec().getMetrics().get(1).getPods().getMetric().getName())
        .isEqualTo(Adapter.read().name());
    assertThat(deployment(Overlay.PRODUCTION).getReplicas())
        .as("replicas of a Deployment that is scaled")
        .isNull();
    assertThat(
            deployment(Overlay.PRODUCTION).getTemplate().getSpec().getTopologySpreadConstraints())
        .extracting(TopologySpreadConstraint::getTopologyKey)
        .containsExactly("kubernetes.io/hostname", "topology.kubernetes.io/zone");
  }

  @Test
  void threeHostsLeadToTheRoots() throws Exception {
    Manifests manifests = Overlay.PRODUCTION.manifests();
    Ingress asIs = manifests.one(Ingress.class, "janus");
    Ingress open = manifests.one(Ingress.class, "janus-open");

    assertThat(asIs.getMetadata().getAnnotations())
        .containsOnlyKeys("cert-manager.io/cluster-issuer");
    for (String host : List.of("fhir-ehr.example.org", "fhir-myrecord.example.org")) {
      assertThat(paths(asIs, host))
          .extracting(OverlaysTest::led)
          .containsExactly("/ janus", "/q nowhere");
    }
    assertThat(paths(asIs, "fhir-open.example.org"))
        .extracting(OverlaysTest::led)
        .containsExactly("/open/ janus", "/versions janus");
    assertThat(paths(open, "fhir-open.example.org"))
        .extracting(OverlaysTest::led)
        .containsExactly("/(.*) janus");
    assertThat(open.getMetadata().getAnnotations())
        .containsEntry("nginx.ingress.kubernetes.io/rewrite-target", "/open/$1");
  }

  @Test
  void theNativeOverlayDiffersInImageAndMemoryOnly() throws Exception {
    Deployment executable =
        new Overlay("production-native").manifests().one(Deployment.class, "janus");
    Deployment jvm = Overlay.PRODUCTION.manifests().one(Deployment.class, "janus");
    Container like = container(jvm.getSpec());
    PodSpec pod = executable.getSpec().getTemplate().getSpec();

    for (List<Container> containers : List.of(pod.getInitContainers(), pod.getContainers())) {
      assertThat(containers)
          .hasSize(1)
          .allSatisfy(
              container -> {
                assertThat(container.getImage()).isEqualTo(like.getImage() + "-native");
                assertThat(container.getResources()).isNotEqualTo(like.getResources());
              });
      // The heap, and what is done.
      List<String> arguments = new ArrayList<>(containers.get(0).getArgs());
      assertThat(arguments.remove(0)).matches("-Xmx\\d+m");
      containers.get(0).setArgs(arguments);
      containers.get(0).setImage(like.getImage());
      containers.get(0).setResources(like.getResources());
    }
    assertThat(executable).isEqualTo(jvm);
  }

  @Test
  void theDatabaseIsMigratedBeforeAnythingIsServed() throws Exception {
    PodSpec pod = deployment(Overlay.PRODUCTION).getTemplate().getSpec();
    Container server = pod.getContainers().get(0);

    assertThat(pod.getInitContainers())
        .singleElement()
        .satisfies(
            migration -> {
              assertThat(migration.getArgs()).containsExactly("migrate");
              assertThat(migration.getImage()).isEqualTo(server.getImage());
              assertThat(names(migration)).isEqualTo(names(server));
              assertThat(DatabaseUserRule.secrets(server)).containsOnly("janus-database");
              assertThat(DatabaseUserRule.secrets(migration)).containsOnly("janus-migration");
              assertThat(migration.getEnvFrom()).isEqualTo(server.getEnvFrom());
            });
  }

  private static List<String> names(Container container) {
    return container.getEnv().stream().map(EnvVar::getName).toList();
  }

  private static DeploymentSpec deployment(Overlay overlay) throws Exception {
    return overlay.manifests().one(Deployment.class, "janus").getSpec();
  }

  private static Container container(DeploymentSpec spec) {
    return spec.getTemplate().getSpec().getContainers().get(0);
  }

  /** Which claim a volume is of. */
  private static String claim(PodSpec pod, String volume) {
    return pod.getVolumes().stream()
        .filter(any -> any.getName().equals(volume))
        .map(any -> any.getPersistentVolumeClaim().getClaimName())
        .findFirst()
        .orElseThrow();
  }

  private static String led(HTTPIngressPath path) {
    return path.getPath() + ' ' + path.getBackend().getService().getName();
  }

  private static List<HTTPIngressPath> paths(Ingress ingress, String host) {
    return ingress.getSpec().getRules().stream()
        .filter(rule -> rule.getHost().equals(host))
        .map(IngressRule::getHttp)
        .flatMap(http -> http.getPaths().stream())
        .toList();
  }
}
