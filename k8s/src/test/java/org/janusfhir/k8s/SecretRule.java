package org.janusfhir.k8s;

import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Secret;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Secrets are referred to, never written down. */
final class SecretRule implements Rule {
  private static final Pattern SECRET = Pattern.compile(".*(PASSWORD|SECRET|TOKEN|CREDENTIAL)S?");

  /** What a user and a password in an address look like. */
  private static final Pattern IN_ADDRESS = Pattern.compile(".*//[^/@]*:[^/@]*@.*");

  @Override
  public Stream<String> faults(Manifests manifests) {
    return Stream.of(
            manifests.all(Secret.class).map(secret -> "there is a Secret in the manifests"),
            manifests.settings().keySet().stream()
                .filter(name -> SECRET.matcher(name).matches())
                .map(name -> name + " is a secret in a ConfigMap"),
            manifests.settings().entrySet().stream()
                .filter(setting -> IN_ADDRESS.matcher(setting.getValue()).matches())
                .map(setting -> setting.getKey() + " has a password in its address"),
            manifests
                .containers()
                .flatMap(container -> container.getEnv().stream())
                .filter(SecretRule::isWritten)
                .map(variable -> variable.getName() + " is no reference to a Secret"))
        .flatMap(faults -> faults);
  }

  private static boolean isWritten(EnvVar variable) {
    return SECRET.matcher(variable.getName()).matches()
        && (variable.getValueFrom() == null || variable.getValueFrom().getSecretKeyRef() == null);
  }
}
