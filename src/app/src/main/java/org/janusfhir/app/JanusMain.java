package org.janusfhir.app;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.janusfhir.app.backup.BackupCommand;
import org.janusfhir.app.store.MigrateCommand;
import org.janusfhir.server.connection.ServedConnections;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Serves, or runs a command if one is given. Help and wrong usage are answered without starting
 * anything; a command runs without the HTTP server.
 */
@QuarkusMain
public final class JanusMain {
  private JanusMain() {}

  /** The entry point; see <code>--help</code>. */
  public static void main(String... args) {
    // Clients write | and <= in searches as they are; Janus reads addresses itself, and refuses
    // what cannot be read with an OperationOutcome.
    System.setProperty("vertx.disableURIValidation", "true");
    // Nothing here keeps anything in contexts of threads, so that none need be carried from step to
    // step of every request.
    System.setProperty("mutiny.disableCallBackDecorators", "true");
    if (args.length == 0) {
      ServedConnections.install();
      Quarkus.run(JanusApplication.class, StartFailure::exit);
      return;
    }
    // The platform's starter sets it, but start.args goes without that.
    System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
    if (args.length == 1 && args[0].equals(HealthcheckCommand.NAME)) {
      // It is asked every few seconds, and reading a command line costs more than asking.
      System.exit(HealthcheckCommand.ask(System.err::println));
    }
    Integer answered = answerAlone(args);
    if (answered != null) {
      System.exit(answered);
    }
    System.setProperty("quarkus.http.host-enabled", "false");
    System.setProperty("quarkus.log.level", "WARN");
    Quarkus.run(JanusApplication.class, StartFailure::exit, args);
  }

  /**
   * The exit code if help, the version, an error of usage or a command that needs no application
   * has been answered, else null.
   */
  private static Integer answerAlone(String... args) {
    CommandLine commandLine = new CommandLine(new JanusCommand());
    try {
      ParseResult parsed = commandLine.parseArgs(args);
      Integer answered = CommandLine.executeHelpRequest(parsed);
      return answered == null && isAlone(parsed)
          ? Integer.valueOf(commandLine.execute(args))
          : answered;
    } catch (ParameterException e) {
      e.getCommandLine().getErr().println(e.getMessage());
      e.getCommandLine().usage(e.getCommandLine().getErr());
      return CommandLine.ExitCode.USAGE;
    }
  }

  /** Whether a command needs no application. */
  private static boolean isAlone(ParseResult parsed) {
    Object command = parsed.hasSubcommand() ? parsed.subcommand().commandSpec().userObject() : null;
    return command instanceof RotateKeysCommand
        || command instanceof MigrateCommand
        || command instanceof BackupCommand
        || command instanceof HealthcheckCommand;
  }
}
