package org.janusfhir.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Good manifests with one mistake are refused because of it. */
class RefusalsTest {
  private static String good;

  @BeforeAll
  static void render() throws Exception {
    good = Overlay.PRODUCTION.render();
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        // pods
        arguments("runAsNonRoot: true", "runAsNonRoot: false", "runAsNonRoot is not set"),
        arguments("runAsUser: 1001", "runAsUser: 0", "it runs as root"),
        arguments("runAsUser: 1001", "fsGroupChangePolicy: Always", "or as whoever the image says"),
        arguments("type: RuntimeDefault", "type: Unconfined", "it has no seccomp profile"),
        arguments("enableServiceLinks: false", "enableServiceLinks: true", "set as variables"),
        arguments("enableServiceLinks: false", "hostNetwork: true", "the network of the host"),
        arguments("enableServiceLinks: false", "hostPID: true", "processes of the host"),
        arguments("enableServiceLinks: false", "hostIPC: true", "memory of the host"),
        arguments(
            "    automountServiceAccountToken: false", "    hostname: janus", "a token is mounted"),
        arguments("emptyDir:\\s+sizeLimit: 64Mi", "hostPath: {path: /}", "a folder of the host"),
        arguments("kind: Deployment", "kind: DaemonSet", "Unrecognized field \"strategy\""),
        // containers
        arguments(
            "allowPrivilegeEscalation: false", "allowPrivilegeEscalation: true", "gain privileges"),
        arguments(
            "readOnlyRootFilesystem: true", "readOnlyRootFilesystem: false", "can be written"),
        arguments("readOnlyRootFilesystem: true", "privileged: true", "it is privileged"),
        arguments("readOnlyRootFilesystem: true", "runAsUser: 0", "a container runs as root"),
        arguments(
            "readOnlyRootFilesystem: true", "runAsNonRoot: false", "a container runs as root"),
        arguments(
            "readOnlyRootFilesystem: true",
            "seccompProfile: {type: Unconfined}",
            "a container has no seccomp profile"),
        arguments("- ALL", "- NET_RAW", "it keeps capabilities"),
        arguments("drop:", "add: [SYS_ADMIN]\n            drop:", "it has more capabilities"),
        arguments("requests:\\s+cpu: 500m", "requests:", "it requests no cpu"),
        arguments("cpu: 500m\\s+memory: 1Gi", "cpu: 500m", "it requests no memory"),
        arguments("limits:\\s+cpu: \"2\"", "limits:", "cpu has no limit"),
        arguments("cpu: \"2\"\\s+memory: 1Gi", "cpu: \"2\"", "memory has no limit"),
        // images
        arguments("janus:0.1.0", "janus:latest", "janus:latest' is not 0.1.0"),
        arguments("janus:0.1.0", "janus:0.0.9", "janus:0.0.9' is not 0.1.0"),
        arguments("janus:0.1.0", "janus", "janus' has neither tag nor digest"),
        // probes and the stop
        arguments("path: /q/health/live", "path: /q/health/alive", "the liveness probe"),
        arguments("startupProbe:", "livenessProbe:", "Duplicate field"),
        arguments("startupProbe:", "lifecycle: {}\n        x:", "Unrecognized field"),
        arguments(
            "path: /q/health/ready\\s+port: http",
            "path: /q/health/ready\n            port: web",
            "the readiness probe asks a port that is not open"),
        arguments(
            "periodSeconds: 3(\\s+)timeoutSeconds: 5",
            "periodSeconds: 3$1timeoutSeconds: 2",
            "the readiness probe does not wait"),
        arguments("containerPort: 8080", "containerPort: 80", "where the application does not"),
        arguments(
            "terminationGracePeriodSeconds: 30",
            "terminationGracePeriodSeconds: 20",
            "it is killed before it has stopped"),
        arguments(
            "QUARKUS_SHUTDOWN_DELAY: 10S",
            "QUARKUS_SHUTDOWN_DELAY: 5S",
            "it stops before anybody notices"),
        // settings
        arguments(
            "JANUS_STORE_KIND",
            "JANUS_STORE_SORT",
            "the application does not read JANUS_STORE_SORT"),
        arguments(
            "JANUS_TENANTS_CLINIC_ISSUER",
            "JANUS_TENANTS_CLINIC_ISUER",
            "the application does not read JANUS_TENANTS_CLINIC_ISUER"),
        arguments(
            "QUARKUS_SHUTDOWN_DELAY", "QUARKUS_SHUTDOWN_DELAY_ENABLED", "SHUTDOWN_DELAY_ENABLED"),
        arguments(
            "name: QUARKUS_DATASOURCE_USERNAME",
            "name: QUARKUS_DATASOURCE_USER",
            "the application does not read QUARKUS_DATASOURCE_USER"),
        arguments("JANUS_PROXIES: 10.0.0.0/8", "JANUS_PROXIES: 10.0.0.0/80", "janus.proxies"),
        arguments(
            "JANUS_FORWARDED_HEADERS: x-forwarded",
            "JANUS_FORWARDED_HEADERS: forward",
            "forwarded-headers"),
        arguments(
            "JANUS_TENANTS_CLINIC_ISSUER: .*", "JANUS_TENANTS_CLINIC_OPEN: \"true\"", "need janus"),
        // secrets
        arguments("kind: ServiceAccount", "kind: Secret", "Unrecognized field"),
        arguments(
            "apiVersion: v1\nautomountServiceAccountToken: false\nkind: ServiceAccount",
            "apiVersion: v1\nkind: Secret",
            "there is a Secret in the manifests"),
        arguments(
            "QUARKUS_PROFILE: production",
            "QUARKUS_PROFILE: production\n  QUARKUS_DATASOURCE_PASSWORD: x",
            "QUARKUS_DATASOURCE_PASSWORD is a secret in a ConfigMap"),
        arguments(
            "postgresql://postgresql:5432", "postgresql://u:x@postgresql:5432", "in its address"),
        arguments(
            "name: QUARKUS_DATASOURCE_PASSWORD\\s+valueFrom:\\s+secretKeyRef:\\s+key.*\\s+name.*",
            "name: QUARKUS_DATASOURCE_PASSWORD\n          value: x",
            "QUARKUS_DATASOURCE_PASSWORD is no reference to a Secret"),
        arguments(
            "name: janus-database",
            "name: janus-migration",
            "a server has the secret of who migrates: janus-migration"),
        arguments(
            "QUARKUS_PROFILE: production",
            "QUARKUS_PROFILE: production\n  JANUS_STORE_POSTGRES_MIGRATE_AT_START: \"true\"",
            "servers migrate the database themselves"),
        // names and references
        arguments("app.kubernetes.io/instance: production\\s+", "", "has no label"),
        arguments("serviceAccountName: janus", "serviceAccountName: other", "no ServiceAccount"),
        arguments(
            "configMapRef:\\s+name: janus-settings",
            "configMapRef:\n            name: settings",
            "there is no ConfigMap settings"),
        arguments(
            "mountPath: /tmp\\s+name: tmp",
            "mountPath: /tmp\n          name: other",
            "there is no volume other"),
        arguments("targetPort: http", "targetPort: web", "a Service leads to a port"),
        arguments("- fhir-myrecord.example.org", "- x.example.org", "has no certificate"),
        arguments(
            "name: nowhere\n            port",
            "name: somewhere\n            port",
            "an Ingress leads to no port of a Service somewhere"),
        arguments(
            "kind: Deployment\n    name: janus",
            "kind: Deployment\n    name: other",
            "there is nothing to scale"),
        arguments(
            "- interval: 15s(\\s+path: .*\\s+)port: http",
            "- interval: 15s$1port: web",
            "a ServiceMonitor finds no port web"),
        arguments(
            "maxUnavailable: 1\\n  selector:\\n(.*)matchLabels:\\n.*server",
            "maxUnavailable: 1\n  selector:\n$1matchLabels:\n      app.kubernetes.io/component: x",
            "a budget is for no pods"),
        arguments(
            "labelSelector:\\n(.*)matchLabels:\\n.*server",
            "labelSelector:\n$1matchLabels:\n            app.kubernetes.io/component: x",
            "what is spread are no pods"),
        arguments(
            "template:\\n    metadata:\\n      labels:\\n.*server",
            "template:\n    metadata:\n      labels:\n        app.kubernetes.io/component: x",
            "a Deployment does not select its pods"),
        // networks
        arguments(
            "name: default-deny\nspec:\n  podSelector: \\{\\}",
            "name: default-deny\nspec:\n  podSelector: {matchLabels: {a: b}}",
            "nothing is denied by default"),
        arguments(
            "- from:(\n.*){3}ingress-nginx",
            "- from:\n    - namespaceSelector: {}", "anybody gets in"),
        arguments(
            "- ports:\\s+- port: 443\\s+to:(\n.*){4}",
            "- ports:\n    - port: 443\n", "anything gets out"),
        arguments("protocol: UDP", "protocol: SCTP", "port 53 by UDP for names"),
        arguments(
            "protocol: UDP(\\s+- port: 53\\s+)protocol: TCP",
            "protocol: UDP$1protocol: UDP",
            "port 53 by TCP for names"),
        arguments(
            "- port: 5432", "- port: 5433", "port 5432 by TCP for QUARKUS_DATASOURCE_REACTIVE_URL"),
        arguments(
            "postgresql://postgresql:5432",
            "postgresql://postgresql:6432",
            "port 6432 by TCP for QUARKUS_DATASOURCE_REACTIVE_URL"),
        arguments("- port: 443", "- port: 8443", "port 443 by TCP for JANUS_TENANTS_CLINIC_ISSUER"),
        arguments(
            "https://login.example.org/",
            "https://login.example.org:8443/",
            "port 8443 by TCP for JANUS_TENANTS_CLINIC_ISSUER"),
        arguments(
            "- namespaceSelector:\\s+matchLabels:\\s+kubernetes.io/metadata.name: monitoring",
            "",
            "not let in to port http"),
        arguments(
            "- namespaceSelector:\\s+matchLabels:\\s+kubernetes.io/metadata.name: ingress-nginx",
            "",
            "not let in to port http"),
        arguments(
            "    - port: http\n  podSelector", "    - port: web\n  podSelector", "in to port http"),
        // unknown to Kubernetes
        arguments("minReplicas:", "minReplica:", "Unrecognized field \"minReplica\""),
        arguments("periodSeconds: 3", "periodSecond: 3", "Unrecognized field \"periodSecond\""),
        arguments("monitoring.coreos.com/v1", "monitoring.coreos.com/v9", "There is no"),
        arguments("kind: PodDisruptionBudget", "kind: PodBudget", "There is no PodBudget"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("mistakes")
  void aMistakeIsNamed(String right, String wrong, String fault) throws Exception {
    String bad = good.replaceFirst(right, wrong);

    assertThat(bad).as("manifests with the mistake").isNotEqualTo(good);
    assertThat(faults(bad)).contains(fault);
  }

  @Test
  void withoutMistakeNothingIsNamed() throws Exception {
    assertThat(faults(good)).isEmpty();
  }

  @Test
  void aFaultIsNotHiddenByAnother() throws Exception {
    String bad =
        good.replace("runAsNonRoot: true", "runAsNonRoot: false").replace("janus:0.1.0", "janus");

    assertThat(faults(bad)).contains("runAsNonRoot is not set").contains("neither tag nor digest");
  }

  /** What is wrong, be it with the rules or already with the types. */
  private static String faults(String manifests) {
    try {
      return String.join("\n", Rules.faults(Manifests.read(manifests)));
    } catch (IOException e) {
      return e.getMessage();
    }
  }
}
