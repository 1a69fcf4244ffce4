package org.janusfhir.app;

import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.SmallRyeConfig;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.janusfhir.app.store.OwnConnections;
import org.janusfhir.authorization.AuthorizationConfiguration;
import org.janusfhir.authorization.key.KeyFile;
import org.janusfhir.authorization.key.SharedKeys;
import org.janusfhir.server.JanusConfiguration;
import org.janusfhir.server.WrongConfigurationException;
import org.janusfhir.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * Gives the sandbox's authorization server new keys, also while it runs. That has the record open,
 * so this must not: it is run without the application, and reads its settings itself.
 */
@Command(
    name = "rotate-keys",
    description = "Makes new keys for the tokens of the sandbox's authorization server.",
    footer = {
      "A server that runs takes them within seconds. Tokens that were signed with the old keys",
      "stay good until they expire. Give it the settings that the server has.",
      "Exit code 1 if the keys cannot be written."
    },
    mixinStandardHelpOptions = true)
public class RotateKeysCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try {
      SmallRyeConfig settings = settings();
      rotated(settings)
          .forEach(id -> out.println("Tokens are signed with " + id + " from now on."));
      return ExitCode.OK;
    } catch (StoreException | WrongConfigurationException | ConfigValidationException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return ExitCode.SOFTWARE;
    }
  }

  private static List<String> rotated(SmallRyeConfig settings) {
    JanusConfiguration.Store store = settings.getConfigMapping(JanusConfiguration.class).store();
    Duration longestToken =
        settings.getConfigMapping(AuthorizationConfiguration.class).lifetime().accessToken();
    return store.kind().equals(JanusConfiguration.Store.POSTGRES)
        ? OwnConnections.withState(
            settings, store.postgres(), state -> new SharedKeys(state).rotate(longestToken))
        : KeyFile.in(Path.of(store.path())).rotate(longestToken);
  }

  /** From the same sources as those of the application. */
  private static SmallRyeConfig settings() {
    return ConfigUtils.emptyConfigBuilder()
        .withMapping(JanusConfiguration.class)
        .withMapping(AuthorizationConfiguration.class)
        .build();
  }
}
