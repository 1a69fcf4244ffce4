package org.janusfhir.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.postgresql.Driver;

/**
 * The PostgreSQL of all tests of a process, started when the first one needs it: the one that
 * <code>tests.postgres</code> names the folder of, or one that comes as an artifact.
 */
public final class TestServer {
  /** Who may do everything, without a password. */
  public static final String USER = "postgres";

  /** Known to all class loaders of the process. */
  private static final String PORT = "tests.postgres.port";

  /** What is written need not survive the machine. */
  private static final Map<String, String> SETTINGS =
      Map.of(
          "fsync", "off",
          "synchronous_commit", "off",
          "full_page_writes", "off",
          "max_connections", "200");

  private TestServer() {}

  /**
   * Makes an empty database.
   *
   * @return its address, as the reactive client has it; with <code>jdbc:</code> before it, as JDBC
   */
  public static String newDatabase() {
    return copyOf(address("template1"));
  }

  /** Makes a database with what another has, which nobody may be using. */
  public static String copyOf(String address) {
    String name = "d" + UUID.randomUUID().toString().replace("-", "");
    execute(address("postgres"), "CREATE DATABASE " + name + " TEMPLATE " + name(address));
    return address(name);
  }

  /** Lets nobody into a database any more and ends what is going on in it, or lets all in again. */
  public static void setReachable(String address, boolean reachable) {
    String name = name(address);
    String own = address("postgres");
    execute(own, "ALTER DATABASE " + name + " ALLOW_CONNECTIONS " + reachable);
    if (!reachable) {
      execute(
          own,
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + name + "'");
    }
  }

  /** A connection of its own. */
  public static Connection connect(String address) throws SQLException {
    // The driver manager knows only drivers of the class loader that asks.
    Properties user = new Properties();
    user.setProperty("user", USER);
    return new Driver().connect("jdbc:" + address, user);
  }

  /** Does something in a database, alone. */
  public static void execute(String address, String sql) {
    try (Connection connection = connect(address);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String name(String address) {
    return address.substring(address.lastIndexOf('/') + 1);
  }

  private static String address(String database) {
    return "postgresql://localhost:" + port() + "/" + database;
  }

  private static synchronized int port() {
    String running = System.getProperty(PORT);
    if (running == null) {
      running = Integer.toString(start());
      System.setProperty(PORT, running);
    }
    return Integer.parseInt(running);
  }

  private static int start() {
    String binaries = System.getProperty("tests.postgres", "");
    if (!binaries.isEmpty()) {
      return InstalledServer.start(Path.of(binaries), SETTINGS).port();
    }
    try {
      EmbeddedPostgres.Builder server = EmbeddedPostgres.builder();
      SETTINGS.forEach(server::setServerConfig);
      return server.start().getPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
