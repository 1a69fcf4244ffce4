package org.janusfhir.bench;

import java.io.IOException;
import java.util.List;
import org.janusfhir.wire.FhirVersion;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * JMH's own command line, where parameters that stand for versions have all installed ones unless
 * they are given with <code>-p</code>.
 */
public final class Benchmarks {
  private Benchmarks() {}

  /**
   * Runs those that the arguments select; <code>-h</code> lists the options, <code>-l</code> all.
   */
  public static void main(String[] arguments)
      throws CommandLineOptionException, RunnerException, IOException {
    CommandLineOptions given = new CommandLineOptions(arguments);
    if (given.shouldHelp()) {
      given.showHelp();
      return;
    }
    List<FhirVersion> versions = InstalledVersions.all();
    List<FhirVersion> readers =
        versions.stream().filter(version -> version.parser().isPresent()).toList();
    ChainedOptionsBuilder options = new OptionsBuilder().parent(given);
    parameter("version", versions.stream().map(FhirVersion::id).toList(), given, options);
    parameter("resource", texts(TypeName.of(versions)), given, options);
    parameter("document", texts(TypeName.of(readers)), given, options);
    if (readers.isEmpty()) {
      options.exclude(ParserBenchmark.class.getSimpleName());
    }
    Runner runner = new Runner(options.build());
    if (given.shouldList()) {
      runner.list();
    } else if (given.shouldListWithParams()) {
      runner.listWithParams(given);
    } else {
      runner.run();
    }
  }

  private static void parameter(
      String name, List<String> values, CommandLineOptions given, ChainedOptionsBuilder options) {
    if (!given.getParameter(name).hasValue() && !values.isEmpty()) {
      options.param(name, values.toArray(String[]::new));
    }
  }

  private static List<String> texts(List<TypeName> types) {
    return types.stream().map(TypeName::toString).toList();
  }
}
