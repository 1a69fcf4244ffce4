package org.janusfhir.authorization;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.annotations.CommandLineArguments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.janusfhir.authorization.key.KeyRing;
import org.janusfhir.authorization.store.AuthorizationStore;

/** Opens what is needed before the first request, if this process serves and not runs a command. */
@ApplicationScoped
public class ServerStart {
  private final AuthorizationConfiguration configuration;
  private final AuthorizationStore store;
  private final KeyRing keys;
  private final String[] arguments;

  /** Starts with those arguments of the command line. */
  @Inject
  public ServerStart(
      AuthorizationConfiguration configuration,
      AuthorizationStore store,
      KeyRing keys,
      @CommandLineArguments String[] arguments) {
    this.configuration = configuration;
    this.store = store;
    this.keys = keys;
    this.arguments = arguments;
  }

  void start(@Observes StartupEvent event) {
    if (configuration.enabled() && arguments.length == 0) {
      keys.publicKeys();
      long now = System.currentTimeMillis();
      Duration unused = configuration.lifetime().unusedRefreshToken();
      store.forget(now, now - unused.toMillis());
    }
  }
}
