package org.janusfhir.app.importer;

import io.quarkus.arc.All;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.janusfhir.app.importer.Tally.Fate;
import org.janusfhir.server.ConfigurationCheck;
import org.janusfhir.server.JanusConfiguration;
import org.janusfhir.store.Store;
import org.janusfhir.store.StoreException;
import org.janusfhir.wire.FhirVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Imports files into a tenant. */
@Command(
    name = "import",
    description = "Imports Bundles and resources from files and folders.",
    footer = {
      "Ids are kept, references between entries too; what is there already and equal is left alone.",
      "Exit code 1 if anything was refused, 2 for wrong usage."
    },
    mixinStandardHelpOptions = true)
public class ImportCommand implements Callable<Integer> {
  private static final Pattern TENANT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  private final Store store;
  private final List<FhirVersion> versions;
  private final JanusConfiguration configuration;

  @Spec CommandSpec spec;

  @Option(
      names = "--tenant",
      defaultValue = ConfigurationCheck.SANDBOX,
      paramLabel = "ID",
      description = "Whose record it becomes part of (default: ${DEFAULT-VALUE}).")
  String tenant;

  @Option(
      names = "--from",
      paramLabel = "VERSION",
      description = "The FHIR version of the files (default: setting janus.import.from).")
  String from;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Names each refusal and warning there, one JSON object a line.")
  Path report;

  @Option(
      names = "--strict",
      description =
          "Refuses resources that lack an element that the version requires. Otherwise they are"
              + " taken and counted, but cannot be shown in that version.")
  boolean strict;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Files (.json, .xml, .ndjson, each also .gz; .zip) or folders with such files.")
  List<Path> paths;

  /** Not to be run: help needs no application. */
  public ImportCommand() {
    this(null, List.of(), null);
  }

  /** Imports into that store what one of those versions reads. */
  @Inject
  public ImportCommand(
      Store store, @All List<FhirVersion> versions, JanusConfiguration configuration) {
    this.store = store;
    this.versions = versions;
    this.configuration = configuration;
  }

  @Override
  public Integer call() throws InterruptedException, IOException {
    FhirVersion version = version();
    checkTenant();
    checkPaths();
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    if (!tenant.equals(ConfigurationCheck.SANDBOX)
        && !configuration.tenants().containsKey(tenant)) {
      err.println("Nobody can read tenant " + tenant + " before it is configured: janus.tenants");
    }
    long start = System.nanoTime();
    SourceScan scan = new SourceScan(paths);
    Tally tally = new Tally();
    AbsentTargets absent = new AbsentTargets(store, tenant);
    try (Findings findings = Findings.to(report, err);
        Progress progress = progress(scan, out)) {
      Completeness completeness = new Completeness(version, strict);
      Taking taking =
          new Taking(
              version,
              store.bulkLoad(tenant),
              completeness,
              tally,
              findings,
              absent,
              new Repetitions(store, tenant));
      scan.failures().forEach(taking::failed);
      new Importer(
              version.parser().orElseThrow(), KnownIdentifiers.of(store, tenant), taking, progress)
          .run(scan.sources());
      tally.addAbsent(absent.count());
    } catch (StoreException e) {
      err.println("The import stopped: " + e.getMessage());
      return ExitCode.SOFTWARE;
    }
    if (!scan.ignored().isEmpty()) {
      out.println(
          scan.ignored().size()
              + " other files were left out, for example "
              + scan.ignored().get(0));
    }
    Summary.print(tally, System.nanoTime() - start, out);
    return tally.total(Fate.REFUSED) > 0 ? 1 : ExitCode.OK;
  }

  private static Progress progress(SourceScan scan, PrintWriter out) {
    long bytes = scan.sources().stream().mapToLong(Source::bytes).sum();
    boolean terminal = Help.Ansi.AUTO.enabled();
    return terminal ? Progress.bar(bytes) : Progress.lines(bytes, out);
  }

  private FhirVersion version() {
    String wanted = from == null ? configuration.imports().from().orElse(null) : from;
    for (FhirVersion version : versions) {
      if (version.id().equals(wanted) && version.parser().isPresent()) {
        return version;
      }
    }
    String readable =
        versions.stream()
            .filter(version -> version.parser().isPresent())
            .map(FhirVersion::id)
            .sorted()
            .collect(Collectors.joining(", "));
    throw wrong("--from must be one of " + readable + (wanted == null ? "" : ", not " + wanted));
  }

  private void checkTenant() {
    if (!TENANT.matcher(tenant).matches()) {
      throw wrong("--tenant '" + tenant + "' must be letters, digits, '.', '_' or '-'");
    }
  }

  private void checkPaths() {
    for (Path path : paths) {
      if (!Files.isReadable(path)) {
        throw wrong("There is no readable file or folder " + path);
      }
    }
    Path folder = report == null ? null : report.toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      throw wrong("There is no folder " + folder + " for the report");
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
