package org.janusfhir.app.importer;

import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import org.janusfhir.store.Store;
import picocli.CommandLine.Command;

/** Imports files into a tenant. */
@Command(
    name = "import",
    description = "Imports Bundles and resources from files and folders.",
    mixinStandardHelpOptions = true)
public class ImportCommand implements Callable<Integer> {
  @Inject Store store;

  @Override
  public Integer call() {
    throw new UnsupportedOperationException("import");
  }
}
