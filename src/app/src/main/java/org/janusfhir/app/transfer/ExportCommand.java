package org.janusfhir.app.transfer;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.janusfhir.model.ResourceType;
import org.janusfhir.server.ConfigurationCheck;
import org.janusfhir.store.Store;
import org.janusfhir.store.StoreException;
import org.janusfhir.store.StoredResource;
import org.janusfhir.store.codec.CanonicalLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a tenant's record into a file. */
@Command(
    name = "export",
    description = "Writes all versions of all resources of a tenant into a file.",
    footer = {
      "The command restore reads it, into any kind of store. Stop what writes meanwhile: what is",
      "written then may be missing. The file is as confidential as the record.",
      "Exit code 1 if it cannot be written."
    },
    mixinStandardHelpOptions = true)
public class ExportCommand implements Callable<Integer> {
  private static final int PAGE = 500;

  private final Store store;

  @Spec CommandSpec spec;

  @Option(
      names = "--tenant",
      defaultValue = ConfigurationCheck.SANDBOX,
      paramLabel = "ID",
      description = "Whose record (default: ${DEFAULT-VALUE}).")
  String tenant;

  @Parameters(
      paramLabel = "FILE",
      description = "A file that is not there yet; packed if its name ends in .gz.")
  Path file;

  /** Not to be run: help needs no application. */
  public ExportCommand() {
    this(null);
  }

  /** Exports from that store. */
  @Inject
  public ExportCommand(Store store) {
    this.store = store;
  }

  @Override
  public Integer call() {
    if (Files.exists(file)) {
      throw new ParameterException(spec.commandLine(), "There is a file " + file + " already");
    }
    PrintWriter out = spec.commandLine().getOut();
    Path part = file.resolveSibling(file.getFileName() + RecordFile.PART);
    try {
      Files.deleteIfExists(part);
      long versions = 0;
      try (OutputStream lines = RecordFile.create(part)) {
        for (ResourceType type : ResourceType.values()) {
          versions += write(type, lines);
        }
      }
      Files.move(part, file);
      out.println("Exported " + versions + " versions.");
      return ExitCode.OK;
    } catch (IOException | StoreException e) {
      spec.commandLine().getErr().println("The export stopped: " + e.getMessage());
      return ExitCode.SOFTWARE;
    }
  }

  private long write(ResourceType type, OutputStream lines) throws IOException {
    long versions = 0;
    String after = null;
    List<StoredResource> page;
    do {
      page = store.list(tenant, type, after, PAGE).await().indefinitely();
      for (StoredResource current : page) {
        for (StoredResource version : versions(current)) {
          lines.write(CanonicalLines.encode(version));
          lines.write('\n');
          versions++;
        }
        after = current.key().id();
      }
    } while (page.size() == PAGE);
    return versions;
  }

  /** The oldest first. */
  private List<StoredResource> versions(StoredResource current) {
    if (current.versionId() == 1) {
      return List.of(current);
    }
    List<StoredResource> history =
        new ArrayList<>(store.history(current.key()).await().indefinitely());
    Collections.reverse(history);
    return history;
  }
}
