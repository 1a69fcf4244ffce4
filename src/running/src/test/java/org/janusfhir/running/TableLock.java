package org.janusfhir.running;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.janusfhir.postgres.TestServer;

/** Whoever reads a table waits until it is closed. */
final class TableLock implements AutoCloseable {
  private static final String WAITING =
      "SELECT count(*) FROM pg_locks WHERE relation = '%s'::regclass AND NOT granted";

  private final Connection connection;
  private final String table;

  private TableLock(Connection connection, String table) {
    this.connection = connection;
    this.table = table;
  }

  /** Locks a table of a database, as soon as nobody uses it. */
  static TableLock of(String database, String table) throws SQLException {
    Connection connection = TestServer.connect(database);
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("LOCK TABLE " + table + " IN ACCESS EXCLUSIVE MODE");
    }
    return new TableLock(connection, table);
  }

  /** How many connections wait for it. */
  int waiting() {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(WAITING.formatted(table))) {
      rows.next();
      return rows.getInt(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Ends it, also if the database has been stopped. */
  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
