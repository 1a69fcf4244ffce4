package org.janusfhir.authorization.launch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.janusfhir.authorization.Secrets;
import org.janusfhir.authorization.store.OneTimeSecrets;
import org.janusfhir.authorization.store.OneTimeSecrets.Kind;

/** Launches that apps have not been authorized for yet. */
@ApplicationScoped
public class LaunchContexts {
  private final OneTimeSecrets secrets;

  /** Kept there. */
  @Inject
  public LaunchContexts(OneTimeSecrets secrets) {
    this.secrets = secrets;
  }

  /** Begins a launch: the app's launch URL gets what is returned as the parameter launch. */
  public String start(LaunchContext launch) {
    return secrets.issue(Kind.LAUNCH, launch.json());
  }

  /** The launch with that code; empty if it is unknown, used or too old. */
  public Optional<LaunchContext> get(String code) {
    return secrets.get(Kind.LAUNCH, Secrets.digest(code)).map(LaunchContext::of);
  }

  /**
   * Uses a code up.
   *
   * @return whether it could still be used
   */
  public boolean use(String code) {
    return secrets.use(Kind.LAUNCH, Secrets.digest(code));
  }
}
