package org.janusfhir.authorization;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.annotations.CommandLineArguments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Opens what is needed before the first request, if this process serves and not runs a command. */
@ApplicationScoped
public class ServerStart {
  private final AuthorizationConfiguration configuration;
  private final Upkeep upkeep;
  private final String[] arguments;

  /** Starts with those arguments of the command line. */
  @Inject
  public ServerStart(
      AuthorizationConfiguration configuration,
      Upkeep upkeep,
      @CommandLineArguments String[] arguments) {
    this.configuration = configuration;
    this.upkeep = upkeep;
    this.arguments = arguments;
  }

  void start(@Observes StartupEvent event) {
    if (configuration.enabled() && arguments.length == 0) {
      upkeep.start();
    }
  }
}
