package org.janusfhir.postgres;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The database of most tests of this module, migrated once, and others. */
public final class TestDatabase {
  private static final int CONNECTIONS = 8;
  private static final int PIPELINED = 16;
  private static final List<String> TABLES =
      List.of(
          "resource", "former", "place", "guest", "moment", "phrase", "measure", "shared_state");
  private static final Vertx VERTX = Vertx.vertx();
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final int WAITING = 1000;

  private TestDatabase() {}

  /** The one that is shared, made when it is first needed. */
  private static final class Shared {
    private static final String TEMPLATE = make();
    private static final String ADDRESS = TestServer.copyOf(TEMPLATE);
    private static final Pool EXPLAINING = again();

    /** Always the same connections, because the first one to ask for them never closes them. */
    private static Pool again() {
      PoolOptions limits =
          new PoolOptions().setMaxSize(CONNECTIONS).setShared(true).setName(ADDRESS);
      return pool(ADDRESS, TestServer.USER, LONG, Connections.limit(limits, LONG, WAITING, LONG));
    }
  }

  /** Forgets all resources. */
  static void clear() {
    TestServer.execute(Shared.ADDRESS, "TRUNCATE " + String.join(", ", TABLES));
  }

  /** The same, of a few: that is faster, but leaves dead rows behind. */
  static void clearFew() {
    TestServer.execute(Shared.ADDRESS, "DELETE FROM " + String.join("; DELETE FROM ", TABLES));
  }

  /** Lets the database look at what there is, as it does by itself after a while. */
  static void analyze() {
    TestServer.execute(Shared.ADDRESS, "VACUUM ANALYZE");
  }

  /** A store with connections of its own. */
  static PostgresStore open(Clock clock) {
    return PostgresStore.open(pool(Shared.ADDRESS), clock);
  }

  /** A store whose connections the next one goes on with, which saves time. */
  static PostgresStore openAgain(Clock clock) {
    return PostgresStore.open(Shared.again(), clock);
  }

  /** A store in a new database. */
  public static PostgresStore openNew(Clock clock) {
    return open(migrated(), clock);
  }

  /** A store in that database. */
  public static PostgresStore open(String address, Clock clock) {
    return PostgresStore.open(pool(address), clock);
  }

  /** Connections of their own to the shared one. */
  static Pool pool() {
    return pool(Shared.ADDRESS);
  }

  /** Connections to a database. */
  static Pool pool(String address) {
    return pool(address, LONG, CONNECTIONS, WAITING);
  }

  /** Connections of a user to a database. */
  static Pool pool(String address, String user) {
    PoolOptions limits = new PoolOptions().setMaxSize(CONNECTIONS);
    return pool(address, user, LONG, Connections.limit(limits, LONG, WAITING, LONG));
  }

  /** A number of connections, for which some may wait, with a limit on the time of statements. */
  static Pool pool(String address, Duration statementTimeout, int size, int waiting) {
    PoolOptions limits = new PoolOptions().setMaxSize(size);
    return pool(
        address,
        TestServer.USER,
        statementTimeout,
        Connections.limit(limits, LONG, waiting, statementTimeout));
  }

  /** Connections to a database with other settings than those of Janus. */
  static Pool pool(String address, Map<String, String> settings) {
    PoolOptions limits = new PoolOptions().setMaxSize(CONNECTIONS);
    return pool(
        address, TestServer.USER, LONG, Connections.limit(limits, LONG, WAITING, LONG), settings);
  }

  private static Pool pool(
      String address, String user, Duration statementTimeout, PoolOptions limits) {
    return pool(address, user, statementTimeout, limits, Map.of());
  }

  private static Pool pool(
      String address,
      String user,
      Duration statementTimeout,
      PoolOptions limits,
      Map<String, String> settings) {
    PgConnectOptions options =
        Connections.prepare(PgConnectOptions.fromUri(address), statementTimeout)
            .setUser(user)
            .setCachePreparedStatements(true)
            .setPipeliningLimit(PIPELINED);
    settings.forEach(options::addProperty);
    return PgBuilder.pool().with(limits).connectingTo(options).using(VERTX).build();
  }

  /** How the database goes about a statement. */
  static Explained done(String sql, Tuple parameters) {
    return Blocking.get(
        Shared.EXPLAINING
            .preparedQuery("EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) " + sql)
            .execute(parameters)
            .map(rows -> new Explained(rows.iterator().next().getJsonArray(0))));
  }

  /** A new database with all tables. */
  public static String migrated() {
    return TestServer.copyOf(Shared.TEMPLATE);
  }

  private static String make() {
    String address = TestServer.newDatabase();
    migrate(address, TestServer.USER);
    return address;
  }

  /**
   * Does what the command <code>migrate</code> does.
   *
   * @return how many steps were left
   */
  static int migrate(String address, String user) {
    int steps = Migrations.run("jdbc:" + address, user, "");
    Pool pool = pool(address, user);
    try {
      Reindexing.run(pool);
    } finally {
      Blocking.get(pool.close());
    }
    return steps;
  }
}
