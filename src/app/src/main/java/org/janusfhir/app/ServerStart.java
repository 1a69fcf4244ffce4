package org.janusfhir.app;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.annotations.CommandLineArguments;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.janusfhir.app.sandbox.SandboxStart;
import org.janusfhir.server.ConfigurationCheck;
import org.janusfhir.server.JanusConfiguration;
import org.janusfhir.wire.FhirVersion;

/** Refuses to start with a wrong configuration; fills the sandbox if this process serves. */
@ApplicationScoped
public class ServerStart {
  private final JanusConfiguration configuration;
  private final List<FhirVersion> versions;
  private final SandboxStart sandbox;
  private final String[] arguments;

  /** Starts with those arguments of the command line. */
  @Inject
  public ServerStart(
      JanusConfiguration configuration,
      @All List<FhirVersion> versions,
      SandboxStart sandbox,
      @CommandLineArguments String[] arguments) {
    this.configuration = configuration;
    this.versions = versions;
    this.sandbox = sandbox;
    this.arguments = arguments;
  }

  void start(@Observes StartupEvent event) {
    ConfigurationCheck.check(configuration, versions);
    if (arguments.length == 0 && configuration.sandbox().enabled()) {
      sandbox.fill(Infrastructure.getDefaultExecutor());
    } else {
      sandbox.skip();
    }
  }
}
