package org.janusfhir.app.store;

import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.SmallRyeConfig;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.janusfhir.authorization.AuthorizationConfiguration;
import org.janusfhir.postgres.Migrations;
import org.janusfhir.postgres.Reindexing;
import org.janusfhir.server.JanusConfiguration;
import org.janusfhir.server.WrongConfigurationException;
import org.janusfhir.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * Brings the database into the form that this Janus needs. Run without the application, which does
 * not start before that.
 */
@Command(
    name = "migrate",
    description = "Brings the database into the form that this Janus needs.",
    footer = {
      "Only with janus.store.kind=postgres. Give it the settings that the server has; its user"
          + " must",
      "be allowed to make tables. What is done already is left alone, so it can be run again.",
      "Exit code 1 if the database cannot be migrated."
    },
    mixinStandardHelpOptions = true)
public class MigrateCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try {
      SmallRyeConfig settings =
          ConfigUtils.emptyConfigBuilder()
              .withMapping(JanusConfiguration.class)
              .withMapping(AuthorizationConfiguration.class)
              .build();
      JanusConfiguration.Store store = settings.getConfigMapping(JanusConfiguration.class).store();
      if (!store.kind().equals(JanusConfiguration.Store.POSTGRES)) {
        out.println("Nothing to do: janus.store.kind is " + store.kind() + '.');
        return ExitCode.OK;
      }
      DatabaseAddress address = DatabaseAddress.of(settings, store.postgres());
      int steps = Migrations.run(address.jdbcUrl(), address.user(), address.password());
      long resources = OwnConnections.use(address, Duration.ZERO, Reindexing::run);
      out.println(
          "The database is as it should be: "
              + steps
              + " steps done, search values of "
              + resources
              + " resources made anew.");
      return ExitCode.OK;
    } catch (StoreException | WrongConfigurationException | ConfigValidationException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return ExitCode.SOFTWARE;
    }
  }
}
