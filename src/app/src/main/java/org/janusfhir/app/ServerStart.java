package org.janusfhir.app;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.annotations.CommandLineArguments;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import org.janusfhir.app.backup.Backups;
import org.janusfhir.app.sandbox.SandboxStart;
import org.janusfhir.server.ConfigurationCheck;
import org.janusfhir.server.JanusConfiguration;
import org.janusfhir.server.TokenConfigurationCheck;
import org.janusfhir.server.access.LocalAuthorization;
import org.janusfhir.server.access.token.KeyReadings;
import org.janusfhir.wire.FhirVersion;
import org.jboss.logging.Logger;

/**
 * Refuses to start with a wrong configuration; if this process serves, reads keys and fills the
 * sandbox.
 */
@ApplicationScoped
public class ServerStart {
  private static final Logger LOG = Logger.getLogger(ServerStart.class);

  private final JanusConfiguration configuration;
  private final List<FhirVersion> versions;
  private final Instance<LocalAuthorization> authorization;
  private final KeyReadings keys;
  private final SandboxStart sandbox;
  private final Backups backups;
  private final String[] arguments;

  /** Starts with those arguments of the command line. */
  @Inject
  public ServerStart(
      JanusConfiguration configuration,
      @All List<FhirVersion> versions,
      Instance<LocalAuthorization> authorization,
      KeyReadings keys,
      SandboxStart sandbox,
      Backups backups,
      @CommandLineArguments String[] arguments) {
    this.configuration = configuration;
    this.versions = versions;
    this.authorization = authorization;
    this.keys = keys;
    this.sandbox = sandbox;
    this.backups = backups;
    this.arguments = arguments;
  }

  void start(@Observes StartupEvent event) {
    ConfigurationCheck.check(configuration, versions);
    boolean serving = arguments.length == 0;
    if (serving) {
      if (configuration.tenants().isEmpty() && !configuration.sandbox().enabled()) {
        LOG.warn(
            "event=no-tenants There is no tenant, so no record is served. Add one: set"
                + " janus.tenants.<id>.issuer to the issuer whose tokens it takes, or"
                + " janus.tenants.<id>.open=true if everybody may read it.");
      }
      TokenConfigurationCheck.requireIssuers(configuration, authorization.isResolvable());
      keys.start();
      backups.start();
    }
    if (serving && configuration.sandbox().enabled()) {
      sandbox.fill(Infrastructure.getDefaultExecutor());
    } else {
      sandbox.skip();
    }
  }
}
