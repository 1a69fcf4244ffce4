package org.janusfhir.app;

import org.janusfhir.app.backup.BackupCommand;
import org.janusfhir.app.importer.ImportCommand;
import org.janusfhir.app.store.MigrateCommand;
import org.janusfhir.app.transfer.ExportCommand;
import org.janusfhir.app.transfer.RestoreCommand;
import org.janusfhir.server.interaction.Release;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/**
 * What can be typed. Commands have a constructor without arguments, so that help needs no
 * application; what they need to run is injected into their fields.
 */
@Command(
    name = "janus",
    description = "Serves one clinical record in several FHIR versions.",
    footer = "Without a command it serves on http://localhost:8080/.",
    synopsisSubcommandLabel = "[COMMAND]",
    mixinStandardHelpOptions = true,
    versionProvider = JanusCommand.Version.class,
    subcommands = {
      ImportCommand.class,
      ExportCommand.class,
      RestoreCommand.class,
      BackupCommand.class,
      MigrateCommand.class,
      RotateKeysCommand.class,
      HealthcheckCommand.class
    })
public class JanusCommand {
  /** Answers <code>--version</code>. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"Janus " + Release.current().version()};
    }
  }
}
