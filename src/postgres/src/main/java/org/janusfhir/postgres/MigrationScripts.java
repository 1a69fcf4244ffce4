package org.janusfhir.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStreamReader;
import java.io.Reader;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;

/**
 * The scripts of migrations by name, because not everything that loads classes can list what is in
 * a folder.
 */
final class MigrationScripts implements ResourceProvider {
  /** All of them, each once released never changed. */
  static final List<String> NAMES = List.of("V1__record.sql", "V2__shared_state.sql");

  private static final String FOLDER = "db/migration/";

  @Override
  public LoadableResource getResource(String name) {
    return NAMES.contains(name) ? new Script(name) : null;
  }

  @Override
  public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
    return NAMES.stream()
        .filter(name -> name.startsWith(prefix))
        .filter(name -> Arrays.stream(suffixes).anyMatch(name::endsWith))
        .<LoadableResource>map(Script::new)
        .toList();
  }

  /** A script, which is read as it is. */
  private static final class Script extends LoadableResource {
    private final String name;

    Script(String name) {
      this.name = name;
    }

    @Override
    public Reader read() {
      return new InputStreamReader(
          MigrationScripts.class.getResourceAsStream('/' + FOLDER + name), UTF_8);
    }

    @Override
    public String getAbsolutePath() {
      return FOLDER + name;
    }

    @Override
    public String getAbsolutePathOnDisk() {
      return FOLDER + name;
    }

    @Override
    public String getFilename() {
      return name;
    }

    @Override
    public String getRelativePath() {
      return FOLDER + name;
    }
  }
}
