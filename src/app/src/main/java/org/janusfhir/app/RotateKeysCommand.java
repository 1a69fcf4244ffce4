package org.janusfhir.app;

import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.janusfhir.authorization.AuthorizationConfiguration;
import org.janusfhir.authorization.key.KeyFile;
import org.janusfhir.server.JanusConfiguration;
import org.janusfhir.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Gives the sandbox's authorization server new keys. */
@Command(
    name = "rotate-keys",
    description = "Makes new keys for the tokens of the sandbox's authorization server.",
    footer = {
      "Tokens that were signed with the old keys stay good until they expire.",
      "Exit code 1 if the keys cannot be written."
    },
    mixinStandardHelpOptions = true)
public class RotateKeysCommand implements Callable<Integer> {
  private final JanusConfiguration configuration;
  private final AuthorizationConfiguration authorization;

  @Spec CommandSpec spec;

  /** Not to be run: help needs no application. */
  public RotateKeysCommand() {
    this(null, null);
  }

  /** Rotates the keys in the folder of the store. */
  @Inject
  public RotateKeysCommand(
      JanusConfiguration configuration, AuthorizationConfiguration authorization) {
    this.configuration = configuration;
    this.authorization = authorization;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try {
      KeyFile file = KeyFile.in(Path.of(configuration.store().path()));
      file.rotate(authorization.lifetime().accessToken())
          .forEach(id -> out.println("Tokens are signed with " + id + " from now on."));
      return ExitCode.OK;
    } catch (StoreException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return ExitCode.SOFTWARE;
    }
  }
}
