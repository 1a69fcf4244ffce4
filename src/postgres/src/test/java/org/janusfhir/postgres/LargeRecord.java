package org.janusfhir.postgres;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.SearchIndex;
import org.janusfhir.model.search.SearchQuery;
import org.janusfhir.postgres.Explained.Scan;
import org.janusfhir.postgres.Statements.Statement;

/**
 * A database with so many rows of every type that it matters how it goes about a search. Nobody
 * reads them, so they have no contents. No resource of another home names the {@link #PATIENT}. All
 * that ask for one share it.
 */
public final class LargeRecord implements AutoCloseable {
  /** Whose record it is. */
  public static final String TENANT = "large";

  /** The id of the patient with the identifier urn:oid:1.2.3|mrn-p1. */
  public static final String PATIENT = "p1";

  /** Of patients, and of what is of no patient, so many of a type. */
  private static final int ROWS = 1000;

  /** So many of any other type. */
  private static final int ROWS_OF_PATIENTS = 200;

  private static final int PATIENTS = 100;

  /**
   * So many values has each parameter in each of the tables. Times of what is of no patient are as
   * many as the resources: to go through all of them must not look cheap.
   */
  private static final int VALUES = 30;

  private static final int LARGEST_EXPLAINED = 500;

  private static final String HOME =
      " CASE WHEN NOT t.ofpatients THEN '*' || t.type WHEN t.type = 'Patient' THEN 'q' || n"
          + " ELSE 'q' || n % "
          + PATIENTS
          + " END";

  private static final String KEY = "SELECT $1::text, " + HOME + ", t.type, 'q' || n";

  private static final String OF_TYPES =
      " FROM unnest($2::text[], $3::boolean[]) AS t (type, ofpatients),"
          + numbers(ROWS_OF_PATIENTS, ROWS);

  private static final String OF_PARAMETERS =
      " FROM unnest($2::text[], $3::boolean[], $4::text[]) AS t (type, ofpatients, parameter),";

  private static final List<String> BY_TYPE =
      List.of(
          "INSERT INTO resource "
              + KEY
              + ", 1, n, -n, ARRAY[1, hashtextextended(t.type || n, 0),"
              + " hashtextextended(t.type || n, 1)], 1, ''"
              + OF_TYPES,
          "INSERT INTO place SELECT $1::text, t.type, 'q' || n, "
              + HOME
              + OF_TYPES
              + " WHERE t.ofpatients AND t.type <> 'Patient'",
          "INSERT INTO guest SELECT $1::text, 'q' || n / 2, t.type, "
              + HOME
              + ", 'q' || n"
              + OF_TYPES
              + " WHERE t.ofpatients AND n % 10 = 0");

  private static final List<String> BY_PARAMETER =
      List.of(
          "INSERT INTO phrase "
              + KEY
              + ", t.parameter, md5(t.parameter || n)"
              + OF_PARAMETERS
              + numbers(VALUES, VALUES),
          "INSERT INTO moment "
              + KEY
              + ", t.parameter, n * 864000000::bigint, n * 864000000::bigint + 86400000"
              + OF_PARAMETERS
              + numbers(VALUES, ROWS),
          "INSERT INTO measure "
              + KEY
              + ", t.parameter, n, n, 'urn:x', 'mg'"
              + OF_PARAMETERS
              + numbers(VALUES, VALUES));

  private static final String ONE_PATIENT =
      "INSERT INTO resource SELECT $1::text, $2::text, 'Patient', $2::text, 1, 1, 1, $3::bigint[],"
          + " 1, ''";

  /** Filled when it is first needed, which takes a while. */
  private static final class Filled {
    private static final String ADDRESS = filled();
  }

  private final Pool pool;
  private final Statements statements = new Statements();
  private final PostgresStore store;

  private LargeRecord(Pool pool) {
    this.pool = pool;
    this.store = PostgresStore.open(statements.through(pool), Clock.systemUTC());
  }

  /** The numbers n of what is of patients, and of patients and what is of none. */
  private static String numbers(int ofPatients, int others) {
    return " generate_series(1, CASE WHEN t.ofpatients AND t.type <> 'Patient' THEN "
        + ofPatients
        + " ELSE "
        + others
        + " END) AS n";
  }

  /** With connections as Janus has them. */
  public static LargeRecord open() {
    return new LargeRecord(TestDatabase.pool(Filled.ADDRESS));
  }

  /** With connections that leave it to the database whether it reads whole tables. */
  static LargeRecord withSequentialScans() {
    return new LargeRecord(TestDatabase.pool(Filled.ADDRESS, Map.of("enable_seqscan", "on")));
  }

