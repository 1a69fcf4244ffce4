package org.janusfhir.app;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Inject;
import picocli.CommandLine;

/** Serves until it is told to stop, or runs the command it was given and stops. */
public final class JanusApplication implements QuarkusApplication {
  private final CommandLine.IFactory factory;

  /** Commands are made by that factory, which injects what they need. */
  @Inject
  public JanusApplication(CommandLine.IFactory factory) {
    this.factory = factory;
  }

  @Override
  public int run(String... args) {
    if (args.length == 0) {
      Quarkus.waitForExit();
      return CommandLine.ExitCode.OK;
    }
    return new CommandLine(JanusCommand.class, factory).execute(args);
  }
}
