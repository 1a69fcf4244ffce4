package org.janusfhir.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.janusfhir.postgres.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same where the record is in a database that goes away, and that quotes what it has in its
 * errors, at the level DEBUG of everything.
 */
class NothingClinicalOfDatabaseIT {
  /** What a table has by which patients are found by name cannot be read without an error. */
  private static final String QUOTING =
      """
      ALTER TABLE phrase RENAME TO phrase_of_before;
      CREATE FUNCTION quoted(text) RETURNS text LANGUAGE plpgsql AS $$
        BEGIN
          RAISE EXCEPTION 'It is %', $1
            USING ERRCODE = '22023', DETAIL = 'The value is ' || $1, HINT = 'Not ' || $1;
        END $$;
      CREATE VIEW phrase AS SELECT tenant, home, type, id, parameter, quoted(value) AS value
        FROM phrase_of_before WHERE type = 'Patient' AND parameter = 'family';
      """;

  private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(1);

  @TempDir Path folder;

  @Test
  void nothingOfAPatientIsTold() throws Exception {
    String database = TestServer.newDatabase();
    SamplePatients patients;
    ForOperators got;
    try (WatchedJanus janus = WatchedJanus.start(folder, settings(database))) {
      String address = janus.server().address();
      List<String> versions = Versions.of(janus.server()).served();
      patients = SamplePatients.of(address + "/open/" + versions.get(0) + "/sandbox");
      JsonNode patient = patients.some(1).get(0);
      AskedAboutPatients asked = new AskedAboutPatients(address);
      for (String version : versions) {
        asked.ask(version, patient);
      }
      assertThat(asked.statuses()).containsKeys(200, 400, 401, 404);
      assertThat(asked.statuses().keySet()).allMatch(status -> status < 500);
      String token = asked.token();

      // While it is asked the database ends everything, and lets nobody in any more.
      AskedAboutPatients without = new AskedAboutPatients(address);
      ExecutorService asking = Executors.newSingleThreadExecutor();
      try (TableLock lock = TableLock.of(database, "resource")) {
        Future<?> searches = asking.submit(() -> search(without, versions, patient, token));
        until(() -> lock.waiting() > 0);
        TestServer.setReachable(database, false);
        searches.get();
      } finally {
        asking.shutdownNow();
        TestServer.setReachable(database, true);
      }
      assertThat(without.statuses()).containsKeys(400, 503).doesNotContainKey(200);

      // Then it has errors, which quote.
      TestServer.execute(database, QUOTING);
      assertThat(quoted(database)).containsAnyOf(lowerCase(patients.words()));
      AskedAboutPatients quoting = new AskedAboutPatients(address);
      search(quoting, versions, patient, token);
      assertThat(quoting.statuses()).containsKeys(200, 400, 500);
      got = janus.stop();
    }

    assertThat(got.log()).contains("event=request-failed ", " DEBUG ");
    for (String told : List.of("SELECT", "db.query.text", "db.response.status_code", "22023")) {
      assertThat(got.spans().contains(told)).as(told).isTrue();
    }
    got.requireNothingOf(patients);
  }

  private static Map<String, String> settings(String database) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("janus.store.kind", "postgres");
    settings.put("janus.store.postgres.migrate-at-start", "true");
    settings.put("quarkus.datasource.reactive.url", database);
    settings.put("quarkus.datasource.username", TestServer.USER);
    settings.put("quarkus.datasource.password", "not asked for");
    settings.put("quarkus.log.level", "DEBUG");
    return settings;
  }

  private static Void search(
      AskedAboutPatients asking, List<String> versions, JsonNode patient, String token)
      throws IOException, InterruptedException {
    for (String version : versions) {
      asking.searches(version, patient, token);
    }
    return null;
  }

  /** What the database says itself. */
  private static String quoted(String database) {
    Throwable failure =
        catchThrowable(() -> TestServer.execute(database, "SELECT value FROM phrase"));
    return failure.getCause().getMessage();
  }

  private static String[] lowerCase(Set<String> words) {
    return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toArray(String[]::new);
  }

  private static void until(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("takes too long").isLessThan(end);
      Thread.sleep(10);
    }
  }
}
