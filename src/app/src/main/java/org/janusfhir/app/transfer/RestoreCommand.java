package org.janusfhir.app.transfer;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.janusfhir.server.ConfigurationCheck;
import org.janusfhir.store.Store;
import org.janusfhir.store.StoreException;
import org.janusfhir.store.StoredResource;
import org.janusfhir.store.WriteResult;
import org.janusfhir.store.codec.CanonicalLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a record that was exported. */
@Command(
    name = "restore",
    description = "Takes all versions that the command export wrote, with numbers and times.",
    footer = {
      "What is there already is left alone, so that it can be run again after it was broken off.",
      "Exit code 1 if a version was refused, because the one before it is not there, or because it",
      "is there but another."
    },
    mixinStandardHelpOptions = true)
public class RestoreCommand implements Callable<Integer> {
  private static final int VERSIONS = 1000;
  private static final int BYTES = 8 << 20;

  /** So many refusals are named. */
  private static final int NAMED = 20;

  private final Store store;
  private final List<StoredResource> batch = new ArrayList<>();
  private long batchBytes;
  private long written;
  private long unchanged;
  private long refused;

  @Spec CommandSpec spec;

  @Option(
      names = "--tenant",
      defaultValue = ConfigurationCheck.SANDBOX,
      paramLabel = "ID",
      description = "Whose record it becomes part of (default: ${DEFAULT-VALUE}).")
  String tenant;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "What was exported, also .gz.")
  List<Path> files;

  /** Not to be run: help needs no application. */
  public RestoreCommand() {
    this(null);
  }

  /** Restores into that store. */
  @Inject
  public RestoreCommand(Store store) {
    this.store = store;
  }

  @Override
  public Integer call() {
    for (Path file : files) {
      if (!Files.isReadable(file)) {
        throw new ParameterException(spec.commandLine(), "There is no readable file " + file);
      }
    }
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    int line = 0;
    Path current = null;
    try {
      for (Path file : files) {
        current = file;
        line = 0;
        try (InputStream in = RecordFile.open(file)) {
          for (byte[] next = line(in); next != null; next = line(in)) {
            line++;
            take(next);
          }
        }
      }
      flush();
    } catch (IOException | StoreException e) {
      err.println("The restoration stopped at " + current + ":" + line + ": " + e.getMessage());
      return ExitCode.SOFTWARE;
    }
    out.println(
        written + " versions written, " + unchanged + " there already, " + refused + " refused.");
    return refused > 0 ? 1 : ExitCode.OK;
  }

  private void take(byte[] line) {
    if (line.length > 0) {
      batch.add(CanonicalLines.decode(tenant, line));
      batchBytes += line.length;
      if (batch.size() >= VERSIONS || batchBytes >= BYTES) {
        flush();
      }
    }
  }

  private void flush() {
    List<WriteResult> results = store.restore(tenant, batch).await().indefinitely();
    for (int i = 0; i < results.size(); i++) {
      count(results.get(i), batch.get(i));
    }
    batch.clear();
    batchBytes = 0;
  }

  private void count(WriteResult result, StoredResource version) {
    if (result instanceof WriteResult.Conflict conflict) {
      refused++;
      if (refused <= NAMED) {
        spec.commandLine()
            .getErr()
            .println(
                "Refused: version "
                    + version.versionId()
                    + " of "
                    + version.key().type().typeName()
                    + '/'
                    + version.key().id()
                    + ", of which there is version "
                    + conflict.currentVersionId());
      }
    } else if (result instanceof WriteResult.Written) {
      written++;
    } else {
      unchanged++;
    }
  }

  /** Null at the end. */
  private static byte[] line(InputStream in) throws IOException {
    int b = in.read();
    if (b < 0) {
      return null;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    while (b >= 0 && b != '\n') {
      bytes.write(b);
      b = in.read();
    }
    return bytes.toByteArray();
  }
}
