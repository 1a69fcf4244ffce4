package org.janusfhir.app.backup;

import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.ConfigValidationException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.janusfhir.authorization.AuthorizationConfiguration;
import org.janusfhir.server.JanusConfiguration;
import org.janusfhir.store.StoreException;
import org.janusfhir.store.embedded.EmbeddedStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Copies the embedded store. A server that runs has it open, so it is asked to make the copy, and
 * this is run without the application.
 */
@Command(
    name = "backup",
    description = "Copies the embedded store into a folder, also while Janus runs.",
    footer = {
      "The copy has all that was written when it began, and can be started with:",
      "janus.store.path=FOLDER. It is as confidential as the record. Give the command the settings",
      "that the server has; where both see different folders, FOLDER is the server's.",
      "Exit code 1 if there is no copy."
    },
    mixinStandardHelpOptions = true)
public class BackupCommand implements Callable<Integer> {
  private static final long LOOK_MILLIS = 100;
  private static final long TAKEN_WITHIN_NANOS = TimeUnit.SECONDS.toNanos(30);

  @Spec CommandSpec spec;

  @Parameters(paramLabel = "FOLDER", description = "A folder without a store, made if absent.")
  Path target;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try {
      Optional<String> failure = backup(settings().store(), target.toAbsolutePath().normalize());
      if (failure.isEmpty()) {
        out.println("The store has been copied into " + target + '.');
        return ExitCode.OK;
      }
      return failed(failure.get());
    } catch (StoreException | ConfigValidationException e) {
      return failed(e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return failed("Interrupted");
    }
  }

  private int failed(String why) {
    spec.commandLine().getErr().println("There is no backup: " + why);
    return ExitCode.SOFTWARE;
  }

  private static Optional<String> backup(JanusConfiguration.Store settings, Path target)
      throws InterruptedException {
    Path folder = Path.of(settings.path());
    if (!settings.kind().equals(JanusConfiguration.Store.EMBEDDED)) {
      return Optional.of(
          "janus.store.kind is " + settings.kind() + ", use the database's own means");
    }
    if (!EmbeddedStore.exists(folder)) {
      return Optional.of("there is no store in " + folder + ", set janus.store.path");
    }
    if (EmbeddedStore.isOpen(folder)) {
      return ask(folder, target);
    }
    try (EmbeddedStore store = EmbeddedStore.open(folder, Clock.systemUTC())) {
      store.backup(target);
      return Optional.empty();
    }
  }

  /** Empty if the process that uses the store has made a backup, else why not. */
  static Optional<String> ask(Path folder, Path target) throws InterruptedException {
    BackupRequest request = BackupRequest.in(folder);
    request.ask(target);
    long start = System.nanoTime();
    while (!request.isTaken()) {
      if (System.nanoTime() - start > TAKEN_WITHIN_NANOS) {
        request.takeBack();
        return Optional.of("the process that uses the store makes none, so stop it first");
      }
      Thread.sleep(LOOK_MILLIS);
    }
    Optional<String> outcome = request.outcome();
    while (outcome.isEmpty()) {
      if (!EmbeddedStore.isOpen(folder)) {
        return Optional.of("the process that made it has ended, so " + target + " is not whole");
      }
      Thread.sleep(LOOK_MILLIS);
      // In this order: what is under way no more has been answered, if it could be.
      boolean underWay = request.isUnderWay();
      outcome = request.outcome();
      if (outcome.isEmpty() && !underWay) {
        return Optional.of("the process that was to make it failed, and its log says how");
      }
    }
    return outcome.filter(said -> !said.equals(BackupRequest.DONE));
  }

  /** From the same sources as those of the application. */
  private static JanusConfiguration settings() {
    return ConfigUtils.emptyConfigBuilder()
        .withMapping(JanusConfiguration.class)
        .withMapping(AuthorizationConfiguration.class)
        .build()
        .getConfigMapping(JanusConfiguration.class);
  }
}
