package org.janusfhir.postgres;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.janusfhir.store.StoreException;

/** Brings a database into the form that {@link PostgresStore} needs. */
public final class Migrations {
  /** However long the process takes that does it. */
  private static final int FOR_EVER = -1;

  private Migrations() {}

  /**
   * Does what is left to do. Several processes may try at once: one does it, the others wait.
   * Blocks.
   *
   * @param url of the database, as JDBC has it
   * @param password null if none is needed
   * @return how many steps were left
   * @throws StoreException if the database cannot be reached, or is of a newer Janus
   */
  public static int run(String url, String user, String password) {
    try {
      return Flyway.configure(Migrations.class.getClassLoader())
          .dataSource(url, user, password)
          .resourceProvider(new MigrationScripts())
          .javaMigrationClassProvider(List::of)
          .lockRetryCount(FOR_EVER)
          .load()
          .migrate()
          .migrationsExecuted;
    } catch (FlywayException e) {
      throw new StoreException("The database cannot be migrated: " + reason(e), e);
    }
  }

  /** What Flyway itself says is a page. */
  private static String reason(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage()).lines().findFirst().orElse("");
  }
}
