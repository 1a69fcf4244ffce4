package org.janusfhir.authorization;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.annotations.CommandLineArguments;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.ObserverMethod;
import jakarta.inject.Inject;

/** Opens what is needed before the first request, if this process serves and not runs a command. */
@ApplicationScoped
public class ServerStart {
  private final AuthorizationConfiguration configuration;
  private final ServedTenants tenants;
  private final Upkeep upkeep;
  private final String[] arguments;

  /** Starts with those arguments of the command line. */
  @Inject
  public ServerStart(
      AuthorizationConfiguration configuration,
      ServedTenants tenants,
      Upkeep upkeep,
      @CommandLineArguments String[] arguments) {
    this.configuration = configuration;
    this.tenants = tenants;
    this.upkeep = upkeep;
    this.arguments = arguments;
  }

  /** Before anything is read or filled. */
  void check(@Observes @Priority(ObserverMethod.DEFAULT_PRIORITY - 1) StartupEvent event) {
    if (isServing()) {
      tenants.check();
      PublishedSecrets.warn(configuration, tenants);
    }
  }

  void start(@Observes StartupEvent event) {
    if (isServing()) {
      upkeep.start();
    }
  }

  private boolean isServing() {
    return configuration.enabled() && arguments.length == 0;
  }
}