  private static String filled() {
    String address = TestDatabase.migrated();
    List<String> types = new ArrayList<>();
    List<String> typesOfParameters = new ArrayList<>();
    List<String> parameters = new ArrayList<>();
    for (ResourceType type : ResourceType.values()) {
      types.add(type.typeName());
      for (String parameter : SearchIndex.parameters(type)) {
        typesOfParameters.add(type.typeName());
        parameters.add(parameter);
      }
    }
    Tuple byType = Tuple.of(TENANT, types.toArray(String[]::new), ofPatients(types));
    Tuple byParameter =
        Tuple.of(
            TENANT,
            typesOfParameters.toArray(String[]::new),
            ofPatients(typesOfParameters),
            parameters.toArray(String[]::new));
    SearchKeys keys = new SearchKeys(TENANT, ResourceType.PATIENT);
    Long[] identifier = {keys.token("identifier", "urn:oid:1.2.3", "mrn-" + PATIENT)};
    Pool filling = TestDatabase.pool(address);
    Blocking.get(filling.preparedQuery(ONE_PATIENT).execute(Tuple.of(TENANT, PATIENT, identifier)));
    BY_TYPE.forEach(sql -> Blocking.get(filling.preparedQuery(sql).execute(byType)));
    BY_PARAMETER.forEach(sql -> Blocking.get(filling.preparedQuery(sql).execute(byParameter)));
    Blocking.get(filling.close());
    TestServer.execute(address, "VACUUM ANALYZE");
    return address;
  }

  private static Boolean[] ofPatients(List<String> types) {
    return types.stream()
        .map(type -> SearchIndex.ofPatients(ResourceType.of(type)))
        .toArray(Boolean[]::new);
  }

  /** How the database would go about each of these. */
  List<Explained> explained(List<SearchStatement> searches) {
    List<Explained> all = new ArrayList<>(searches.size());
    for (int from = 0; from < searches.size(); from += LARGEST_EXPLAINED) {
      int to = Math.min(searches.size(), from + LARGEST_EXPLAINED);
      List<Future<Explained>> some =
          searches.subList(from, to).stream()
              .map(search -> explained("", search.sql(), search.parameters()))
              .toList();
      Blocking.get(Future.join(some));
      some.forEach(one -> all.add(one.result()));
    }
    return all;
  }

  /** How the database goes about a statement. */
  Explained done(String sql, Tuple parameters) {
    return Blocking.get(explained("ANALYZE, ", sql, parameters));
  }

  private Future<Explained> explained(String how, String sql, Tuple parameters) {
    return pool.preparedQuery("EXPLAIN (" + how + "FORMAT JSON) " + sql)
        .execute(parameters)
        .map(rows -> new Explained(rows.iterator().next().getJsonArray(0)));
  }

  /** How the database would go about all that the store asks it to do this. */
  List<Explained> explained(Consumer<PostgresStore> work) {
    statements.take();
    work.accept(store);
    return statements.take().stream()
        .map(asked -> Blocking.get(explained("", asked.sql(), asked.parameters())))
        .toList();
  }

  /**
   * What is wrong with how a search of {@link #TENANT} is gone about, its number and each of its
   * chains included: places to which no index leads by what it asks for; and, if it is of a
   * patient, places outside of that home where its own type is looked for. Empty if nothing is.
   *
   * @param patient whose home alone may be looked at, who is the {@link #PATIENT}; null if the
   *     search names nobody
   */
  public List<String> problems(SearchQuery query, String patient) {
    statements.take();
    store.search(TENANT, query).await().atMost(Duration.ofSeconds(30));
    List<String> problems = new ArrayList<>(problems(statements.take(), query.type(), patient));
    store.count(TENANT, query, ROWS).await().atMost(Duration.ofSeconds(30));
    problems.addAll(problems(statements.take(), query.type(), patient));
    return problems;
  }

  private List<String> problems(List<Statement> asked, ResourceType type, String patient) {
    String ofType = "r.type = '" + type.typeName() + "'";
    List<String> problems = new ArrayList<>();
    if (asked.stream().noneMatch(statement -> statement.sql().contains(ofType))) {
      problems.add("Nothing was asked about " + type.typeName());
    }
    for (Statement statement : asked) {
      Explained explained = done(statement.sql(), statement.parameters());
      List<Scan> wrong = new ArrayList<>(IndexUse.notLed(explained));
      if (patient != null && statement.sql().contains(ofType)) {
        wrong.addAll(IndexUse.notAtHome(explained, patient));
        wrong.addAll(IndexUse.ofOtherHomes(explained));
      }
      wrong.forEach(scan -> problems.add(scan + " of " + statement.sql()));
    }
    return problems;
  }

  @Override
  public void close() {
    store.close();
  }
}
